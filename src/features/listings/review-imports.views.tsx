import { m } from "../../shared/i18n/index.ts";
import { Actions, Button, Check, Form, Link, useRequest } from "../../shared/ui/index.ts";
import { readIn } from "../directory/index.ts";
import type { WaitingRevision } from "./lists.queries.ts";
import { seenOf, type WaitingImport } from "./review-imports.rules.ts";
import { toldAddresses } from "./told-address.rules.ts";
import { nameOf } from "./words.ts";

interface WaitingImportProps {
  waiting: WaitingImport;
  /** Where all of it is accepted. */
  action: string;
  /** Where each is read. */
  path: (id: string) => string;
  /** Different from that of others on the page. */
  id: string;
  error: string | undefined;
}

/** What one import brought: each to be read, and all of it to be accepted by whoever has done so. */
export function WaitingImportSection({ waiting: { name, rows }, action, path, id, error }: WaitingImportProps) {
  const { locale } = useRequest();
  const count = rows.length;
  // What may tell a secret address is opened by itself, and not accepted among many.
  const isDoubtful = ({ content }: WaitingRevision) => toldAddresses(content).length > 0;
  const theirs = rows.filter((row) => !row.own && !isDoubtful(row));
  return (
    <section class="flow" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{m.listings_review_import_title({ name })}</h2>
      <p>
        {rows.every(({ own }) => own)
          ? m.listings_review_import_own({ count })
          : m.listings_review_import_text({ count })}
      </p>
      <ul>
        {rows.map((row) => {
          const named = row.content.name && readIn(row.content.name, locale);
          return (
            <li key={row.id}>
              <Link to={path(row.id)}>{named ? <span lang={named.lang}>{named.text}</span> : nameOf(row.content)}</Link>{" "}
              <span class="small soft">{row.isNew ? m.listings_review_new() : m.listings_review_change()}</span>
              {isDoubtful(row) && <strong class="small"> {m.listings_review_import_alone()}</strong>}
            </li>
          );
        })}
      </ul>
      {theirs.length > 0 && (
        <Form action={action} hidden={{ seen: seenOf(theirs) }} errors={{ [id]: error }}>
          <Check name="sure" id={id} label={m.listings_review_import_seen()} error={error} />
          <Actions>
            <Button>{m.listings_review_import_accept({ count: theirs.length })}</Button>
          </Actions>
        </Form>
      )}
    </section>
  );
}
