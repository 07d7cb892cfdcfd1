import { bytes, id, noon, type Scene, today } from "./scene.ts";

/** What every feature stands on: migrations 0001 to 0005, and the counts of 0042. Help lines are there already. */
export const house: Scene = {
  rows: [
    { table: "installation", rows: [{ one: true, id: id("installation"), key_mark: "mark", made_at: noon }] },
    {
      table: "job",
      rows: [{ id: id("job"), kind: "a-job", payload: {}, run_at: noon, made_at: noon, attempts: 0 }],
    },
    {
      table: "dev_mail",
      rows: [
        {
          id: id("mail"),
          made_at: noon,
          recipient: "a@b.example",
          subject: "Hei",
          headers: {},
          text_part: "Hei",
          html_part: "Hei",
        },
      ],
    },
    {
      table: "data_key",
      rows: [{ id: id("key"), owner_kind: "space", owner_id: id("space"), wrapped: bytes("key", 48), made_at: noon }],
    },
    { table: "message_count", rows: [{ day: today, what: bytes("message", 32), count: 1 }] },
    { table: "erased", rows: [{ mark: bytes("erased", 32), erased_on: today }] },
    {
      table: "feedback",
      rows: [
        {
          id: id("feedback"),
          code_index: bytes("feedback", 32),
          topic: "other",
          locale: "fi",
          left_on: today,
          answer_by: "2026-09-15",
          content: bytes("feedback", 60),
        },
      ],
    },
  ],
};
