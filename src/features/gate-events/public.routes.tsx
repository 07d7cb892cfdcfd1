import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { type RateLimit, rateLimit } from "../../shared/http/middleware/rate-limit.ts";
import { page } from "../../shared/http/page.tsx";
import { readForm } from "../../shared/http/read-form.ts";
import { localPath, m } from "../../shared/i18n/index.ts";
import { smsLeaves } from "../../shared/sms/choose-sms-transport.ts";
import { confidential } from "../accounts/index.ts";
import { carriedSignUp } from "./carried.ts";
import { eventAtDoor } from "./find-event.ts";
import { ownPath } from "./own.views.tsx";
import { SignUpClosedPage, SignUpPage, type SignUpShown } from "./public.views.tsx";
import { readParty } from "./read-party.ts";
import { SignUpForm } from "./sign-up.forms.ts";
import { signUp } from "./sign-up.ts";

const path = "/tuki/:slug{[a-z0-9-]+}/ilmoittaudu";

export interface PublicRoutesOptions {
  /** How often one sender may write; a family centre is many people behind one address. */
  readonly writing?: RateLimit;
}

/** `/tuki/<slug>/ilmoittaudu`: signing up for an event, without an account and without a name. */
export function publicRoutes({ writing = { burst: 40, perSecond: 1 / 15 } }: PublicRoutesOptions = {}): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.use(path, confidential());
  routes.get(path, async (c) => {
    const event = await eventAtDoor(c.var.services, c.req.param("slug"));
    return event ? signUpPage(c, { event, form: newOpaqueId() }) : c.notFound();
  });
  routes.post(path, rateLimit(writing), async (c) => {
    const [fields, event] = [
      await readForm(c, SignUpForm),
      await eventAtDoor(c.var.services, c.req.param("slug") ?? ""),
    ];
    if (!fields) throw new HTTPException(400);
    if (!event) return c.notFound();
    const shown = { event, form: fields.form, fields };
    const { errors, read } = readParty(fields, { locale: c.var.locale, sms: smsLeaves(c.var.services.config) });
    const day = event.days.find(({ id }) => id === fields.day);
    if (fields.day !== "" && !day) return page(c, <SignUpClosedPage slug={event.slug} />, 410);
    if (!read || !day)
      return signUpPage(c, { ...shown, errors: { ...(!day && { day: m.gate_events_day_needed() }), ...errors } });
    const answer = await signUp(c.var.services, day.id, fields.form, read);
    switch (answer.kind) {
      case "made":
        carriedSignUp.carry(c, answer.code);
        return c.redirect(`${localPath(c.var.locale, ownPath)}?uusi`, 303);
      case "closed":
        return page(c, <SignUpClosedPage slug={event.slug} />, 410);
      case "too-many":
        return signUpPage(c, {
          ...shown,
          errors: { adults: m.gate_events_more_than_room({ capacity: answer.capacity }) },
        });
    }
  });
  return routes;
}

function signUpPage(c: AppContext, shown: Omit<SignUpShown, "sms">): Response {
  if (shown.event.days.length === 0) return page(c, <SignUpClosedPage slug={shown.event.slug} />, 410);
  return page(c, <SignUpPage {...shown} sms={smsLeaves(c.var.services.config)} />, shown.errors ? 422 : 200);
}
