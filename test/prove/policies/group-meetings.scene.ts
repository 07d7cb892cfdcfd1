import { bytes, id, type Scene, today } from "./scene.ts";

const yard = { space_id: id("yard") };
const own = { ...yard, persona_id: id("persona pihka") };
const task = (kind: string, takenBy?: string) => ({
  id: id(`meeting ${kind}`),
  ...yard,
  meeting_id: id("meeting"),
  kind,
  ...(takenBy !== undefined && { taken_by: id(`persona ${takenBy}`) }),
});

/** A meeting of the yard: its room, who sees to what, who said they come, and how Pihka follows it (0023). */
export const groupMeetings: Scene = {
  rows: [
    { table: "group_room", rows: [{ id: id("room"), ...yard, state: "agreed", content: bytes("room", 60) }] },
    {
      table: "group_meeting",
      rows: [{ id: id("meeting"), ...yard, on_day: today, way: "face-to-face", room_id: id("room") }].map((row) => ({
        ...row,
        cancelled: false,
        changes: 0,
      })),
    },
    { table: "meeting_task", rows: [task("coffee"), task("key", "pihka"), task("leads", "oskari")] },
    { table: "meeting_custom", rows: [{ ...yard, tells_absences: true, tasks: ["coffee"] }] },
    { table: "meeting_answer", rows: [{ ...own, meeting_id: id("meeting"), answer: "there" }] },
    { table: "meeting_calendar", rows: [{ ...own, token_hash: bytes("calendar", 32), shows_place: false }] },
    { table: "meeting_reminder", rows: [{ ...own, way: "sms", address: bytes("number", 60), locale: "fi" }] },
  ],
};
