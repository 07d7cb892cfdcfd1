import { Hono } from "hono";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import { requireForm } from "../../shared/http/read-form.ts";
import { m } from "../../shared/i18n/index.ts";
import type { FieldErrors } from "../../shared/ui/index.ts";
import { inside, membersOf } from "../spaces/index.ts";
import { addMeeting, agreeMeetings } from "./agree-meetings.ts";
import { expectedMeetings } from "./expected-meetings.ts";
import {
  breaksIn,
  dateIn,
  type MeetingFields,
  MeetingForm,
  readFrame,
  type SeriesFields,
  SeriesForm,
  valuesOf,
} from "./group-meetings.forms.ts";
import { hasEnded } from "./has-ended.ts";
import { Done, MeetingsPage } from "./list.views.tsx";
import { isOver } from "./meeting.rules.ts";
import { meetingPath, meetingsPath } from "./meeting-paths.ts";
import { person } from "./meetings-context.ts";
import { freeTasksOf, meetingsOf } from "./open-meetings.ts";
import { proposedFields } from "./propose-series.ts";
import { agreedRooms, back, base, carryingOn, hasErrors, todayOf, toldMark } from "./route-parts.ts";
import { beginnings, daysOf, isInBreak, type Series } from "./series.rules.ts";
import { MeetingFormPage, ProposedPage, SeriesPage } from "./series.views.tsx";
import { keepsListing, outOfStep, tellAgreed, tellExtra } from "./tell-listing.ts";

/** How far ahead a series may reach. */
const farthest = { years: 1 };

/** The list of meetings, and agreeing on new ones. Only those who carry the group propose. */
export function listRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.get(base, listPage);
  for (const deed of ["sarja", "uusi", "ilmoituksesta", "julkinen"]) routes.use(`${base}/${deed}`, ...carryingOn);

  routes.get(`${base}/sarja`, async (c) => seriesPage(c, await proposedFields(c.var.services, inside(c))));
  routes.post(`${base}/sarja`, async (c) => {
    const fields = await requireForm(c, SeriesForm);
    const rooms = await agreedRooms(c);
    const read = readFrame(fields, rooms, todayOf(c));
    const series = readSeries(fields, read.ok ? read.day : undefined);
    const errors = { ...(read.ok ? {} : read.errors), ...series.errors };
    if (!read.ok || !series.ok) return seriesPage(c, fields, errors);
    const days = daysOf(series.series);
    if (fields.do === "edit") return seriesPage(c, fields);
    if (fields.do === "show") return proposedPage(c, fields, days);
    const chosen = await valuesOf(c, "days");
    const wanted = days.filter((day) => chosen.includes(day.toString()));
    if (wanted.length === 0) return proposedPage(c, fields, days, { days: m.group_meetings_proposed_needed() });
    const made = await agreeMeetings(c.var.services, inside(c), wanted, read.frame);
    if (made === undefined) return c.notFound();
    const told = fields.publish === "yes" ? await tellAgreed(c.var.services, inside(c)) : undefined;
    return back(c, meetingsPath(inside(c).space.id), `sovittu${toldMark(told)}`);
  });

  routes.get(`${base}/uusi`, (c) => addPage(c, { form: newOpaqueId(), way: "face-to-face", publish: "yes" }));
  routes.post(`${base}/uusi`, async (c) => {
    const fields = await requireForm(c, MeetingForm);
    const read = readFrame(fields, await agreedRooms(c), todayOf(c));
    if (!read.ok) return addPage(c, fields, read.errors);
    const { kind } = await addMeeting(c.var.services, inside(c), fields.form, read.day, read.frame);
    if (kind === "not-found") return c.notFound();
    if (kind === "day-taken") return addPage(c, fields, { day: m.group_meetings_day_taken() });
    const extra = { onDay: read.day, at: read.frame.at, minutes: read.frame.minutes, cancelled: false };
    // What is over by now is nobody's to come to.
    const tells = fields.publish === "yes" && !isOver(extra, c.var.services.clock.now());
    const told = tells ? await tellExtra(c.var.services, inside(c), extra) : undefined;
    return back(c, meetingPath(inside(c).space.id, fields.form), `sovittu${toldMark(told)}`);
  });

  // What the listing says becomes the group's own, with one press.
  routes.post(`${base}/ilmoituksesta`, async (c) => {
    const expected = await expectedMeetings(c.var.services, inside(c));
    if (!expected) return c.notFound();
    const { days, frame } = expected;
    const made = await agreeMeetings(c.var.services, inside(c), days, frame);
    return made === undefined ? c.notFound() : back(c, meetingsPath(inside(c).space.id), "sovittu");
  });
  routes.post(`${base}/julkinen`, async (c) => {
    const told = await tellAgreed(c.var.services, inside(c));
    return back(c, meetingsPath(inside(c).space.id), `julkinen${toldMark(told)}`);
  });
  return routes;
}

async function listPage(c: AppContext): Promise<Response> {
  const here = inside(c);
  const { services } = c.var;
  const now = services.clock.now();
  const meetings = await meetingsOf(services, here);
  const view = (
    <MeetingsPage
      here={here}
      ahead={meetings.filter((one) => !isOver(one, now))}
      past={meetings.filter((one) => isOver(one, now))}
      free={await freeTasksOf(services, here)}
      members={await membersOf(services, person(here.personId), here.space.id)}
      now={now}
      closed={await hasEnded(services, here)}
      expected={meetings.some((one) => !isOver(one, now)) ? undefined : await expectedMeetings(services, here)}
      outOfStep={here.carries ? await outOfStep(services, here) : undefined}
      notice={said(c)}
    />
  );
  return page(c, view);
}

function said(c: AppContext) {
  const listing = c.req.query("ilmoitus");
  if (c.req.query("sovittu") !== undefined) return <Done title={m.group_meetings_agreed()} listing={listing} />;
  if (c.req.query("siirretty") !== undefined) return <Done title={m.group_meetings_shifted()} listing={listing} />;
  return c.req.query("julkinen") === undefined || listing === "kasin" ? undefined : (
    <Done title={m.group_meetings_public_done()} listing={listing === "odottaa" ? listing : undefined} />
  );
}

async function seriesPage(c: AppContext, fields: Partial<SeriesFields>, errors: FieldErrors = {}): Promise<Response> {
  const rooms = await agreedRooms(c);
  const view = <SeriesPage here={inside(c)} fields={fields} rooms={rooms} today={todayOf(c)} errors={errors} />;
  return page(c, view, hasErrors(errors) ? 422 : 200);
}

async function proposedPage(
  c: AppContext,
  fields: SeriesFields,
  days: readonly Temporal.PlainDate[],
  errors: FieldErrors = {},
): Promise<Response> {
  const here = inside(c);
  const taken = (await meetingsOf(c.var.services, here, todayOf(c))).map(({ onDay }) => onDay);
  const now = c.var.services.clock.now();
  const view = (
    <ProposedPage
      here={here}
      fields={fields}
      days={days}
      taken={taken}
      now={now}
      errors={errors}
      keeps={await keepsListing(c.var.services, here)}
    />
  );
  return page(c, view, hasErrors(errors) ? 422 : 200);
}

async function addPage(
  c: AppContext,
  fields: Partial<MeetingFields> & Pick<MeetingFields, "form">,
  errors: FieldErrors = {},
): Promise<Response> {
  const rooms = await agreedRooms(c);
  const view = (
    <MeetingFormPage
      here={inside(c)}
      fields={fields}
      rooms={rooms}
      today={todayOf(c)}
      errors={errors}
      keeps={await keepsListing(c.var.services, inside(c))}
    />
  );
  return page(c, view, hasErrors(errors) ? 422 : 200);
}

type SeriesRead =
  | { readonly ok: true; readonly series: Series; readonly errors: FieldErrors }
  | { readonly ok: false; readonly errors: FieldErrors };

function readSeries(fields: SeriesFields, first: Temporal.PlainDate | undefined): SeriesRead {
  const { rhythm } = fields;
  const until = dateIn(fields.until);
  const breaks = breaksIn(fields);
  const beginning = beginnings.find((one) => String(one) === fields.beginning) ?? 0;
  const last = first?.add(farthest);
  const isTooFar = until && last && Temporal.PlainDate.compare(until, last) > 0;
  const isTooSoon = until && first && Temporal.PlainDate.compare(until, first) < 0;
  const errors: FieldErrors = {
    rhythm: rhythm === "" ? m.group_meetings_rhythm_needed() : undefined,
    until: !until || isTooSoon ? m.group_meetings_until_fault() : isTooFar ? m.group_meetings_until_far() : undefined,
    breakFrom: !breaks || (first && isInBreak(breaks, first)) ? m.group_meetings_break_fault() : undefined,
  };
  if (!first || rhythm === "" || !until || !breaks || hasErrors(errors)) return { ok: false, errors };
  return { ok: true, series: { first, beginning, rhythm, until, breaks }, errors };
}
