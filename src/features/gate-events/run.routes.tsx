import { Hono } from "hono";
import { violatedConstraint } from "../../shared/db/errors.ts";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { type RateLimit, rateLimit } from "../../shared/http/middleware/rate-limit.ts";
import { page } from "../../shared/http/page.tsx";
import { requireForm } from "../../shared/http/read-form.ts";
import { localPath, m } from "../../shared/i18n/index.ts";
import { isTime, readDay } from "../../shared/time/read-typed.ts";
import { faults } from "../../shared/ui/index.ts";
import { endSession } from "../accounts/index.ts";
import { answerPdf } from "../professionals/index.ts";
import { nicknameFaultWords, pathOfPersona } from "../spaces/index.ts";
import { DayPage } from "./day.views.tsx";
import { type Desk, desks, openDesk } from "./desk.ts";
import { updateDay, updateEvent } from "./gate-events.queries.ts";
import { makeGroupOf } from "./group-from-day.ts";
import { groupsToTie } from "./groups-to-tie.ts";
import { deleteTask, insertTask } from "./helpers.queries.ts";
import { WishesPage } from "./meet.views.tsx";
import { SheetPage } from "./numbers.views.tsx";
import { dateFault, momentOf, mostCapacity, readCapacity, readHours } from "./read-event.ts";
import { EventPage, type Wrong } from "./run.views.tsx";
import { agreeOnNext, cancelDay, changeCapacity, openDay, openWishes, type RunDay } from "./run-event.ts";
import { sheetPaper, sheetTemplate } from "./sheet.ts";
import {
  CameForm,
  CancelForm,
  CapacityForm,
  DayForm,
  GroupForm,
  NextForm,
  numberIn,
  SettingsForm,
  TaskForm,
  TaskIdForm,
} from "./sign-up.forms.ts";
import { addDay } from "./start-event.ts";

const uuid = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const longest = { programme: 4_000, words: 160, place: 300, name: 160 } as const;

export interface RunRoutesOptions {
  /** How often one sender may have papers made. */
  readonly printing?: RateLimit;
}

type OnEvent = (c: AppContext, desk: Desk) => Promise<Response> | Response;
type OnDay = (c: AppContext, desk: Desk & { readonly day: RunDay }) => Promise<Response> | Response;

/** Everything those who run an event do with it. */
export function runRoutes({ printing = { burst: 60, perSecond: 1 } }: RunRoutesOptions = {}): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  const limited = rateLimit(printing);
  for (const place of desks) {
    const withEvent = (work: OnEvent) => async (c: AppContext) => {
      const desk = await openDesk(c, place);
      if (desk) return work(c, desk);
      // A listing that nobody signs up for yet may be made an event.
      const isFirst = place.takes && c.req.method === "GET" && c.var.path === place.at(c).base;
      return isFirst ? c.redirect(localPath(c.var.locale, `${place.at(c).base}/kayttoon`), 303) : c.notFound();
    };
    const withDay = (work: OnDay) =>
      withEvent(async (c, desk) => {
        const id = c.req.param("day") ?? "";
        const day = await openDay(c.var.services, desk.actor, desk.event.offeringId, id);
        return day ? work(c, { ...desk, day }) : c.notFound();
      });
    const { path } = place;
    const atDay = `${path}/paiva/:day{${uuid}}`;
    for (const each of [path, `${path}/*`]) routes.use(each, ...place.guards);
    routes.get(path, withEvent(eventPage));
    routes.post(`${path}/asetukset`, withEvent(saveSettings));
    routes.post(`${path}/paivat`, withEvent(saveNewDay));
    routes.get(
      atDay,
      withDay((c, desk) => dayPage(c, desk)),
    );
    routes.post(`${atDay}/paikat`, withDay(saveCapacity));
    routes.post(`${atDay}/tehtavat`, withDay(saveTask));
    routes.post(`${atDay}/tehtavat/pois`, withDay(removeTask));
    routes.post(`${atDay}/tulivat`, withDay(saveCame));
    routes.post(`${atDay}/seuraava`, withDay(saveNext));
    routes.post(`${atDay}/ryhma`, withDay(makeGroup));
    routes.post(`${atDay}/peru`, withDay(cancel));
    routes.post(`${atDay}/palauta`, withDay(restore));
    routes.post(`${atDay}/kierrata`, withDay(passRound));
    routes.get(`${atDay}/toiveet`, withDay(wishes));
    routes.get(
      `${atDay}/tuloste`,
      withDay((c, desk) => page(c, <SheetPage {...desk} />)),
    );
    routes.get(
      `${atDay}/tuloste.pdf`,
      limited,
      withDay((c, { event, day }) =>
        answerPdf(
          c,
          "tuloste.pdf",
          sheetTemplate,
          sheetPaper(event, day, { publicUrl: c.var.services.config.publicUrl, locale: c.var.locale }),
        ),
      ),
    );
  }
  return routes;
}

const isSaved = (c: AppContext) => c.req.query("tallennettu") !== undefined;
const savedAt = (c: AppContext, path: string) => c.redirect(`${localPath(c.var.locale, path)}?tallennettu`, 303);
const dayPath = ({ base, day }: { readonly base: string; readonly day: RunDay }) => `${base}/paiva/${day.id}`;

/** Only what is wrong; undefined where nothing is. */
function faultsIfAny(found: Parameters<typeof faults>[0]): Wrong["errors"] | undefined {
  const wrong = faults(found);
  return Object.keys(wrong).length > 0 ? wrong : undefined;
}

const tooLong = (typed: string, most: number) => typed.length > most && m.gate_events_too_long({ most });

async function eventPage(c: AppContext, desk: Desk, wrong?: Wrong): Promise<Response> {
  const { base, event } = desk;
  const groups = await groupsAt(c, desk);
  return page(
    c,
    <EventPage base={base} event={event} groups={groups} saved={isSaved(c)} wrong={wrong} />,
    wrong ? 422 : 200,
  );
}

/** At a group's own desk an event is not taken from it. */
const groupsAt = async (c: AppContext, { base, actor, event }: Desk) =>
  base.startsWith("/oma/ryhma/") ? [] : groupsToTie(c.var.services, actor, event);

async function saveSettings(c: AppContext, desk: Desk): Promise<Response> {
  const form = await requireForm(c, SettingsForm);
  const errors = faultsIfAny({ programme: tooLong(form.programme, longest.programme) });
  if (errors) return eventPage(c, desk, { typed: { programme: form.programme }, errors });
  const { event } = desk;
  const groups = form.group === undefined ? [] : await groupsAt(c, desk);
  const chosen = groups.length > 0 && (form.group === "" || groups.some(({ id }) => id === form.group));
  const spaceId = chosen ? form.group || null : event.spaceId;
  await c.var.services.database.withActor(desk.actor, (tx) =>
    updateEvent(tx, event.offeringId, {
      programme: form.programme,
      open_to_professionals: form.professionals === "yes",
      child_care: form.childCare === "yes",
      food: form.food === "yes",
      ...(spaceId !== event.spaceId && { space_id: spaceId }),
      // Of a group that it is no longer tied to, nobody is told anything.
      wishes_to: spaceId === null || spaceId !== event.spaceId ? "keepers" : form.wishesTo,
    }),
  );
  return savedAt(c, desk.base);
}

async function saveNewDay(c: AppContext, desk: Desk): Promise<Response> {
  const form = await requireForm(c, DayForm);
  const startsAt = momentOf(form.newDate, form.newTime);
  const [minutes, capacity] = [readHours(form.hours), readCapacity(form.capacity)];
  const again = (errors: Wrong["errors"]) => eventPage(c, desk, { typed: form, errors });
  const errors = faultsIfAny({
    new: dateFault(form.newDate, form.newTime, c.var.services.clock.now()) ?? (!startsAt && m.gate_events_date_fault()),
    hours: minutes === undefined && m.gate_events_hours_fault(),
    capacity: capacity === undefined && m.gate_events_capacity_fault({ most: mostCapacity }),
  });
  if (errors || !startsAt || minutes === undefined || capacity === undefined) return again(errors ?? {});
  try {
    const day = { startsAt, minutes, capacity };
    const done = await addDay(c.var.services, desk.actor, desk.event.offeringId, day);
    return done ? savedAt(c, desk.base) : c.notFound();
  } catch (error) {
    if (violatedConstraint(error) !== "one_day_at_a_time") throw error;
    return again({ new: m.gate_events_date_taken() });
  }
}

async function dayPage(c: AppContext, { base, event, day }: Desk & { day: RunDay }, wrong?: Wrong): Promise<Response> {
  const readsWishes = event.wishesTo === "carriers" ? base.startsWith("/oma/ryhma/") : event.keeps;
  const view = (
    <DayPage
      base={base}
      event={event}
      day={day}
      saved={isSaved(c)}
      readsWishes={readsWishes}
      form={wrong?.typed.form ?? newOpaqueId()}
      wrong={wrong}
    />
  );
  return page(c, view, wrong ? 422 : 200);
}

const saveCapacity: OnDay = async (c, desk) => {
  const form = await requireForm(c, CapacityForm);
  const capacity = readCapacity(form.capacity);
  if (capacity === undefined)
    return dayPage(c, desk, {
      typed: form,
      errors: { capacity: m.gate_events_capacity_fault({ most: mostCapacity }) },
    });
  await changeCapacity(c.var.services, desk.actor, desk.day.id, capacity);
  return savedAt(c, dayPath(desk));
};

const saveTask: OnDay = async (c, desk) => {
  const form = await requireForm(c, TaskForm);
  const needed = numberIn(form.needed, 1, 50);
  const errors = faultsIfAny({
    words: (form.words === "" && m.gate_events_task_missing()) || tooLong(form.words, longest.words),
    needed: needed === undefined && m.gate_events_needed_fault(),
  });
  if (errors || needed === undefined) return dayPage(c, desk, { typed: form, errors: errors ?? {} });
  const row = { id: form.form, day_id: desk.day.id, words: form.words, needed };
  await c.var.services.database.withActor(desk.actor, (tx) => insertTask(tx, row));
  return savedAt(c, dayPath(desk));
};

const removeTask: OnDay = async (c, desk) => {
  const { task } = await requireForm(c, TaskIdForm);
  await c.var.services.database.withActor(desk.actor, (tx) => deleteTask(tx, desk.day.id, task));
  return savedAt(c, dayPath(desk));
};

const saveCame: OnDay = async (c, desk) => {
  const form = await requireForm(c, CameForm);
  const read = (typed: string) => (typed === "" ? null : numberIn(typed, 0, 9_999));
  const [adults, children] = [read(form.cameAdults), read(form.cameChildren)];
  const errors = faultsIfAny({
    cameAdults: adults === undefined && m.gate_events_came_fault(),
    cameChildren: children === undefined && m.gate_events_came_fault(),
  });
  if (errors || adults === undefined || children === undefined)
    return dayPage(c, desk, { typed: form, errors: errors ?? {} });
  await c.var.services.database.withActor(desk.actor, (tx) =>
    updateDay(tx, desk.day.id, { came_adults: adults, came_children: children }),
  );
  return savedAt(c, dayPath(desk));
};

const saveNext: OnDay = async (c, desk) => {
  const form = await requireForm(c, NextForm);
  const date = readDay(form.nextDate);
  const errors = faultsIfAny({
    next:
      (!date && m.gate_events_date_fault()) ||
      (form.nextTime !== "" && !isTime(form.nextTime) && m.gate_events_time_fault()),
    place: tooLong(form.place, longest.place),
  });
  if (errors || !date) return dayPage(c, desk, { typed: form, errors: errors ?? {} });
  await agreeOnNext(c.var.services, desk.actor, desk.day.id, { date, time: form.nextTime, place: form.place });
  return savedAt(c, dayPath(desk));
};

const makeGroup: OnDay = async (c, desk) => {
  const form = await requireForm(c, GroupForm);
  const { event, day, actor } = desk;
  if (!day.next || !event.content) return savedAt(c, dayPath(desk));
  const again = (errors: Wrong["errors"]) => dayPage(c, desk, { typed: form, errors });
  const errors = faultsIfAny({
    name: (form.name === "" && m.gate_events_name_missing()) || tooLong(form.name, longest.name),
  });
  if (errors) return again(errors);
  const answer = await makeGroupOf(
    c.var.services,
    actor,
    { event, next: day.next },
    { id: form.form, name: form.name, nickname: form.nickname, entry: form.entry, writtenIn: c.var.locale },
  );
  switch (answer.kind) {
    case "nickname":
      return again({ nickname: nicknameFaultWords(answer.fault) });
    case "not-found":
      return c.notFound();
    case "started": {
      const to = answer.personaId
        ? pathOfPersona(answer.personaId)
        : `/jarjestot/${event.organisation}/yhteisot/${answer.spaceId}`;
      return c.redirect(localPath(c.var.locale, to), 303);
    }
  }
};

const cancel: OnDay = async (c, desk) => {
  const { really } = await requireForm(c, CancelForm);
  if (!really) return dayPage(c, desk, { typed: {}, errors: { really: m.gate_events_cancel_day_needed() } });
  if (!desk.day.cancelled) await cancelDay(c.var.services, desk.actor, desk.day);
  return savedAt(c, dayPath(desk));
};

const restore: OnDay = async (c, desk) => {
  if (!(await cancelDay(c.var.services, desk.actor, desk.day, { undo: true }))) return c.notFound();
  return savedAt(c, dayPath(desk));
};

/** From here the device goes from hand to hand: whoever ran the event is signed out of it. */
const passRound: OnDay = async (c, { day }) => {
  await endSession(c);
  return c.redirect(`${localPath(c.var.locale, `/tapaamme/${day.meetCode}`)}?laite=yhteinen`, 303);
};

const wishes: OnDay = async (c, desk) =>
  page(c, <WishesPage here={dayPath(desk)} wishes={await openWishes(c.var.services, desk.actor, desk.day.id)} />);
