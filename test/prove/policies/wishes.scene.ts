import { bytes, id, noon, type Scene, today } from "./scene.ts";

/** Wishes, what is counted of them, and lists handed on by a code (0017, 0018). `wish_watch` has its row already. */
export const wishes: Scene = {
  rows: [
    {
      table: "wish",
      rows: [
        {
          id: id("wish"),
          theme: "grief",
          region: "13",
          municipality: "179",
          form: "group",
          by_professional: false,
          week: "2026-08-31",
        },
      ],
    },
    {
      table: "wish_contact",
      rows: [
        {
          wish_id: id("wish"),
          email: bytes("wish", 60),
          locale: "fi",
          stop_hash: bytes("stop", 32),
          asked_on: today,
          ends_on: "2027-09-01",
        },
      ],
    },
    {
      table: "wish_count",
      rows: [{ theme: "grief", region: "13", municipality: "179", by_professional: false, count: 3 }],
    },
    {
      table: "handout",
      rows: [{ code: "abc234", offerings: [id("entry")], locale: "fi", ends_on: today }],
    },
  ],
  probes: [
    {
      table: "wish_watch",
      role: "vk_worker",
      sql: `UPDATE wish_watch SET told_until = '${noon}'`,
    },
  ],
};
