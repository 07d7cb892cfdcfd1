import { bytes, id, noon, type Row, type Scene, today } from "./scene.ts";

const person = id("pihka");
const proof = (use: string, more: Row): Row => ({
  id: id(`proof ${use}`),
  person_id: person,
  use,
  email_index: bytes("email", 32),
  link_hash: bytes(`link ${use}`, 32),
  code_hash: bytes(`code ${use}`, 32),
  misses: 0,
  ends_at: noon,
  ...more,
});

/** What one may have besides words, to come back by (0012). */
export const moreWaysIn: Scene = {
  rows: [
    {
      table: "remembered_device",
      rows: [
        {
          id: id("device"),
          person_id: person,
          secret_hash: bytes("device", 32),
          pictures_hash: "$argon2id$x",
          misses: 0,
          next_at: noon,
          made_on: today,
          used_on: today,
        },
      ],
    },
    {
      table: "person_email",
      rows: [{ person_id: person, email: bytes("email", 60), email_index: bytes("email", 32), confirmed_on: today }],
    },
    { table: "email_proof", rows: [proof("confirm", { email: bytes("email", 60) }), proof("recover", {})] },
    {
      table: "code_word",
      rows: [{ person_id: person, organisation_id: id("here"), word_hash: "$argon2id$x", made_on: today }],
    },
    {
      table: "desk_recovery",
      rows: [
        {
          id: id("desk"),
          person_id: person,
          organisation_id: id("here"),
          code_hash: bytes("desk", 32),
          opens_at: noon,
          ends_at: "2026-09-08T12:00:00Z",
        },
      ],
    },
  ],
};
