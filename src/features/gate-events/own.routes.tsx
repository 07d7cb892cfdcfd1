import { Hono } from "hono";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { type RateLimit, rateLimit } from "../../shared/http/middleware/rate-limit.ts";
import { page } from "../../shared/http/page.tsx";
import { requireForm } from "../../shared/http/read-form.ts";
import { localPath, m } from "../../shared/i18n/index.ts";
import { smsLeaves } from "../../shared/sms/choose-sms-transport.ts";
import { confidential } from "../accounts/index.ts";
import { readCode } from "../admissions/index.ts";
import { carriedSignUp } from "./carried.ts";
import { hasBegun, isOpen } from "./event.rules.ts";
import { startsOf } from "./find-event.ts";
import { findEvent } from "./gate-events.queries.ts";
import { door } from "./gate-events-context.ts";
import { ChangeSignUpPage, type EventShown, FindSignUpPage, OwnSignUpPage, ownPath } from "./own.views.tsx";
import { readParty } from "./read-party.ts";
import { CodeForm, type PartyFields, PartyForm } from "./sign-up.forms.ts";
import { cancelSignUp, changeSignUp, type OwnSignUp, ownSignUp } from "./sign-up.ts";

export interface OwnRoutesOptions {
  /** How often one sender may try a code. */
  readonly trying?: RateLimit;
}

/** `/ilmoittautuminen/oma`: what one has signed up for, to see, to change and to cancel. */
export function ownRoutes({ trying = { burst: 60, perSecond: 1 / 4 } }: OwnRoutesOptions = {}): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  const limited = rateLimit(trying);
  for (const path of ["/ilmoittautuminen", "/ilmoittautuminen/*"]) routes.use(path, confidential(), limited);

  routes.get("/ilmoittautuminen", (c) => page(c, <FindSignUpPage />));
  routes.post("/ilmoittautuminen", async (c) => {
    const form = await requireForm(c, CodeForm);
    const code = readCode(form.code);
    // The same answer for a code that never was and one whose time is over.
    if (!code || !(await ownSignUp(c.var.services, code)))
      return page(c, <FindSignUpPage code={form.code} error={m.gate_events_code_unknown()} />, 422);
    carriedSignUp.carry(c, code);
    return back(c);
  });

  routes.get(ownPath, (c) =>
    withOwn(c, (found) => {
      const now = c.var.services.clock.now();
      const { day } = found.own;
      const begun = hasBegun(day, now);
      const content = found.event.content;
      const dropped = !begun && content !== null && !startsOf(content, now).has(day.startsAt.epochMilliseconds);
      const cancelled = day.cancelled || dropped;
      const states = { begun, cancelled, open: !begun && !cancelled };
      return page(c, <OwnSignUpPage {...found} {...states} done={doneIn(c)} />);
    }),
  );
  routes.post(`${ownPath}/peru`, (c) =>
    withOwn(c, async ({ own }) => {
      // Also of a day that is off: it may be on again.
      if (!hasBegun(own.day, c.var.services.clock.now())) await cancelSignUp(c.var.services, own);
      return back(c);
    }),
  );
  routes.get(`${ownPath}/muuta`, (c) =>
    withOwn(c, ({ own, event }) => {
      if (!isOpen(own.day, c.var.services.clock.now()) || own.state === "cancelled") return back(c);
      return page(c, <ChangeSignUpPage event={event} sms={smsIn(c)} fields={fieldsOf(own)} />);
    }),
  );
  routes.post(`${ownPath}/muuta`, (c) =>
    withOwn(c, async ({ own, event }) => {
      const fields = await requireForm(c, PartyForm);
      const again = (errors: Readonly<Record<string, string | undefined>>) =>
        page(c, <ChangeSignUpPage event={event} sms={smsIn(c)} fields={fields} errors={errors} />, 422);
      const { errors, read } = readParty(fields, { locale: c.var.locale, sms: smsIn(c) });
      if (!read) return again(errors);
      const answer = await changeSignUp(c.var.services, own, read);
      switch (answer.kind) {
        case "changed":
          return c.redirect(`${localPath(c.var.locale, ownPath)}?muutettu`, 303);
        case "closed":
          return back(c);
        case "no-room":
          return again({
            adults: answer.more > 0 ? m.gate_events_no_room({ more: answer.more }) : m.gate_events_no_room_at_all(),
          });
      }
    }),
  );
  // Codes stood in addresses once.
  routes.get("/ilmoittautuminen/*", (c) => c.redirect(localPath(c.var.locale, "/ilmoittautuminen"), 303));
  return routes;
}

const back = (c: AppContext) => c.redirect(localPath(c.var.locale, ownPath), 303);
const smsIn = (c: AppContext) => smsLeaves(c.var.services.config);

const doneIn = (c: AppContext) =>
  c.req.query("uusi") !== undefined ? "made" : c.req.query("muutettu") !== undefined ? "changed" : undefined;

interface Found {
  readonly own: OwnSignUp;
  readonly event: EventShown;
  readonly code: string;
}

/** Without a code that opens something, or with one carried too long, one is asked for it. */
async function withOwn(c: AppContext, work: (found: Found) => Response | Promise<Response>): Promise<Response> {
  const { services } = c.var;
  const code = carriedSignUp.find(c);
  const own = code && (await ownSignUp(services, code));
  const event = own && (await services.database.withActor(door, (tx) => findEvent(tx, own.day.offeringId)));
  if (!event) {
    carriedSignUp.drop(c);
    return c.redirect(localPath(c.var.locale, "/ilmoittautuminen"), 303);
  }
  carriedSignUp.carry(c, code);
  return work({ own, event, code });
}

const fieldsOf = ({ party, words, contact }: OwnSignUp): Partial<PartyFields> => ({
  adults: String(party.adults),
  ages: words?.ages.join(", ") ?? "",
  diets: words?.diets ?? "",
  access: words?.access ?? "",
  contact: contact?.to ?? "",
  ...((words?.diets || words?.access || contact) && { consent: "yes" as const }),
});
