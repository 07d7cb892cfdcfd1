import { createHash, randomBytes } from "node:crypto";
import { KeyGone } from "../../shared/crypto/key-ring.ts";
import type { Services } from "../../shared/http/app-env.ts";
import { m } from "../../shared/i18n/index.ts";
import { type Inside, spaceSealer } from "../spaces/index.ts";
import { calendarOf } from "./calendar.rules.ts";
import { dayOf, type MeetingsContext, person } from "./meetings-context.ts";
import { openDetails } from "./open-meetings.ts";
import { deleteCalendar, findCalendar, openCalendar, replaceCalendar } from "./personal.queries.ts";

/** One's own calendar address; the secret itself is told when it is made. */
export interface OwnCalendar {
  readonly title: string;
  readonly showsPlace: boolean;
}

const titlePlace = (personaId: string) => ({ table: "meeting_calendar", row: personaId, column: "title" });
const hashOf = (secret: string) => createHash("sha256").update(secret).digest();

/** Undefined where the person has none. */
export async function ownCalendar(
  ctx: MeetingsContext,
  { personId, personaId }: Inside,
): Promise<OwnCalendar | undefined> {
  const row = await ctx.database.withActor(person(personId), (tx) => findCalendar(tx, personaId));
  if (!row) return undefined;
  return {
    title: row.title ? await ctx.keyRing.open(titlePlace(personaId), row.title) : "",
    showsPlace: row.shows_place,
  };
}

/** Makes the address, and returns its path; an older one leads nowhere from now on. An empty title is the house's word. */
export async function makeCalendar(
  ctx: MeetingsContext,
  { personId, personaId, space }: Inside,
  { title, showsPlace }: OwnCalendar,
): Promise<string> {
  const secret = randomBytes(24).toString("base64url");
  const sealed = title
    ? await spaceSealer(ctx.keyRing, space.id).seal("meeting_calendar", personaId, "title", title)
    : null;
  await ctx.database.withActor(person(personId), (tx) =>
    replaceCalendar(tx, {
      persona_id: personaId,
      space_id: space.id,
      token_hash: hashOf(secret),
      title: sealed,
      shows_place: showsPlace,
    }),
  );
  return `/kalenteri/${secret}.ics`;
}

export const endCalendar = (ctx: MeetingsContext, { personId, personaId }: Inside) =>
  ctx.database.withActor(person(personId), (tx) => deleteCalendar(tx, personaId));

/** How far back a calendar still tells of meetings, in days. */
const tellsBack = 31;

/** What a calendar reads at an address; undefined where it leads nowhere. Nobody has to be signed in. */
export async function readCalendar(
  ctx: Pick<Services, "database" | "clock" | "keyRing">,
  secret: string,
): Promise<string | undefined> {
  const now = ctx.clock.now();
  const rows = await ctx.database.withActor({ kind: "door" }, (tx) => openCalendar(tx, hashOf(secret)));
  const [own] = rows;
  if (!own) return undefined;
  const from = dayOf(now).subtract({ days: tellsBack });
  try {
    const meetings = await Promise.all(
      rows.flatMap(({ id, ...row }) => {
        if (id === null || Temporal.PlainDate.compare(row.on_day, from) < 0) return [];
        return openDetails(ctx, id, row.details).then(({ place, link }) => ({
          id,
          onDay: row.on_day,
          at: row.at ?? undefined,
          minutes: row.minutes ?? undefined,
          cancelled: row.cancelled,
          changes: row.changes,
          place: place || link || undefined,
        }));
      }),
    );
    const title = own.title
      ? await ctx.keyRing.open(titlePlace(own.persona_id), own.title)
      : m.group_meetings_neutral();
    return calendarOf({ personaId: own.persona_id, title, meetings }, now);
  } catch (error) {
    // The group's content has been destroyed a moment ago.
    if (error instanceof KeyGone) return undefined;
    throw error;
  }
}
