import { bytes, id, noon, type Row, type Scene, today } from "./scene.ts";

/** The organisation's event, which the yard holds, and Pihka's own. */
const events = ["entry", "own"];

const signUp = (name: string, more: Row): Row => ({
  id: id(`sign-up ${name}`),
  day_id: id("day entry"),
  code_index: bytes(`sign-up ${name}`, 32),
  // The trigger counts anew.
  number: 1,
  adults: 1,
  infants: 0,
  small: 1,
  school: 0,
  young: 0,
  locale: "fi",
  ...more,
});

/** Gate events: a day of each, who has signed up, who helps, and who wants to meet again (0025). */
export const gateEvents: Scene = {
  rows: [
    {
      table: "gate_event",
      rows: events.map((name) => ({
        offering_id: id(name),
        ...(name === "entry" && { space_id: id("yard") }),
        open_to_professionals: true,
        child_care: false,
        food: true,
        programme: "",
        wishes_to: name === "entry" ? "carriers" : "keepers",
      })),
    },
    {
      table: "gate_event_day",
      rows: events.map((name) => ({
        id: id(`day ${name}`),
        offering_id: id(name),
        starts_at: noon,
        minutes: 120,
        helpers_index: bytes(`helpers ${name}`, 32),
        meet_index: bytes(`meet ${name}`, 32),
        wished: 0,
      })),
    },
    {
      table: "event_sign_up",
      rows: [
        signUp("in", { state: "in", contact: bytes("contact", 60), content: bytes("diet", 60) }),
        signUp("waiting", { state: "waiting" }),
      ],
    },
    {
      table: "event_task",
      rows: events.map((name) => ({
        id: id(`event task ${name}`),
        day_id: id(`day ${name}`),
        words: "Bake",
        needed: 3,
      })),
    },
    {
      table: "event_helper",
      rows: events.map((name) => ({
        id: id(`helper ${name}`),
        task_id: id(`event task ${name}`),
        name: bytes(`helper ${name}`, 60),
      })),
    },
    {
      table: "meet_wish",
      rows: events.map((name) => ({
        id: id(`wish ${name}`),
        day_id: id(`day ${name}`),
        content: bytes(`wish ${name}`, 60),
        readers: name === "entry" ? "carriers" : "keepers",
        left_on: today,
      })),
    },
  ],
};
