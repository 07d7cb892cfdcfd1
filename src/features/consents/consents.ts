import type { MiddlewareHandler } from "hono";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { Tx } from "../../shared/db/types.ts";
import type { AppEnv, Services, SignedIn } from "../../shared/http/app-env.ts";
import { localPath, m } from "../../shared/i18n/index.ts";
import { signedIn } from "../accounts/index.ts";
import type { OwnDataPart } from "../your-data/index.ts";
import { consentWords, dayWords } from "./consent-words.ts";
import { insertConsent, isConsented, listOwnConsents, withdrawConsents } from "./consents.queries.ts";
import { covers, type Given, isPurpose, type Purpose, purposes } from "./purposes.rules.ts";

export type ConsentsContext = Pick<Services, "database" | "clock">;

const person = (personId: string) => ({ kind: "person", personId }) as const;
const today = ({ clock }: ConsentsContext) => clock.now().toZonedDateTimeISO("Europe/Helsinki").toPlainDate();

/** Everything the person has consented to, and what they have taken back. */
export const consentsOf = (ctx: ConsentsContext, personId: string): Promise<Given[]> =>
  ctx.database.withActor(person(personId), listOwnConsents);

/** Gives consent to one purpose, in the words in force. Given twice, it stands once. */
export const giveConsent = (ctx: ConsentsContext, personId: string, purpose: Purpose): Promise<void> =>
  ctx.database.withActor(person(personId), async (tx) => {
    const { version } = purposes[purpose];
    if (covers(await listOwnConsents(tx), purpose)) return;
    // What was given in older words ends where the newer begin.
    await withdrawConsents(tx, purpose, today(ctx));
    await insertConsent(tx, { id: newOpaqueId(), person_id: personId, purpose, version, given_on: today(ctx) });
  });

/** Takes it back. What follows is each feature's business: it asks before it does anything. */
export const withdrawConsent = (ctx: ConsentsContext, personId: string, purpose: Purpose): Promise<boolean> =>
  ctx.database.withActor(person(personId), (tx) => withdrawConsents(tx, purpose, today(ctx)));

export const hasConsent = async (ctx: ConsentsContext, personId: string, purpose: Purpose): Promise<boolean> =>
  covers(await consentsOf(ctx, personId), purpose);

/** For jobs, inside the worker's transaction: may the service do this for the person now? */
export const mayServiceDo = (tx: Tx, personId: string, purpose: Purpose): Promise<boolean> =>
  isConsented(tx, personId, purpose, purposes[purpose].version);

/**
 * Only with consent to `purpose`; others are asked for it and brought back. Stands after `requirePerson`.
 *
 * @example routes.get("/oma/hakemus", requirePerson(), requireConsent("health_in_application"), (c) => …)
 */
export function requireConsent(purpose: Purpose): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    if (await hasConsent(c.var.services, signedIn(c).personId, purpose)) return next();
    const back = c.req.method === "GET" ? `?jatka=${encodeURIComponent(c.var.path)}` : "";
    return c.redirect(`${localPath(c.var.locale, `/oma/suostumukset/${purpose}`)}${back}`, 303);
  };
}

/** What the person has consented to, for their own data. */
export async function ownConsents(ctx: Services, { personId }: SignedIn): Promise<OwnDataPart> {
  const given = await consentsOf(ctx, personId);
  const lineOf = ({ givenOn, withdrawnOn }: Given) =>
    withdrawnOn
      ? m.consents_own_withdrawn({ given: dayWords(givenOn), withdrawn: dayWords(withdrawnOn) })
      : m.consents_own_given({ given: dayWords(givenOn) });
  const byPurpose = Map.groupBy(given, ({ purpose }) => purpose);
  const rows = [...byPurpose].map(([purpose, all]) => ({
    what: isPurpose(purpose) ? consentWords[purpose].name() : purpose,
    value: all.map(lineOf),
    kind: "consent" as const,
  }));
  return {
    name: "consents",
    heading: m.consents_title(),
    rows:
      rows.length > 0 ? rows : [{ what: m.consents_title(), value: [m.consents_own_none()], kind: "consent" as const }],
    data: given.map(({ purpose, version, givenOn, withdrawnOn }) => ({
      purpose,
      version,
      givenOn: givenOn.toString(),
      withdrawnOn: withdrawnOn?.toString() ?? null,
    })),
  };
}
