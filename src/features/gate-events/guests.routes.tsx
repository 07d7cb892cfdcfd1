import { Hono } from "hono";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { type RateLimit, rateLimit } from "../../shared/http/middleware/rate-limit.ts";
import { page } from "../../shared/http/page.tsx";
import { requireForm } from "../../shared/http/read-form.ts";
import { localPath, m } from "../../shared/i18n/index.ts";
import { confidential } from "../accounts/index.ts";
import { readCode } from "../admissions/index.ts";
import { readIn } from "../directory/index.ts";
import { carriedWish } from "./carried.ts";
import { type EventDay, findEvent } from "./gate-events.queries.ts";
import { door } from "./gate-events-context.ts";
import { HelpPage, MeetPage, TakeBackPage } from "./guests.views.tsx";
import { dayToHelp, giveTaskBack, type HelpedDay, takeTask, taskTaken } from "./help-out.ts";
import { dayToMeetAfter, hasLeftWish, leaveWishToMeet, takeBackWish } from "./meet-again.ts";
import { nextMeetingOf } from "./run-event.ts";
import { BackForm, CodeForm, type HelperFields, HelperForm, type WishFields, WishForm } from "./sign-up.forms.ts";

export interface GuestRoutesOptions {
  /** How often one sender may come; a whole event is many people behind one address. */
  readonly visiting?: RateLimit;
}

const helping = "/talkoot/:code{[0-9A-Za-z-]{10,40}}";
const meeting = "/tapaamme/:code{[0-9A-Za-z-]{10,40}}";
/** Where a wish is taken back by its own code, whichever day it was left after. */
const takingBack = "/tapaamme/peru";
const longest = { name: 60, contact: 300 } as const;
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
type Errors = Readonly<Record<string, string | undefined>>;

/** What is opened by a code that organisers hand on: a day's tasks, and "I want to meet again". */
export function guestRoutes({ visiting = { burst: 200, perSecond: 2 } }: GuestRoutesOptions = {}): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  const limited = rateLimit(visiting);
  for (const path of ["/talkoot/*", "/tapaamme/*"]) routes.use(path, confidential(), limited);

  routes.get(helping, (c) => withHelped(c, (day, code) => helpPage(c, day, code)));
  routes.post(helping, (c) =>
    withHelped(c, async (day, code) => {
      const fields = await requireForm(c, HelperForm);
      const errors = {
        task: fields.task === "" ? m.gate_events_help_task_needed() : undefined,
        name: nameFault(fields.name),
      };
      if (errors.task ?? errors.name) return helpPage(c, day, code, { fields, errors });
      if (day.cancelled) return helpPage(c, day, code);
      const answer = await takeTask(c.var.services, day, { id: fields.form, taskId: fields.task, name: fields.name });
      if (answer === "full")
        return withHelped(c, (fresh) =>
          helpPage(c, fresh, code, { fields, errors: { task: m.gate_events_help_full() } }),
        );
      return c.redirect(`${localPath(c.var.locale, `/talkoot/${code}`)}?otettu=${fields.form}`, 303);
    }),
  );
  routes.post(`${helping}/pois`, (c) =>
    withHelped(c, async (day, code) => {
      const form = await requireForm(c, BackForm);
      await giveTaskBack(c.var.services, day, form.form);
      return c.redirect(localPath(c.var.locale, `/talkoot/${code}`), 303);
    }),
  );

  routes.get(meeting, (c) => withMet(c, (day, code) => meetPage(c, day, code)));
  routes.post(meeting, (c) =>
    withMet(c, async (day, code) => {
      const fields = await requireForm(c, WishForm);
      const { form, name, contact, readers } = fields;
      const errors = {
        name: nameFault(name),
        contact:
          contact === ""
            ? m.gate_events_meet_contact_needed()
            : contact.length > longest.contact
              ? m.gate_events_too_long({ most: longest.contact })
              : undefined,
      };
      if (errors.name ?? errors.contact) return meetPage(c, day, code, { fields, errors });
      carriedWish.carry(c, await leaveWishToMeet(c.var.services, day, { form, name, contact, readers }));
      const query = fields.shared ? "laite=yhteinen&jatetty" : "jatetty";
      return c.redirect(`${localPath(c.var.locale, `/tapaamme/${code}`)}?${query}`, 303);
    }),
  );

  routes.get(takingBack, (c) => page(c, <TakeBackPage done={c.req.query("poistettu") !== undefined} />));
  routes.post(takingBack, async (c) => {
    const form = await requireForm(c, CodeForm);
    const code = readCode(form.code);
    if (!code || !(await takeBackWish(c.var.services, code)))
      return page(c, <TakeBackPage code={form.code} error={m.gate_events_wish_code_unknown()} />, 422);
    carriedWish.drop(c);
    return c.redirect(`${localPath(c.var.locale, takingBack)}?poistettu`, 303);
  });
  return routes;
}

const nameFault = (name: string): string | undefined => {
  if (name === "") return m.gate_events_name_needed();
  return name.length > longest.name ? m.gate_events_too_long({ most: longest.name }) : undefined;
};

async function withHelped(c: AppContext, work: (day: HelpedDay, code: string) => Promise<Response>): Promise<Response> {
  const code = readCode(c.req.param("code") ?? "");
  const day = code && (await dayToHelp(c.var.services, code));
  return day ? work(day, code) : c.notFound();
}

async function withMet(c: AppContext, work: (day: EventDay, code: string) => Promise<Response>): Promise<Response> {
  const code = readCode(c.req.param("code") ?? "");
  const day = code && (await dayToMeetAfter(c.var.services, code));
  return day ? work(day, code) : c.notFound();
}

async function eventOf(c: AppContext, { offeringId }: EventDay) {
  const event = await c.var.services.database.withActor(door, (tx) => findEvent(tx, offeringId));
  return { event, name: event?.content ? readIn(event.content.name, c.var.locale).text : m.gate_events_event() };
}

async function helpPage(
  c: AppContext,
  day: HelpedDay,
  code: string,
  wrong?: { readonly fields: HelperFields; readonly errors: Errors },
): Promise<Response> {
  const { name } = await eventOf(c, day);
  const id = c.req.query("otettu") ?? "";
  const taskId = uuid.test(id) ? await taskTaken(c.var.services, day, id) : undefined;
  const task = day.tasks.find((one) => one.id === taskId);
  const view = (
    <HelpPage
      day={day}
      name={name}
      code={code}
      form={wrong?.fields.form ?? newOpaqueId()}
      taken={task && { id, words: task.words }}
      {...wrong}
    />
  );
  return page(c, view, wrong ? 422 : 200);
}

async function meetPage(
  c: AppContext,
  day: EventDay,
  dayCode: string,
  wrong?: { readonly fields: WishFields; readonly errors: Errors },
): Promise<Response> {
  const { event, name } = await eventOf(c, day);
  const shared = c.req.query("laite") === "yhteinen" || wrong?.fields.shared === "yes";
  const carried = carriedWish.find(c);
  const code = carried && (await hasLeftWish(c.var.services, day, carried)) ? carried : undefined;
  // A device that is passed round shows it once.
  if (shared) carriedWish.drop(c);
  const view = (
    <MeetPage
      day={day}
      name={name}
      code={dayCode}
      form={wrong?.fields.form ?? newOpaqueId()}
      next={await nextMeetingOf(c.var.services, day)}
      readers={event?.wishesTo ?? "keepers"}
      shared={shared}
      left={code}
      {...wrong}
    />
  );
  return page(c, view, wrong ? 422 : 200);
}
