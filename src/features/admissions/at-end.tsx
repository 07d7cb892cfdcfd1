import type { VNode } from "preact";
import type { Actor } from "../../shared/db/actor.ts";
import type { AppContext } from "../../shared/http/app-env.ts";
import { m } from "../../shared/i18n/index.ts";
import { Link, Notice, PhoneLink } from "../../shared/ui/index.ts";
import type { Inside } from "../spaces/index.ts";
import { callsToMake } from "./admission.rules.ts";
import { listOverToCall } from "./admissions.queries.ts";
import { type AdmissionsContext, person } from "./admissions-context.ts";
import { countLeftAtEnd, listLeftAtEnd } from "./at-end.queries.ts";
import { lineOf, openRequest } from "./carry-requests.ts";

interface ToCall {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  /** As it was told: a number, as a rule. */
  readonly contact: string;
}

/** Who waits for a group when it ends: how many, and who of them hears of it only by a call, as far as `actor` sees them. */
async function leftAtEnd(
  ctx: AdmissionsContext,
  actor: Actor,
  spaceId: string,
): Promise<{ readonly count: number; readonly toCall: readonly ToCall[] }> {
  const rows = await ctx.database.withActor(actor, (tx) => listLeftAtEnd(tx, spaceId));
  const calls = rows.filter(({ byPhone, way, remindBy }) => byPhone || way === "call" || remindBy === "call");
  const toCall = await Promise.all(
    calls.map(async ({ id, number }) => {
      const request = await openRequest(ctx, actor, { spaceId, id });
      const { wish, talkNumber = "" } = request ?? {};
      return { id, number, name: wish?.name ?? "", contact: wish?.contact || talkNumber };
    }),
  );
  return { count: rows.length, toCall };
}

/** What whoever ends a group is told of them; nothing where nobody waits. */
export async function comersAtEnd(c: AppContext, { personId, space }: Inside): Promise<VNode | undefined> {
  const { count, toCall } = await leftAtEnd(c.var.services, person(personId), space.id);
  if (count === 0) return undefined;
  return (
    <>
      <p>{m.admissions_at_end({ count })}</p>
      <CallsAtEnd toCall={toCall} />
    </>
  );
}

/**
 * The same for those who lead its organisation. Where somebody carries it, these call, and nobody else sees whom; where nobody does,
 * the organisation does, and is told how many are left until it has.
 */
export async function ledComersAtEnd(
  c: AppContext,
  personId: string,
  { slug, spaceId, ended }: { readonly slug: string; readonly spaceId: string; readonly ended: boolean },
): Promise<VNode | undefined> {
  const { services } = c.var;
  const actor = { kind: "staff", personId } as const;
  const list = `/jarjestot/${slug}/tulijat`;
  if (ended) {
    const over = await services.database.withActor(actor, (tx) => listOverToCall(tx, spaceId));
    const calls = callsToMake(over.map(lineOf), new Map());
    return calls.length === 0 ? undefined : (
      <Notice kind="warning" title={m.admissions_led_calls({ count: calls.length })}>
        <p>{m.admissions_own_calls_text()}</p>
        <p>
          <Link to={list}>{m.admissions_comers_title()}</Link>
        </p>
      </Notice>
    );
  }
  const { waiting, toCall: all } = await services.database.withActor(actor, (tx) => countLeftAtEnd(tx, spaceId));
  if (waiting === 0) return undefined;
  const { toCall } = await leftAtEnd(services, actor, spaceId);
  const others = all - toCall.length;
  return (
    <>
      <p>{m.admissions_at_end({ count: waiting })}</p>
      <CallsAtEnd toCall={toCall} />
      {others > 0 && <p>{m.admissions_at_end_carriers({ count: others })}</p>}
    </>
  );
}

function CallsAtEnd({ toCall }: { toCall: readonly ToCall[] }) {
  if (toCall.length === 0) return null;
  return (
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
  );
}

/** A number to press where it is one. */
function reached(contact: string): VNode | string {
  return /^[+\d][\d\s()-]{4,}$/.test(contact) ? <PhoneLink number={contact} /> : contact || m.admissions_contact_none();
}
