import type { Services, SignedIn } from "../../shared/http/app-env.ts";
import { m } from "../../shared/i18n/index.ts";
import { ownPersonas } from "../spaces/index.ts";
import type { OwnDataPart, OwnDataRow } from "../your-data/index.ts";
import { reminderWayWords } from "./meeting-words.ts";
import { person } from "./meetings-context.ts";
import type { ReminderWay } from "./own-reminder.ts";
import { listOwn } from "./personal.queries.ts";

/** What is kept of the person around meetings, nickname by nickname, for their own data. */
export async function ownMeetingData(ctx: Services, { personId }: SignedIn): Promise<OwnDataPart> {
  const rows = await ctx.database.withActor(person(personId), listOwn);
  const names = new Map((await ownPersonas(ctx, personId)).map(({ personaId, nickname }) => [personaId, nickname]));
  const kept = rows.map(({ id, way, shows_place, tasks, answers }) => ({
    nickname: names.get(id) ?? "–",
    calendar: shows_place !== null,
    reminder: way as ReminderWay | null,
    tasks: Number(tasks),
    answers: Number(answers),
  }));
  const told = kept.filter(({ calendar, reminder, tasks, answers }) => calendar || reminder || tasks || answers);
  const shown: OwnDataRow[] = told.map(({ nickname, calendar, reminder, tasks, answers }) => ({
    what: nickname,
    value: [
      ...(calendar ? [m.group_meetings_own_calendar()] : []),
      ...(reminder ? [reminderWayWords[reminder]()] : []),
      ...(tasks > 0 ? [m.group_meetings_own_tasks({ count: tasks })] : []),
      ...(answers > 0 ? [m.group_meetings_own_answers({ count: answers })] : []),
    ],
    kind: "meeting" as const,
  }));
  const none: OwnDataRow = { what: m.group_meetings_title(), value: [m.group_meetings_own_none()], kind: "meeting" };
  return {
    name: "meetings",
    heading: m.group_meetings_own_title(),
    rows: shown.length > 0 ? shown : [none],
    data: told,
  };
}
