import { Hono } from "hono";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import { requireForm } from "../../shared/http/read-form.ts";
import { localPath, m } from "../../shared/i18n/index.ts";
import type { FieldErrors } from "../../shared/ui/index.ts";
import { goesOn, withinGroup } from "../groups/index.ts";
import { inside } from "../spaces/index.ts";
import { isOutOfReach, overlap } from "./admission.rules.ts";
import {
  dayIn,
  InvitationForm,
  numberIn,
  type SlotFields,
  SlotForm,
  type TalkFields,
  TalkForm,
} from "./admissions.forms.ts";
import { deleteFreeSlot, deleteInvitationCode } from "./admissions.queries.ts";
import { dayOf, person } from "./admissions-context.ts";
import { ComersPage, type ComersPageProps, EndedComersPage } from "./carry.views.tsx";
import { type Comers, comersOf, makeInvitation, openRequest } from "./carry-requests.ts";
import { TalkPage } from "./carry-talk.views.tsx";
import { areSeveral, changeTalk, giveSlot, type SlotToGive } from "./carry-talks.ts";
import { type PhoneAt, showPhone, takePhone } from "./phone.routes.tsx";
import { longestText } from "./read-ask.ts";
import { type RequestAt, showRequest, takeAnswer, takeCall, takeSeat, takeTalk, takeTime } from "./request.routes.tsx";
import { addSettingsRoutes } from "./settings.routes.tsx";

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const base = `/oma/ryhma/:space{${uuid}}/tulijat`;
const one = `${base}/:id{${uuid}}`;

/** Where those who carry a group meet those who come. */
export const comersPath = (spaceId: string): string => `/oma/ryhma/${spaceId}/tulijat`;
const pathOf = (c: AppContext) => comersPath(inside(c).space.id);
const back = (c: AppContext) => c.redirect(`${localPath(c.var.locale, pathOf(c))}?tallennettu`, 303);
const at = (c: AppContext): RequestAt => ({
  actor: person(inside(c).personId),
  spaceId: inside(c).space.id,
  id: c.req.param("id") ?? "",
  base: pathOf(c),
  ended: inside(c).space.ended,
});

/** `/oma/ryhma/<id>/tulijat`: only for those who carry the group; for others there is no such page. */
export function carryRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  for (const path of [base, `${base}/*`])
    routes.use(path, ...withinGroup, (c, next) => (inside(c).carries ? next() : Promise.resolve(c.notFound())));
  // Nobody new comes into a group that has ended.
  for (const part of ["ajat", "kutsut", "asetukset", "soitto"])
    for (const path of [`${base}/${part}`, `${base}/${part}/*`]) routes.use(path, goesOn);

  routes.get(base, (c) =>
    comersPage(c, { saved: c.req.query("tallennettu") !== undefined, next: dayIn(c.req.query("kuulee") ?? "") }),
  );
  routes.get(one, (c) => showRequest(c, at(c)));
  routes.post(`${one}/vastaus`, (c) => takeAnswer(c, at(c)));
  routes.post(`${one}/paikalla`, (c) => takeSeat(c, at(c)));
  routes.post(`${one}/soitettu`, (c) => takeCall(c, at(c)));
  routes.post(`${one}/aika`, (c) => takeTime(c, at(c)));
  routes.post(`${one}/aika/vahvista`, (c) => takeTalk(c, at(c)));

  routes.post(`${base}/ajat`, async (c) => {
    const form = await requireForm(c, SlotForm);
    const read = readSlot(form, c.var.services.clock.now());
    if (!read.ok) return comersPage(c, { slot: { fields: form, errors: read.errors } });
    const { personId, space } = inside(c);
    const several = await areSeveral(c.var.services, personId, space.id);
    const anyway = several && form.anyway === "yes";
    if ((await giveSlot(c.var.services, personId, space.id, read.slot, { anyway })) === "given") return back(c);
    return comersPage(c, { slot: { fields: form, errors: { start: m.admissions_slot_overlaps() }, several } });
  });
  routes.get(`${base}/ajat/:slot{${uuid}}`, (c) => talkPage(c));
  routes.post(`${base}/ajat/:slot{${uuid}}`, (c) => takeChange(c));
  routes.post(`${base}/ajat/:slot{${uuid}}/poista`, async (c) => {
    const { personId, space } = inside(c);
    await c.var.services.database.withActor(person(personId), (tx) =>
      deleteFreeSlot(tx, space.id, c.req.param("slot")),
    );
    return back(c);
  });

  routes.post(`${base}/kutsut`, async (c) => {
    const form = await requireForm(c, InvitationForm);
    const today = dayOf(c.var.services.clock.now());
    const [uses, lastDay] = [numberIn(form.uses, 1, 500), dayIn(form.lastDay)];
    const isToCome = lastDay !== undefined && Temporal.PlainDate.compare(lastDay, today) >= 0;
    if (uses === undefined || !isToCome) {
      const errors = {
        uses: uses === undefined ? m.admissions_invite_uses_fault() : undefined,
        lastDay: isToCome ? undefined : m.admissions_day_to_come(),
      };
      return comersPage(c, { invite: { fields: form, errors } });
    }
    const { personId, space } = inside(c);
    return comersPage(c, {
      invitation: await makeInvitation(c.var.services, personId, space.id, { label: form.label, uses, lastDay }),
    });
  });
  routes.post(`${base}/kutsut/:code{${uuid}}/poista`, async (c) => {
    const { personId, space } = inside(c);
    await c.var.services.database.withActor(person(personId), (tx) =>
      deleteInvitationCode(tx, space.id, c.req.param("code")),
    );
    return back(c);
  });

  addSettingsRoutes(routes, base, pathOf);

  const phone = (c: AppContext): PhoneAt => ({
    spaceId: inside(c).space.id,
    action: `${pathOf(c)}/soitto`,
    back: pathOf(c),
    carrier: inside(c).personId,
  });
  routes.get(`${base}/soitto`, (c) => showPhone(c, phone(c)));
  routes.post(`${base}/soitto`, (c) => takePhone(c, phone(c)));
  return routes;
}

const comers = (c: AppContext) => comersOf(c.var.services, inside(c).personId, inside(c).space.id);

async function comersPage(c: AppContext, more: Partial<ComersPageProps>): Promise<Response> {
  const today = dayOf(c.var.services.clock.now());
  if (inside(c).space.ended)
    return page(c, <EndedComersPage comers={await comers(c)} base={pathOf(c)} today={today} {...more} />);
  const view = <ComersPage comers={await comers(c)} base={pathOf(c)} today={today} {...more} />;
  return page(c, view, more.slot || more.invite ? 422 : 200);
}

/** A talk that somebody has, to be moved or cancelled. A free time is only taken away. */
async function talkPage(c: AppContext, wrong?: { fields: TalkFields; errors: FieldErrors }): Promise<Response> {
  const slot = (await comers(c)).slots.find(({ id }) => id === c.req.param("slot"));
  // Given back meanwhile: what was typed is for nobody any more.
  if (!slot?.requestId) return c.redirect(localPath(c.var.locale, pathOf(c)), 303);
  const view = <TalkPage base={pathOf(c)} slot={slot} outOfReach={await isSilent(c, slot)} {...wrong} />;
  return page(c, view, wrong ? 422 : 200);
}

/** Somebody has this time, and neither side could begin the talk. */
async function isSilent(c: AppContext, slot: Comers["slots"][number]): Promise<boolean> {
  const { personId, space } = inside(c);
  const which = { spaceId: space.id, id: slot.requestId ?? "" };
  const request = slot.requestId && (await openRequest(c.var.services, person(personId), which));
  return Boolean(request) && request !== "" && isOutOfReach(slot, request?.hasNumber ?? false);
}

async function takeChange(c: AppContext): Promise<Response> {
  const form = await requireForm(c, TalkForm);
  const { what, text, place } = form;
  const slot = (await comers(c)).slots.find(({ id }) => id === c.req.param("slot"));
  const to = momentIn(form.startDate, form.startTime);
  const isToCome = to !== undefined && Temporal.Instant.compare(to, c.var.services.clock.now()) > 0;
  const errors: FieldErrors = {
    ...(what === "" && { what: m.admissions_talk_what_needed() }),
    ...(what === "move" && !isToCome && { start: m.admissions_day_to_come() }),
    ...(what === "move" &&
      place === "" &&
      slot &&
      (await isSilent(c, slot)) && { place: m.admissions_talk_place_needed() }),
    ...(text === "" && { text: m.admissions_answer_needed() }),
    ...(text.length > longestText && { text: m.admissions_too_long({ most: longestText }) }),
  };
  if (what === "" || Object.keys(errors).length > 0) return talkPage(c, { fields: form, errors });
  const where = { spaceId: inside(c).space.id, slotId: c.req.param("slot") ?? "" };
  if (what === "move" && to && (await isTaken(c, where.slotId, to)))
    return talkPage(c, { fields: form, errors: { start: m.admissions_slot_overlaps() } });
  const change =
    what === "move" && to
      ? { to, place, text }
      : { cancel: what === "free" ? ("free" as const) : ("gone" as const), text };
  const isDone = await changeTalk(c.var.services, inside(c).personId, where, change);
  return isDone ? back(c) : talkPage(c, { fields: form, errors: { what: m.admissions_slot_gone() } });
}

/** Would a talk, moved there, be at the same time as another, where one alone holds them? */
async function isTaken(c: AppContext, slotId: string, startsAt: Temporal.Instant): Promise<boolean> {
  const { slots } = await comers(c);
  const moved = slots.find(({ id }) => id === slotId);
  const isBeside = slots.some((one) => one.id !== slotId && moved && overlap(one, { ...moved, startsAt }));
  return isBeside && !(await areSeveral(c.var.services, inside(c).personId, inside(c).space.id));
}

type ReadSlot = { readonly ok: true; readonly slot: SlotToGive } | { readonly ok: false; readonly errors: FieldErrors };

/** A time to talk as it was typed, by Finland's clocks. */
function readSlot({ startDate, startTime, minutes, way, place }: SlotFields, now: Temporal.Instant): ReadSlot {
  const startsAt = momentIn(startDate, startTime);
  const length = numberIn(minutes, 10, 240);
  const isToCome = startsAt !== undefined && Temporal.Instant.compare(startsAt, now) > 0;
  if (isToCome && length !== undefined) return { ok: true, slot: { startsAt, minutes: length, way, place } };
  return {
    ok: false,
    errors: {
      start: isToCome ? undefined : m.admissions_day_to_come(),
      minutes: length === undefined ? m.admissions_slot_length_fault() : undefined,
    },
  };
}

function momentIn(date: string, time: string): Temporal.Instant | undefined {
  try {
    return Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime("Europe/Helsinki").toInstant();
  } catch {
    return undefined;
  }
}
