import { Hono } from "hono";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import { requireForm } from "../../shared/http/read-form.ts";
import { m } from "../../shared/i18n/index.ts";
import type { FieldErrors } from "../../shared/ui/index.ts";
import { inside } from "../spaces/index.ts";
import { dateIn, ShiftForm, shiftedDay, shiftedDays } from "./group-meetings.forms.ts";
import type { MeetingRoutesOptions } from "./meeting.routes.tsx";
import { isOver, newNextTime } from "./meeting.rules.ts";
import { meetingPath, meetingsPath } from "./meeting-paths.ts";
import { person } from "./meetings-context.ts";
import { type GroupMeeting, meetingsOf } from "./open-meetings.ts";
import { back, base, carryingOn, hasErrors, todayOf, toldMark, uuid } from "./route-parts.ts";
import { faultsOf, followingOf, type Shift, type ShiftFault } from "./shift.rules.ts";
import { ShiftedDaysPage, ShiftPage } from "./shift.views.tsx";
import { shiftMeetings } from "./shift-meetings.ts";
import { isInStep, tellShift } from "./tell-listing.ts";

const path = `${base}/:id{${uuid}}/siirra`;
const idOf = (c: AppContext) => c.req.param("id") ?? "";

/** `/oma/ryhma/<space>/tapaamiset/<id>/siirra`: a meeting and all that follow it, so many days later or earlier. */
export function shiftRoutes({ tellWaiting }: MeetingRoutesOptions): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.use(path, ...carryingOn);

  routes.get(path, async (c) => {
    const { following } = await meetingsHere(c);
    const [first, next] = following;
    if (!first) return c.notFound();
    // By one meeting, unless they have tried another day already.
    const tried = c.req.query("paiva") ?? "";
    const day = dateIn(tried) ? tried : (next?.onDay ?? first.onDay.add({ weeks: 1 })).toString();
    return shiftPage(c, first, day);
  });

  routes.post(path, async (c) => {
    const { services } = c.var;
    const here = inside(c);
    const { day: typed, do: deed } = await requireForm(c, ShiftForm);
    const { all, following } = await meetingsHere(c);
    const [first] = following;
    if (!first) return c.notFound();
    if (deed === "show") {
      const day = dateIn(typed);
      const error = !day
        ? m.group_meetings_day_fault()
        : Temporal.PlainDate.compare(day, todayOf(c)) < 0
          ? m.group_meetings_day_past()
          : undefined;
      if (!day || error) return shiftPage(c, first, typed, error);
      const by = first.onDay.until(day);
      const days = new Map(following.map(({ id, onDay }) => [id, onDay.add(by).toString()]));
      return daysPage(c, { all, following, days });
    }
    const days = await shiftedDays(c);
    const known = [...days].flatMap(([id, day]): [string, Temporal.PlainDate][] => {
      const read = dateIn(day);
      return read ? [[id, read]] : [];
    });
    const isWhole = known.length === days.size && days.size === following.length;
    if (!isWhole || hasErrors(errorsOf(c, { all, following, days }))) return daysPage(c, { all, following, days });
    const wasInStep = await isInStep(services, here);
    const { kind } = await shiftMeetings(services, here, idOf(c), new Map(known));
    const done = (mark = "") => back(c, meetingsPath(here.space.id), `siirretty${mark}`);
    switch (kind) {
      case "not-found":
        return c.notFound();
      case "same":
        return done();
      case "stale":
        return daysPage(c, { ...(await meetingsHere(c)), days });
      case "shifted": {
        const told = await tellShift(services, here, { wasInStep, first });
        const next = newNextTime(all, await meetingsOf(services, here, todayOf(c)), services.clock.now());
        if (next) await tellWaiting?.(services, person(here.personId), { spaceId: here.space.id, ...next });
        return done(toldMark(told));
      }
    }
  });
  return routes;
}

/** All meetings to come, and this one with those that follow it; none where it is over, or not held. */
async function meetingsHere(c: AppContext) {
  const all = await meetingsOf(c.var.services, inside(c), todayOf(c).subtract({ days: 1 }));
  const following = followingOf(all, idOf(c));
  const [first] = following;
  return { all, following: first && !isOver(first, c.var.services.clock.now()) ? following : [] };
}

const shiftPage = (c: AppContext, first: GroupMeeting, day: string, error?: string) =>
  page(
    c,
    <ShiftPage
      here={inside(c)}
      meeting={first}
      day={day}
      today={todayOf(c)}
      now={c.var.services.clock.now()}
      error={error}
    />,
    error ? 422 : 200,
  );

interface Chosen {
  readonly all: readonly GroupMeeting[];
  readonly following: readonly GroupMeeting[];
  /** What stands in each one's field; nothing where it has come meanwhile. */
  readonly days: ReadonlyMap<string, string>;
}

async function daysPage(c: AppContext, chosen: Chosen): Promise<Response> {
  const errors = errorsOf(c, chosen);
  const view = (
    <ShiftedDaysPage
      here={inside(c)}
      path={`${meetingPath(inside(c).space.id, idOf(c))}/siirra`}
      meetings={chosen.following.map((meeting) => ({ meeting, day: chosen.days.get(meeting.id) ?? "" }))}
      today={todayOf(c)}
      now={c.var.services.clock.now()}
      errors={errors}
    />
  );
  return chosen.following.length === 0 ? c.notFound() : page(c, view, hasErrors(errors) ? 422 : 200);
}

const faultWords: Readonly<Record<ShiftFault, () => string>> = {
  past: m.group_meetings_day_past,
  taken: m.group_meetings_day_taken,
  off: m.group_meetings_shift_off,
  order: m.group_meetings_shift_order,
};

/** What is in the way, by the meeting. */
function errorsOf(c: AppContext, { all, following, days }: Chosen): FieldErrors {
  const shifts = following.flatMap(({ id, onDay }): Shift[] => {
    const to = dateIn(days.get(id) ?? "");
    return to ? [{ id, from: onDay, to }] : [];
  });
  const faults = faultsOf(
    shifts,
    all.filter((one) => !following.includes(one)),
    todayOf(c),
  );
  const read = new Set(shifts.map(({ id }) => id));
  return Object.fromEntries(
    following.map(({ id }) => {
      const fault = faults.get(id);
      return [shiftedDay(id), read.has(id) ? fault && faultWords[fault]() : m.group_meetings_day_fault()];
    }),
  );
}
