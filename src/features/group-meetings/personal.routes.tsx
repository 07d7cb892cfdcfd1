import { Hono } from "hono";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import { requireForm } from "../../shared/http/read-form.ts";
import { localPath, m } from "../../shared/i18n/index.ts";
import { smsLeaves } from "../../shared/sms/choose-sms-transport.ts";
import { partnersOf } from "../group-support/index.ts";
import { inside } from "../spaces/index.ts";
import { forgetRoom, mostRooms, noteRoom } from "./ask-rooms.ts";
import {
  CalendarForm,
  CustomForm,
  longest,
  type ReminderFields,
  ReminderForm,
  type RoomFields,
  RoomForm,
  RoomIdForm,
  tooLong,
  valuesOf,
} from "./group-meetings.forms.ts";
import { taskKinds } from "./meeting.rules.ts";
import { meetingsPath } from "./meeting-paths.ts";
import { whenInside } from "./meeting-words.ts";
import { customOf, meetingsOf, roomsOf } from "./open-meetings.ts";
import { endCalendar, makeCalendar, ownCalendar, readCalendar } from "./own-calendar.ts";
import { askForReminder, endReminder, ownReminder, readAddress } from "./own-reminder.ts";
import { CalendarPage, ReminderPage } from "./personal.views.tsx";
import { askForRoom, roomAsksOf } from "./room-asks.ts";
import { CustomPage, type RoomPartner, RoomsPage } from "./rooms.views.tsx";
import { back, base, hasErrors, todayOf } from "./route-parts.ts";
import { agreeCustom } from "./share-tasks.ts";

const pathOf = (c: AppContext, page: string) => `${meetingsPath(inside(c).space.id)}/${page}`;

/** One's own calendar and reminder; rooms and customs for those who carry the group; what a calendar reads. */
export function personalRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();

  routes.get(`${base}/kalenteri`, async (c) => {
    const calendar = await ownCalendar(c.var.services, inside(c));
    const ended = c.req.query("lopetettu") !== undefined;
    return page(c, <CalendarPage here={inside(c)} calendar={calendar} address={undefined} ended={ended} />);
  });
  routes.post(`${base}/kalenteri`, async (c) => {
    const { title, place } = await requireForm(c, CalendarForm);
    const fields = { title, place: place === "yes" };
    const error = tooLong(title, longest.title);
    if (error) {
      const calendar = await ownCalendar(c.var.services, inside(c));
      const props = { here: inside(c), calendar, fields, errors: { title: error } };
      return page(c, <CalendarPage {...props} address={undefined} />, 422);
    }
    const path = await makeCalendar(c.var.services, inside(c), { title, showsPlace: fields.place });
    const address = `${c.var.services.config.publicUrl}${localPath(c.var.locale, path)}`;
    const calendar = { title, showsPlace: fields.place };
    return page(c, <CalendarPage here={inside(c)} calendar={calendar} address={address} />);
  });
  routes.post(`${base}/kalenteri/lopeta`, async (c) => {
    await endCalendar(c.var.services, inside(c));
    return back(c, pathOf(c, "kalenteri"), "lopetettu");
  });

  routes.get(`${base}/muistutus`, (c) => reminderPage(c));
  routes.post(`${base}/muistutus`, async (c) => {
    const fields = await requireForm(c, ReminderForm);
    const { way } = fields;
    const isOffered = way !== "" && (way !== "sms" || smsLeaves(c.var.services.config));
    const address = way === "" ? undefined : readAddress(way, fields.address);
    if (!isOffered || address === undefined) {
      const fault = way === "sms" ? m.group_meetings_phone_fault() : m.group_meetings_mail_fault();
      const errors = {
        way: isOffered ? undefined : m.group_meetings_reminder_way_needed(),
        address: isOffered ? fault : undefined,
      };
      return reminderPage(c, { fields, errors });
    }
    await askForReminder(c.var.services, inside(c), { way, address });
    return back(c, pathOf(c, "muistutus"));
  });
  routes.post(`${base}/muistutus/lopeta`, async (c) => {
    await endReminder(c.var.services, inside(c));
    return back(c, pathOf(c, "muistutus"), "lopetettu");
  });

  for (const path of [`${base}/tilat`, `${base}/tilat/*`, `${base}/tavat`])
    routes.use(path, (c, next) => (inside(c).carries ? next() : Promise.resolve(c.notFound())));
  routes.get(`${base}/tilat`, (c) => roomsPage(c));
  routes.post(`${base}/tilat`, async (c) => {
    const fields = await requireForm(c, RoomForm);
    const rooms = await roomsOf(c.var.services, inside(c));
    const partners = await activePartners(c);
    const isKnown = rooms.some(({ id }) => id === fields.form);
    const prefix = isKnown ? `tila-${fields.form}-` : "";
    const errors: Record<string, string | undefined> = Object.fromEntries(
      (["place", "whom", "key", "equipment", "access"] as const).map((name) => [
        `${prefix}${name}`,
        name === "place" && fields.place === ""
          ? m.group_meetings_room_place_needed()
          : tooLong(fields[name], name === "place" ? longest.place : longest.room),
      ]),
    );
    errors[`${prefix}when`] =
      fields.partner !== "" && fields.when === ""
        ? m.group_meetings_room_when_needed()
        : tooLong(fields.when, longest.when);
    if (hasErrors(errors)) return roomsPage(c, { fields, errors });
    if (!isKnown && rooms.length >= mostRooms)
      return roomsPage(c, { fields, errors: { place: m.group_meetings_room_enough() } });
    const { form: id, state, seen, partner, when, ...words } = fields;
    const changed = state !== "" && state !== seen ? { state } : {};
    await noteRoom(c.var.services, inside(c), { id, ...changed, ...words });
    const partnerId = partners.find((one) => one.id === partner)?.id;
    await askForRoom(c.var.services, inside(c), id, { partnerId, place: words.place, when });
    return back(c, pathOf(c, "tilat"));
  });
  routes.post(`${base}/tilat/poista`, async (c) => {
    const { room } = await requireForm(c, RoomIdForm);
    return (await forgetRoom(c.var.services, inside(c), room)) ? back(c, pathOf(c, "tilat")) : c.notFound();
  });

  routes.get(`${base}/tavat`, async (c) => {
    const custom = await customOf(c.var.services, inside(c));
    return page(c, <CustomPage here={inside(c)} custom={custom} done={c.req.query("tehty") !== undefined} />);
  });
  routes.post(`${base}/tavat`, async (c) => {
    const { absences } = await requireForm(c, CustomForm);
    const chosen = await valuesOf(c, "tasks");
    const tasks = taskKinds.filter((kind) => chosen.includes(kind));
    const done = await agreeCustom(c.var.services, inside(c), { tellsAbsences: absences === "yes", tasks });
    return done ? back(c, pathOf(c, "tavat")) : c.notFound();
  });
  return routes;
}

async function reminderPage(
  c: AppContext,
  wrong?: { readonly fields: ReminderFields; readonly errors: Readonly<Record<string, string | undefined>> },
): Promise<Response> {
  const done =
    c.req.query("tehty") !== undefined
      ? m.group_meetings_reminder_done()
      : c.req.query("lopetettu") !== undefined
        ? m.group_meetings_reminder_ended()
        : undefined;
  const view = (
    <ReminderPage
      here={inside(c)}
      reminder={await ownReminder(c.var.services, inside(c))}
      hasSms={smsLeaves(c.var.services.config)}
      {...wrong}
      done={wrong ? undefined : done}
    />
  );
  return page(c, view, wrong ? 422 : 200);
}

/** So many of the meetings to come are proposed as the times for which a room is asked. */
const suggested = 3;

/** The group's partners, who may be asked for a room. */
const activePartners = async (c: AppContext): Promise<RoomPartner[]> =>
  (await partnersOf(c.var.services, inside(c))).flatMap(({ id, state, card }) =>
    state === "active" && card ? [{ id, name: card.name, contact: card.contact }] : [],
  );

async function roomsPage(
  c: AppContext,
  wrong?: { readonly fields: RoomFields; readonly errors: Readonly<Record<string, string | undefined>> },
): Promise<Response> {
  const rooms = await roomsOf(c.var.services, inside(c));
  const done = c.req.query("tehty") !== undefined;
  const now = c.var.services.clock.now();
  const ahead = (await meetingsOf(c.var.services, inside(c), todayOf(c))).filter((one) => !one.cancelled);
  const view = (
    <RoomsPage
      here={inside(c)}
      rooms={rooms}
      asks={await roomAsksOf(c.var.services, inside(c))}
      partners={await activePartners(c)}
      when={ahead
        .slice(0, suggested)
        .map((one) => whenInside(one, now))
        .join(", ")}
      form={newOpaqueId()}
      wrong={wrong}
      done={done && !wrong}
    />
  );
  return page(c, view, wrong ? 422 : 200);
}

/** `/kalenteri/<secret>.ics`: what a calendar program reads, without anyone signed in. */
export function calendarRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>().get("/kalenteri/:file{[A-Za-z0-9_-]{32}\\.ics}", async (c) => {
    const file = await readCalendar(c.var.services, c.req.param("file").replace(/\.ics$/, ""));
    if (file === undefined) return c.notFound();
    c.header("Content-Type", "text/calendar; charset=utf-8");
    c.header("Content-Disposition", 'inline; filename="kalenteri.ics"');
    c.header("Cache-Control", "no-store");
    c.header("X-Robots-Tag", "noindex");
    return c.body(file);
  });
}
