import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { seal } from "../../shared/crypto/sealing.ts";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { carriedCode } from "../../shared/http/carried-code.ts";
import { type RateLimit, rateLimit } from "../../shared/http/middleware/rate-limit.ts";
import { page } from "../../shared/http/page.tsx";
import { readForm } from "../../shared/http/read-form.ts";
import { localPath, m } from "../../shared/i18n/index.ts";
import { smsLeaves } from "../../shared/sms/choose-sms-transport.ts";
import { confidential } from "../accounts/index.ts";
import { type Meeting, nextMeetings } from "../directory/index.ts";
import { AskForm, ComingBackForm, type ComingFields, ComingForm } from "./admissions.forms.ts";
import { deleteComing, findComingDay, insertComing, listFreeSlots } from "./admissions.queries.ts";
import { dayOf, door, keyOwnerOf, placeOfComing } from "./admissions-context.ts";
import { askToCome } from "./ask-to-come.ts";
import { type GroupAtDoor, groupAtDoor, groupBeside, isNowhere, isShut } from "./find-admission.ts";
import { leadToRequest } from "./own.routes.tsx";
import { AskPage, type AskPageProps, type AskShown, type Coming, DoorClosedPage } from "./public.views.tsx";
import { askErrors, reminderErrors, reminderOf, requestOf, takesFamilies } from "./read-ask.ts";
import { promiseMeetingReminder } from "./remind.ts";
import { isFull } from "./room-at-door.ts";

/** How many dates ahead one may say that one comes. */
const meetingsAhead = 3;
/** Among how many that day is looked for. */
const daysLookedAt = 10;
/** Where one has said so a moment ago. */
const comes = carriedCode("__Host-vm");
const base = "/tuki/:slug{[a-z0-9-]+}/mukaan";
const slugOf = (c: AppContext) => c.req.param("slug") ?? "";
const groupOf = (c: AppContext) => groupAtDoor(c.var.services, { slug: slugOf(c) });
const todayOf = (c: AppContext) => dayOf(c.var.services.clock.now());

export interface PublicRoutesOptions {
  /** How often one sender may write; a clinic or a school is many people behind one address. */
  readonly writing?: RateLimit;
}

/** Where one asks to come to the group of a listing; undefined where it has none here, or takes nobody any more. */
export async function entryPathOf(c: AppContext, slug: string): Promise<string | undefined> {
  const group = await groupAtDoor(c.var.services, { slug });
  return group && !isShut(group, todayOf(c)) ? `/tuki/${slug}/mukaan` : undefined;
}

/** What whoever thinks of coming is to know before they write, beside the way to where one asks; undefined where there is nothing. */
export async function entryNoteOf(c: AppContext, slug: string): Promise<string | undefined> {
  const group = await groupAtDoor(c.var.services, { slug });
  if (!group || isShut(group, todayOf(c))) return undefined;
  if (group.answeredByOrganisation) return m.admissions_uncarried_title();
  if (group.admission.how === "walk-in") return isNowhere(group.content) ? m.admissions_address_ask() : undefined;
  return (await isFull(c.var.services, group.spaceId)) ? m.admissions_full_title() : undefined;
}

const hasFreeTimes = async (c: AppContext, spaceId: string): Promise<boolean> => {
  const { database, clock } = c.var.services;
  return (await database.withActor(door, (tx) => listFreeSlots(tx, spaceId, clock.now()))).length > 0;
};

/** The group beside this one, where a family may ask both at once. */
export async function familyGroup(c: AppContext, group: GroupAtDoor): Promise<GroupAtDoor | undefined> {
  if (!takesFamilies(group)) return undefined;
  const beside = await groupBeside(c.var.services, group.spaceId);
  return beside && takesFamilies(beside) && !isShut(beside, todayOf(c)) ? beside : undefined;
}

/** `/tuki/<slug>/mukaan`: anyone's way in, without an account. */
export function publicRoutes({ writing = { burst: 30, perSecond: 1 / 20 } }: PublicRoutesOptions = {}): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  for (const path of [base, `${base}/*`]) routes.use(path, confidential());
  const limited = rateLimit(writing);

  routes.get(base, async (c) => {
    const group = await groupOf(c);
    // What is not offered any more has a page that says so, and what else there is.
    if (!group) return c.redirect(localPath(c.var.locale, `/tuki/${slugOf(c)}`), 303);
    return askPage(c, { group, form: newOpaqueId() }, { coming: await comingOf(c, group) });
  });
  routes.post(base, limited, async (c) => {
    const [form, group] = [await readForm(c, AskForm), await groupOf(c)];
    if (!form) throw new HTTPException(400);
    if (!group) return c.notFound();
    if (group.paused || group.ended) return page(c, <DoorClosedPage group={group} />, 410);
    const beside = await familyGroup(c, group);
    const shown = { group, form: form.form, fields: form };
    const errors = askErrors(form, group, beside);
    if (errors) return askPage(c, { ...shown, errors });
    if (form.way === "") throw new HTTPException(400);
    const answer = await askToCome(c.var.services, group, {
      ...requestOf(form, form.way, group, beside),
      form: form.form,
      locale: c.var.locale,
      personId: c.var.session?.personId,
      invitation: form.invitation,
    });
    switch (answer.kind) {
      case "made":
        return leadToRequest(c, answer.code);
      case "closed":
        return page(c, <DoorClosedPage group={group} />, 410);
      case "other-closed":
        return askPage(c, { ...shown, errors: { both: m.admissions_together_closed() } });
      case "code-wrong":
        return askPage(c, { ...shown, errors: { invitation: m.admissions_invitation_wrong() } });
      case "code-needed":
        return askPage(c, { ...shown, errors: { invitation: m.admissions_invitation_needed() } });
    }
  });
  routes.post(`${base}/tulen`, limited, async (c) => {
    const [form, group] = [await readForm(c, ComingForm), await groupOf(c)];
    if (!form) throw new HTTPException(400);
    if (group?.admission.how !== "walk-in" || group.paused || group.ended) return c.notFound();
    const meeting = meetingsOf(c, group).find(
      ({ start, status }) => status !== "cancelled" && start.toPlainDate().toString() === form.day,
    );
    if (!meeting) return c.redirect(localPath(c.var.locale, `/tuki/${group.slug}/mukaan`), 303);
    const errors = reminderErrors(form);
    if (errors.remindTo) return askPage(c, { group, form: form.form, errors }, { comes: form });
    await countIn(c, group, meeting, form);
    // It stands in no address: on a shared phone nobody finds there that somebody comes.
    comes.carry(c, form.form);
    return c.redirect(localPath(c.var.locale, `/tuki/${group.slug}/mukaan`), 303);
  });
  routes.get(`${base}/tulen`, (c) => c.redirect(localPath(c.var.locale, `/tuki/${slugOf(c)}/mukaan`), 303));
  routes.post(`${base}/en-tulekaan`, async (c) => {
    const [form, group] = [await readForm(c, ComingBackForm), await groupOf(c)];
    if (!form) throw new HTTPException(400);
    if (!group) return c.notFound();
    await c.var.services.database.withActor(door, (tx) => deleteComing(tx, group.spaceId, form.form));
    comes.drop(c);
    return c.redirect(localPath(c.var.locale, `/tuki/${group.slug}/mukaan`), 303);
  });
  return routes;
}

class CountedAlready extends Error {}

/** A number for the day, and where to remind whoever asked for it: sealed with a key that goes when the day is over. */
async function countIn(c: AppContext, group: GroupAtDoor, meeting: Meeting, form: ComingFields): Promise<void> {
  const { database, keyRing, clock } = c.var.services;
  const to = reminderOf(form);
  const row = { id: form.form, space_id: group.spaceId, on_day: meeting.start.toPlainDate() };
  const counted = database.withActor(door, async (tx) => {
    const owner = newOpaqueId();
    const reminder = to?.to && {
      remind_by: to.way,
      remind_key: owner,
      remind_to: seal(await keyRing.make(tx, keyOwnerOf(owner)), placeOfComing(row.id), to.to),
      locale: c.var.locale,
    };
    // Pressed twice: the first press counts, and the key made for this one is rolled back.
    if (!(await insertComing(tx, { ...row, ...reminder }))) throw new CountedAlready();
    if (reminder)
      await promiseMeetingReminder(tx, { comingId: row.id, startsAt: meeting.start.toInstant() }, clock.now());
  });
  await counted.catch((error: unknown) => {
    if (!(error instanceof CountedAlready)) throw error;
  });
}

/** For which day this browser's owner has said a moment ago that they come, and how that day stands now. */
async function comingOf(c: AppContext, group: GroupAtDoor): Promise<Coming | undefined> {
  const form = comes.find(c);
  if (!form || group.admission.how !== "walk-in") return undefined;
  const { database, clock } = c.var.services;
  const day = await database.withActor(door, (tx) => findComingDay(tx, group.spaceId, form));
  if (!day || Temporal.PlainDate.compare(day, todayOf(c)) < 0) return undefined;
  const meeting = nextMeetings(group.content, clock.now(), daysLookedAt).find(({ start, movedFrom }) =>
    day.equals(movedFrom ?? start.toPlainDate()),
  );
  return { form, day, meeting };
}

const meetingsOf = (c: AppContext, group: GroupAtDoor) =>
  nextMeetings(group.content, c.var.services.clock.now(), meetingsAhead);

async function askPage(
  c: AppContext,
  shown: Omit<AskShown, "beside" | "sms" | "full">,
  more: Partial<AskPageProps> = {},
): Promise<Response> {
  const { clock, config } = c.var.services;
  const { group, errors } = shown;
  if (isShut(group, todayOf(c))) return page(c, <DoorClosedPage group={group} />, 410);
  const { admission, spaceId } = group;
  const talks = admission.how === "talk" || admission.how === "interview";
  const view = (
    <AskPage
      {...shown}
      {...more}
      beside={await familyGroup(c, group)}
      sms={smsLeaves(config)}
      now={clock.now()}
      meetings={meetingsOf(c, group)}
      full={admission.how !== "walk-in" && (await isFull(c.var.services, spaceId))}
      times={talks && (await hasFreeTimes(c, spaceId))}
    />
  );
  return page(c, view, errors ? 422 : 200);
}
