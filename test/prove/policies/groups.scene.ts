import { bytes, id, noon, type Row, type Scene, today } from "./scene.ts";
import { persona, space } from "./spaces.scene.ts";

const [yard, plot] = [id("yard"), id("plot")];
const ofPlot = (name: string, role: string): Row =>
  persona(name, "member", { id: id(`plot ${name}`), space_id: plot, role });

const plan = (name: string, more: Row = {}): Row => ({
  id: id(`plan ${name}`),
  answers: bytes("answers", 60),
  starts_on: today,
  link_number: 0,
  changed_on: today,
  ...more,
});
const planner = (name: string, began: boolean, of = "open"): Row => ({
  id: id(`planner ${name}`),
  plan_id: id(`plan ${of}`),
  person_id: id(name),
  nickname: bytes(name, 60),
  began,
});

/**
 * Groups (0020): the yard, an organisation's, and the plot, which Kaisla has founded on her own and Pihka is in. Plans (0021):
 * one with a link, one that has become the plot, one that nobody has, and one of
 * Aino's, who leads an organisation.
 */
export const groups: Scene = {
  rows: [
    { table: "space", rows: [space("plot", { kind: "group", approval: false })] },
    { table: "persona", rows: [ofPlot("kaisla", "starter"), ofPlot("pihka", "participant")] },
    {
      table: "support_group",
      rows: [
        { space_id: yard, offering_id: id("entry"), phase: "reaching", kinds: [], steering: "peer" },
        { space_id: plot, phase: "working", kinds: ["everyday"], steering: "shared" },
      ],
    },
    {
      table: "group_handover",
      rows: [
        {
          space_id: plot,
          to_persona: id("plot pihka"),
          from_persona: id("plot kaisla"),
          steps_back: true,
          made_on: today,
        },
      ],
    },
    {
      table: "group_plan",
      rows: [
        plan("open", { link_hash: bytes("link", 32) }),
        plan("become", { space_id: plot }),
        plan("bare"),
        plan("led"),
      ],
    },
    { table: "group_planner", rows: [planner("pihka", true), planner("elsa", false), planner("aino", true, "led")] },
    {
      table: "group_plan_task",
      rows: [
        { id: id("task"), plan_id: id("plan open"), proposed: "find-a-room", taken_by: id("planner elsa") },
        { id: id("own task"), plan_id: id("plan open"), words: bytes("words", 60), due_on: today },
      ],
    },
  ],
  probes: [
    // Plans that are there have their first; one without is begun.
    {
      table: "group_planner",
      role: "vk_person",
      person: id("kaisla"),
      sql: `INSERT INTO group_planner (id, plan_id, person_id, nickname, began)
        VALUES ('${id("first planner")}', '${id("plan bare")}', '${id("kaisla")}', '${bytes("kaisla", 60)}', true)`,
    },
  ],
};

const request = (name: string, more: Row): Row => ({
  id: id(`request ${name}`),
  space_id: yard,
  code_index: bytes(`request ${name}`, 32),
  way: "message",
  by_phone: false,
  locale: "fi",
  // The trigger counts anew.
  number: 1,
  state: "asked",
  aside: false,
  seated: false,
  asked_on: today,
  answer_by: "2026-09-08",
  content: bytes(`content ${name}`, 60),
  ...more,
});
const slot = (name: string, more: Row = {}): Row => ({
  id: id(`slot ${name}`),
  space_id: yard,
  starts_at: noon,
  minutes: 30,
  way: "phone",
  ...more,
});

/**
 * Ways into the yard (0022, 0029): who has asked, who was left unanswered, times to talk, codes, how many come; the group that
 * runs beside it, what a member says of somebody new, and a word to all who wait.
 */
export const admissions: Scene = {
  rows: [
    {
      table: "admission",
      rows: [{ space_id: yard, when_open: "any-time", how: "talk", promise_days: 7, questions: "" }],
    },
    {
      table: "entry_request",
      rows: [
        request("new", { person_id: id("kaisla") }),
        request("late", { escalated_on: "2026-09-09" }),
        request("agreed", {
          state: "agreed",
          answered_on: today,
          answer: bytes("answer", 60),
          heard_until: "2026-09-05",
        }),
        request("told", { state: "declined", ended_on: today, news_on: today, news_told: true }),
        request("in", { state: "in", answered_on: today, ended_on: today, notes: bytes("notes", 60) }),
      ],
    },
    {
      table: "entry_word",
      rows: ["new", "late"].flatMap((to) =>
        ["asker", "group"].map((who, number) => ({
          id: id(`word ${who} ${to}`),
          request_id: id(`request ${to}`),
          who,
          number,
          said_on: today,
          content: bytes(`word ${who}`, 60),
        })),
      ),
    },
    { table: "entry_slot", rows: [slot("free"), slot("taken", { request_id: id("request new") })] },
    {
      table: "entry_code",
      rows: ["used", "open"].map((name, index) => ({
        id: id(`code ${name}`),
        space_id: yard,
        code_index: bytes(`code ${name}`, 32),
        uses: 2,
        used: 2 - index,
        last_day: today,
      })),
    },
    {
      table: "parallel_group",
      rows: [
        { space_id: yard, other_id: plot },
        { space_id: plot, other_id: yard },
      ],
    },
    {
      table: "entry_view",
      rows: [{ request_id: id("request agreed"), persona_id: id("persona pihka"), content: bytes("view", 60) }],
    },
    { table: "entry_notice", rows: [{ id: id("notice"), space_id: yard, kind: "delayed", told_on: today }] },
    { table: "coming", rows: [{ id: id("coming"), space_id: yard, on_day: today }] },
  ],
};

const channels = { entry: "aaaaa2", own: "aaaaa3" };

/** Who tells of a listing where, and how many came by each way (0026), in whose words (0053). */
export const outreach: Scene = {
  rows: [
    {
      table: "outreach_channel",
      rows: Object.entries(channels).map(([name, code]) => ({
        offering_id: id(name),
        kind: "papers",
        code,
        who: name,
      })),
    },
    {
      table: "outreach_count",
      rows: Object.keys(channels).map((name) => ({ offering_id: id(name), kind: "papers", day: today, number: 3 })),
    },
    {
      table: "outreach_text",
      rows: Object.keys(channels).map((name) => ({
        offering_id: id(name),
        kind: "press",
        locale: "fi",
        words: name,
        made_from: bytes(`text ${name}`, 32),
      })),
    },
  ],
};
