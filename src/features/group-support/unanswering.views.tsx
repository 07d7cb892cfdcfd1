import { m } from "../../shared/i18n/index.ts";
import { municipalityByCode, nameOf } from "../../shared/places/index.ts";
import { Link, Section, useRequest } from "../../shared/ui/index.ts";
import { readIn } from "../directory/index.ts";
import { dayWords } from "./support-words.ts";
import type { listUnanswering } from "./supports.queries.ts";

export type UnansweringGroup = Awaited<ReturnType<typeof listUnanswering>>[number];

/** Groups without an organisation whose people have not answered in time, and what can be done: before the area centres. */
export function Unanswering({ groups }: { groups: readonly UnansweringGroup[] }) {
  const { locale } = useRequest();
  if (groups.length === 0) return null;
  return (
    <Section title={m.group_support_unanswering_title()}>
      <p>{m.group_support_unanswering_text()}</p>
      <ul>
        {groups.map(({ offering_id: id, slug, name, municipality, waiting, since }, index) => {
          const town = municipality === null ? undefined : municipalityByCode(municipality);
          return (
            <li key={id ?? index}>
              {slug && name ? (
                <Link to={`/tuki/${slug}`}>{readIn(name, locale).text}</Link>
              ) : (
                m.group_support_unanswering_hidden()
              )}
              {town && `, ${nameOf(town, locale)}`} ·{" "}
              {m.group_support_unanswering_count({ count: waiting, day: dayWords(since) })}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
