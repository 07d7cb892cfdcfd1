import { Hono } from "hono";
import type { Actor } from "../../shared/db/actor.ts";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { AppContext, AppEnv, Services } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import { requireForm } from "../../shared/http/read-form.ts";
import { m } from "../../shared/i18n/index.ts";
import type { FieldErrors } from "../../shared/ui/index.ts";
import { groupOf } from "../groups/index.ts";
import { carriesSpace, inside } from "../spaces/index.ts";
import { calendarOf } from "./calendar.rules.ts";
import {
  type ChangeAnswer,
  cancelOwnMeeting,
  comeAfterAll,
  letLead,
  moveMeeting,
  restoreMeeting,
} from "./change-meeting.ts";
import {
  CannotComeForm,
  ComingForm,
  longest,
  type MeetingFields,
  MeetingForm,
  NewTaskForm,
  NumberForm,
  numberIn,
  readFrame,
  TaskForm,
  tooLong,
  WordForm,
} from "./group-meetings.forms.ts";
import { findOrganiser } from "./group-meetings.queries.ts";
import { hasEnded } from "./has-ended.ts";
import { Done } from "./list.views.tsx";
import { isOver, newNextTime } from "./meeting.rules.ts";
import { MeetingPage, type OrganisationToAsk } from "./meeting.views.tsx";
import { meetingPath } from "./meeting-paths.ts";
import { person } from "./meetings-context.ts";
import { customOf, meetingsOf, openMeeting, roomsOf } from "./open-meetings.ts";
import {
  agreedRooms,
  back,
  base,
  carryingOn,
  carryingToTheLast,
  goingOn,
  hasErrors,
  todayOf,
  toldMark,
  uuid,
} from "./route-parts.ts";
import { MeetingFormPage } from "./series.views.tsx";
import { addTask, doWithTask, noteHands, noteHeadcount, sayComing } from "./share-tasks.ts";
import { followingOf } from "./shift.rules.ts";
import { tellListing } from "./tell-listing.ts";

/** Tells whoever waits to come to the group that the next time has moved, or that there is none. */
export type TellWaiting = (
  ctx: Services,
  actor: Actor,
  word: {
    readonly spaceId: string;
    readonly kind: "moved" | "cancelled";
    readonly day?: Temporal.PlainDate | undefined;
  },
) => Promise<void>;

export interface MeetingRoutesOptions {
  readonly tellWaiting?: TellWaiting;
}

const one = `${base}/:id{${uuid}}`;
const idOf = (c: AppContext) => c.req.param("id") ?? "";
const pathOf = (c: AppContext) => meetingPath(inside(c).space.id, idOf(c));

/** `/oma/ryhma/<space>/tapaamiset/<id>`. */
export function meetingRoutes(options: MeetingRoutesOptions): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.get(one, (c) => meetingPage(c));
  routes.get(`${one}/kalenteri.ics`, oneInCalendar);

  for (const deed of ["muuta", "en-paase", "paasen", "maara", "kadet"]) routes.use(`${one}/${deed}`, ...carryingOn);
  // In a group that has ended one more is held to say goodbye, or is not after all.
  for (const deed of ["peru", "pidetaan"]) routes.use(`${one}/${deed}`, ...carryingToTheLast);
  for (const deed of ["tehtava", "uusi-tehtava", "tulen"]) routes.use(`${one}/${deed}`, ...goingOn);

  routes.post(`${one}/tehtava`, async (c) => {
    const { task, deed } = await requireForm(c, TaskForm);
    const { kind } = await doWithTask(c.var.services, inside(c), task, deed);
    return back(c, pathOf(c), kind === "done" ? "tehtava" : "ehti");
  });
  routes.post(`${one}/uusi-tehtava`, async (c) => {
    const { form, kind, words } = await requireForm(c, NewTaskForm);
    const error = kind === "own" && words === "" ? m.group_meetings_task_words_needed() : tooLong(words, longest.task);
    if (error) return meetingPage(c, { words: error }, { kind, words });
    const added = await addTask(c.var.services, inside(c), { id: form, meetingId: idOf(c), kind, words });
    return added ? back(c, pathOf(c), "lisatty") : c.notFound();
  });
  routes.post(`${one}/tulen`, async (c) => {
    const { answer } = await requireForm(c, ComingForm);
    return (await sayComing(c.var.services, inside(c), idOf(c), answer))
      ? back(c, pathOf(c), "kerrottu")
      : c.notFound();
  });

  routes.get(`${one}/muuta`, async (c) => movePage(c));
  routes.post(`${one}/muuta`, async (c) => {
    const fields = await requireForm(c, MeetingForm);
    const read = readFrame(fields, await agreedRooms(c), todayOf(c));
    const errors = { ...(read.ok ? {} : read.errors), word: tooLong(fields.word, longest.word) };
    if (!read.ok || hasErrors(errors)) return movePage(c, { fields, errors });
    const to = { ...read.frame, onDay: read.day, word: fields.word };
    return change(c, options, {
      said: "muutettu",
      work: () => moveMeeting(c.var.services, inside(c), idOf(c), to),
      taken: () => movePage(c, { fields, errors: {}, isTaken: true }),
    });
  });
  routes.post(`${one}/peru`, async (c) => {
    const { word } = await requireForm(c, WordForm);
    const error = tooLong(word, longest.word);
    if (error) return meetingPage(c, { "word-cancel": error }, { word });
    return cancel(c, { word }, options);
  });
  routes.post(`${one}/en-paase`, async (c) => {
    const { word, way } = await requireForm(c, CannotComeForm);
    const error = tooLong(word, longest.word);
    if (error) return meetingPage(c, { "word-absent": error }, { word });
    if (way === "cancel") return cancel(c, { word, isAbsent: true }, options);
    const meeting = await openMeeting(c.var.services, inside(c), idOf(c));
    const pair = meeting?.members.find(({ personaId, role }) => personaId === way && carriesSpace(role));
    if (way !== "anyone" && (!pair || pair.personaId === inside(c).personaId)) return c.notFound();
    const work = () => letLead(c.var.services, inside(c), idOf(c), { standIn: pair?.personaId, word });
    return change(c, options, { said: "estynyt", work, isAsTold: true });
  });
  routes.post(`${one}/paasen`, (c) =>
    change(c, options, {
      said: "paasen",
      work: () => comeAfterAll(c.var.services, inside(c), idOf(c)),
      isAsTold: true,
    }),
  );
  routes.post(`${one}/pidetaan`, (c) =>
    change(c, options, {
      said: "pidetaan",
      work: () => restoreMeeting(c.var.services, inside(c), idOf(c)),
    }),
  );

  for (const [path, field, note] of [
    ["maara", "headcount", noteHeadcount],
    ["kadet", "hands", noteHands],
  ] as const)
    routes.post(`${one}/${path}`, async (c) => {
      const { number: typed } = await requireForm(c, NumberForm);
      const number = typed === "" ? null : numberIn(typed, 0, 1_000);
      if (number === undefined) return meetingPage(c, { [field]: m.group_meetings_number_fault() }, { number: typed });
      const { kind } = await note(c.var.services, inside(c), idOf(c), number);
      return kind === "noted" ? back(c, pathOf(c), "luku") : c.notFound();
    });
  return routes;
}

const cancel = (
  c: AppContext,
  how: { readonly word: string; readonly isAbsent?: boolean },
  options: MeetingRoutesOptions,
): Promise<Response> =>
  change(c, options, {
    said: "peruttu",
    work: () => cancelOwnMeeting(c.var.services, inside(c), idOf(c), how),
  });

interface Change {
  /** What the page says afterwards. */
  readonly said: string;
  readonly work: () => Promise<ChangeAnswer>;
  /** It is when and where it was: the public page has nothing to tell. */
  readonly isAsTold?: boolean;
  /** The day has another meeting. */
  readonly taken?: () => Promise<Response>;
}

/** Changes a meeting, tells those outside of it, and shows it as it is now. */
async function change(
  c: AppContext,
  { tellWaiting }: MeetingRoutesOptions,
  { said, work, taken, isAsTold = false }: Change,
) {
  const here = inside(c);
  const { services } = c.var;
  const before = await meetingsOf(services, here, todayOf(c));
  const { kind } = await work();
  switch (kind) {
    case "not-found":
      return c.notFound();
    case "day-taken":
      return taken ? taken() : c.notFound();
    case "over":
      return back(c, pathOf(c), "ohi");
    case "same":
      return back(c, pathOf(c), said);
    case "changed": {
      if (here.space.ended) return back(c, pathOf(c), said);
      const after = await meetingsOf(services, here, todayOf(c));
      const [was, is] = [before, after].map((meetings) => meetings.find(({ id }) => id === idOf(c)));
      const listing = was && is && !isAsTold ? await tellListing(services, here, { was: was.onDay, is }) : undefined;
      const next = newNextTime(before, after, services.clock.now());
      if (next) await tellWaiting?.(services, person(here.personId), { spaceId: here.space.id, ...next });
      return back(c, pathOf(c), `${said}${toldMark(listing)}`);
    }
  }
}

const saidWords: Readonly<Record<string, () => string>> = {
  sovittu: m.group_meetings_agreed,
  muutettu: m.group_meetings_done_moved,
  peruttu: m.group_meetings_done_cancelled,
  pidetaan: m.group_meetings_done_restored,
  estynyt: m.group_meetings_done_absent,
  paasen: m.group_meetings_done_can_come,
  luku: m.group_meetings_saved,
  tehtava: m.group_meetings_done_task,
  lisatty: m.group_meetings_done_added,
  kerrottu: m.group_meetings_done_told,
  ehti: m.group_meetings_task_gone,
  ohi: m.group_meetings_over,
};

async function meetingPage(
  c: AppContext,
  errors: FieldErrors = {},
  typed?: Readonly<Record<string, string>>,
): Promise<Response> {
  const here = inside(c);
  const { services } = c.var;
  const meeting = await openMeeting(services, here, idOf(c));
  if (!meeting) return c.notFound();
  const rooms = meeting.roomId ? await roomsOf(services, here) : [];
  const said = Object.keys(saidWords).find((key) => c.req.query(key) !== undefined);
  const group = said && here.carries ? await groupOf(services, here.personId, here.space.id) : undefined;
  const view = (
    <MeetingPage
      here={here}
      meeting={meeting}
      room={rooms.find(({ id }) => id === meeting.roomId)}
      custom={await customOf(services, here)}
      now={services.clock.now()}
      closed={await hasEnded(services, here)}
      asksOrganisation={here.carries ? await organisationToAsk(c) : undefined}
      form={newOpaqueId()}
      shifts={here.carries && followingOf(await meetingsOf(services, here, todayOf(c)), meeting.id).length > 1}
      errors={errors}
      {...(typed && { typed })}
      notice={
        said && !hasErrors(errors) ? (
          <Done
            title={saidWords[said]?.() ?? ""}
            listing={c.req.query("ilmoitus")}
            listingPath={group?.keepsListing ? `/oma/ilmoitukset/${group.offeringId}` : undefined}
          />
        ) : undefined
      }
    />
  );
  return page(c, view, hasErrors(errors) ? 422 : 200);
}

/** The group's organisation, with the page where it offers tasks, for whoever leads it; for others its own page. */
async function organisationToAsk(c: AppContext): Promise<OrganisationToAsk | undefined> {
  const { personId, space } = inside(c);
  const [first] = space.organisers;
  if (!first) return undefined;
  const known = await c.var.services.database.withActor(person(personId), (tx) => findOrganiser(tx, first.id));
  const own = known && `/jarjestot/${known.slug}`;
  return { name: first.name, path: known?.leads ? `${own}/yhteisot/${space.id}` : own };
}

async function movePage(
  c: AppContext,
  wrong?: { readonly fields: MeetingFields; readonly errors: FieldErrors; readonly isTaken?: boolean },
): Promise<Response> {
  const meeting = await openMeeting(c.var.services, inside(c), idOf(c));
  if (!meeting || isOver(meeting, c.var.services.clock.now())) return c.notFound();
  const { onDay, at, minutes, way, roomId, place, link } = meeting;
  const shifts = followingOf(await meetingsOf(c.var.services, inside(c), todayOf(c)), meeting.id).length > 1;
  const taken = shifts ? m.group_meetings_day_taken_shift : m.group_meetings_day_taken;
  const fields = wrong?.fields ?? {
    form: meeting.id,
    dayDate: onDay.toString(),
    dayTime: at?.toString({ smallestUnit: "minute" }) ?? "",
    minutes: minutes === undefined ? "" : String(minutes),
    way,
    room: roomId ?? "",
    place,
    link,
    word: meeting.cancelled ? "" : meeting.word,
  };
  const view = (
    <MeetingFormPage
      here={inside(c)}
      fields={fields}
      rooms={await agreedRooms(c)}
      today={todayOf(c)}
      meetingId={meeting.id}
      shifts={shifts}
      errors={wrong?.isTaken ? { day: taken() } : (wrong?.errors ?? {})}
    />
  );
  return page(c, view, wrong ? 422 : 200);
}

/** One meeting as a file: under the house's neutral word, without a place. */
async function oneInCalendar(c: AppContext): Promise<Response> {
  const here = inside(c);
  const meeting = await openMeeting(c.var.services, here, idOf(c));
  if (!meeting) return c.notFound();
  const meetings = [{ ...meeting, place: undefined }];
  const file = calendarOf(
    { personaId: here.personaId, title: m.group_meetings_neutral(), meetings },
    c.var.services.clock.now(),
  );
  c.header("Content-Type", "text/calendar; charset=utf-8");
  c.header("Content-Disposition", 'attachment; filename="kalenteri.ics"');
  c.header("Cache-Control", "no-store");
  return c.body(file);
}
