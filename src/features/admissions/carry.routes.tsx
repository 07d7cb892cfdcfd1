import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import { readForm } from "../../shared/http/read-form.ts";
import { localPath, m } from "../../shared/i18n/index.ts";
import type { FieldErrors } from "../../shared/ui/index.ts";
import { withinGroup } from "../groups/index.ts";
import { inside } from "../spaces/index.ts";
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
import { ComersPage, type ComersPageProps } from "./carry.views.tsx";
import { comersOf, makeInvitation } from "./carry-requests.ts";
import { TalkPage } from "./carry-talk.views.tsx";
import { changeTalk, giveSlot, type SlotToGive } from "./carry-talks.ts";
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
});

/** `/oma/ryhma/<id>/tulijat`: only for those who carry the group; for others there is no such page. */
export function carryRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  for (const path of [base, `${base}/*`])
    routes.use(path, ...withinGroup, (c, next) => (inside(c).carries ? next() : Promise.resolve(c.notFound())));

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
    const form = await readForm(c, SlotForm);
    if (!form) throw new HTTPException(400);
    const read = readSlot(form, c.var.services.clock.now());
    if (!read.ok) return comersPage(c, { slot: { fields: form, errors: read.errors } });
    await giveSlot(c.var.services, inside(c).personId, inside(c).space.id, read.slot);
    return back(c);
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
    const form = await readForm(c, InvitationForm);
    if (!form) throw new HTTPException(400);
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
    return comersPage(c, { invitation: await makeInvitation(c.var.services, personId, space.id, { uses, lastDay }) });
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
  const view = <ComersPage comers={await comers(c)} base={pathOf(c)} today={today} {...more} />;
  return page(c, view, more.slot || more.invite ? 422 : 200);
}

/** A talk that somebody has, to be moved or cancelled. A free time is only taken away. */
async function talkPage(c: AppContext, wrong?: { fields: TalkFields; errors: FieldErrors }): Promise<Response> {
  const slot = (await comers(c)).slots.find(({ id }) => id === c.req.param("slot"));
  // Given back meanwhile: what was typed is for nobody any more.
  if (!slot?.requestId) return c.redirect(localPath(c.var.locale, pathOf(c)), 303);
  return page(c, <TalkPage base={pathOf(c)} slot={slot} {...wrong} />, wrong ? 422 : 200);
}

async function takeChange(c: AppContext): Promise<Response> {
  const form = await readForm(c, TalkForm);
  if (!form) throw new HTTPException(400);
  const { what, text } = form;
  const to = momentIn(form.startDate, form.startTime);
  const isToCome = to !== undefined && Temporal.Instant.compare(to, c.var.services.clock.now()) > 0;
  const errors: FieldErrors = {
    ...(what === "" && { what: m.admissions_talk_what_needed() }),
    ...(what === "move" && !isToCome && { start: m.admissions_day_to_come() }),
    ...(text === "" && { text: m.admissions_answer_needed() }),
    ...(text.length > longestText && { text: m.admissions_too_long({ most: longestText }) }),
  };
  if (what === "" || Object.keys(errors).length > 0) return talkPage(c, { fields: form, errors });
  const where = { spaceId: inside(c).space.id, slotId: c.req.param("slot") ?? "" };
  const change =
    what === "move" && to ? { to, text } : { cancel: what === "free" ? ("free" as const) : ("gone" as const), text };
  const isDone = await changeTalk(c.var.services, inside(c).personId, where, change);
  return isDone ? back(c) : talkPage(c, { fields: form, errors: { what: m.admissions_slot_gone() } });
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
