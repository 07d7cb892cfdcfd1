import { m } from "../../shared/i18n/index.ts";
import { municipality, nameOf, region } from "../../shared/places/index.ts";
import { Link, Section, useRequest } from "../../shared/ui/index.ts";
import { EntryCard } from "../directory/index.ts";
import { themeById, themeName } from "../themes/index.ts";
import type { Tally } from "../wishes/index.ts";
import type { NearPlan } from "./near-plan.ts";

/** What is wished for and what there already is, where a group is planned. */
export function Nearby({ near, now }: { near: NearPlan; now: Temporal.Instant }) {
  return (
    <Section title={m.groups_plan_nearby_title()}>
      <p>{m.groups_plan_nearby_text()}</p>
      {near.entries.map((entry) => (
        <EntryCard key={entry.id} entry={entry} now={now} />
      ))}
      <p>
        <Link to={near.search}>{m.groups_plan_nearby_link()}</Link>
      </p>
      <Wishes wishes={near.wishes} />
    </Section>
  );
}

/** How many have wished for it: from three upwards, and nobody's. */
export function Wishes({ wishes }: Pick<NearPlan, "wishes">) {
  const { locale } = useRequest();
  if (wishes.length === 0) return null;
  return (
    <>
      <h3>{m.groups_plan_wishes()}</h3>
      <ul>
        {wishes.map((tally) => {
          const theme = themeById(tally.theme);
          const where = placeOf(tally);
          return theme ? (
            <li key={[tally.theme, tally.region, tally.municipality, tally.byProfessional].join("|")}>
              {tally.byProfessional
                ? m.groups_plan_wish_professional({ theme: themeName(theme.id, locale), count: tally.count })
                : m.groups_plan_wish({ theme: themeName(theme.id, locale), count: tally.count })}
              {where && ` · ${nameOf(where, locale)}`}
            </li>
          ) : null;
        })}
      </ul>
    </>
  );
}

const placeOf = (tally: Tally) => municipality(tally.municipality ?? "") ?? region(tally.region ?? "");
