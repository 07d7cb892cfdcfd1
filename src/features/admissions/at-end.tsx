import type { VNode } from "preact";
import type { AppContext } from "../../shared/http/app-env.ts";
import { m } from "../../shared/i18n/index.ts";
import { PhoneLink } from "../../shared/ui/index.ts";
import type { Inside } from "../spaces/index.ts";
import { type AdmissionsContext, person } from "./admissions-context.ts";
import { listLeftAtEnd } from "./at-end.queries.ts";
import { openRequest } from "./carry-requests.ts";

interface ToCall {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  /** As it was told: a number, as a rule. */
  readonly contact: string;
}

/** Who waits for a group when it ends: how many read of it by their code or account, and who hears only by a call. */
async function leftAtEnd(
  ctx: AdmissionsContext,
  personId: string,
  spaceId: string,
): Promise<{ readonly read: number; readonly toCall: readonly ToCall[] }> {
  const rows = await ctx.database.withActor(person(personId), (tx) => listLeftAtEnd(tx, spaceId));
  const calls = rows.filter(({ byPhone, way, remindBy }) => byPhone || way === "call" || remindBy === "call");
  const toCall = await Promise.all(
    calls.map(async ({ id, number }) => {
      const wish = (await openRequest(ctx, person(personId), { spaceId, id }))?.wish;
      return { id, number, name: wish?.name ?? "", contact: wish?.contact ?? "" };
    }),
  );
  return { read: rows.length - calls.length, toCall };
}

/** What whoever ends a group is told of them; nothing where nobody waits. */
export async function comersAtEnd(c: AppContext, { personId, space }: Inside): Promise<VNode | undefined> {
  const { read, toCall } = await leftAtEnd(c.var.services, personId, space.id);
  if (read === 0 && toCall.length === 0) return undefined;
  return (
    <>
      {read > 0 && <p>{m.admissions_at_end({ count: read })}</p>}
      {toCall.length > 0 && (
        <>
          <p>{m.admissions_at_end_calls({ count: toCall.length })}</p>
          <ul>
            {toCall.map(({ id, number, name, contact }) => (
              <li key={id}>
                {name || m.admissions_request_number({ number })}: {reached(contact)}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** A number to press where it is one. */
function reached(contact: string): VNode | string {
  return /^[+\d][\d\s()-]{4,}$/.test(contact) ? <PhoneLink number={contact} /> : contact || m.admissions_contact_none();
}
