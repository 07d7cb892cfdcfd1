import { bytes, id, type Row, type Scene, today } from "./scene.ts";

const yard = { space_id: id("yard") };
const asked = { asked_on: today, answer_by: "2026-09-08", content: bytes("asked", 60) };
const over = { state: "declined", ended_on: today };

const ask = (name: string, more: Row): Row => ({
  id: id(`ask ${name}`),
  plan_id: id(`plan ${name}`),
  organisation_id: id("here"),
  ...asked,
  ...more,
});
const support = (name: string, more: Row): Row => ({
  id: id(`support ${name}`),
  visits: 2,
  remote: true,
  ...asked,
  ...more,
});
const partner = (name: string, more: Row): Row => ({
  id: id(`partner ${name}`),
  ...yard,
  role: "godparent",
  made_on: today,
  link_until: "2026-10-01",
  words: bytes(`partner ${name}`, 60),
  ...more,
});

/**
 * What stands behind a group (0028): Pihka asks an organisation to take what is planned, and for help in starting it; the yard
 * is helped by its area centre, has partners, tasks, and a farewell.
 */
export const groupSupport: Scene = {
  rows: [
    {
      table: "group_ask",
      rows: [ask("open", { state: "asked", asked_by: id("planner pihka") }), ask("bare", over)],
    },
    {
      table: "start_support",
      rows: [
        support("plan", { plan_id: id("plan open"), organisation_id: id("here"), state: "asked" }),
        support("yard", { ...yard, region: "06", state: "accepted", answer: bytes("answer", 60) }),
        support("over", { plan_id: id("plan open"), organisation_id: id("here"), ...over }),
      ],
    },
    {
      table: "support_visit",
      rows: [{ id: id("visit"), support_id: id("support yard"), way: "visit", on_day: today }],
    },
    {
      table: "support_word",
      rows: (["starter", "helper"] as const).map((side) => ({
        id: id(`word ${side}`),
        support_id: id("support yard"),
        side,
        said_at: `${today}T12:00:00Z`,
        words: bytes(`word ${side}`, 60),
      })),
    },
    {
      table: "group_partner",
      rows: [
        partner("invited", { state: "invited", code_hash: bytes("invited", 32) }),
        partner("active", { state: "active", code_hash: bytes("active", 32), card: bytes("card", 60) }),
        partner("declined", over),
      ],
    },
    // The room of its meetings that the partner is asked for (0052).
    {
      table: "room_ask",
      rows: [{ ...yard, room_id: id("room"), partner_id: id("partner active"), words: bytes("room words", 60) }],
    },
    { table: "group_task", rows: [{ id: id("group task"), ...yard, proposed: "find-a-room", due_on: today }] },
    {
      table: "group_farewell",
      rows: [{ ...yard, persona_id: id("persona oskari"), words: bytes("farewell", 60), said_on: today }],
    },
  ],
  probes: [
    // She leads the yard's organisation and is not in it.
    {
      table: "group_plan",
      role: "vk_person",
      person: id("aino"),
      sql: `UPDATE group_plan SET space_id = '${id("yard")}' WHERE id = '${id("plan led")}'`,
    },
  ],
};
