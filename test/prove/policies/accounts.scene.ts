import { bytes, id, noon, type Scene, today } from "./scene.ts";

const people = ["pihka", "kaisla"];

/** Two people who have come in (0006), and a passkey of one of them (0013). */
export const accounts: Scene = {
  people,
  rows: [
    {
      table: "sign_in_name",
      rows: people.map((name) => ({
        name_index: bytes(`name ${name}`, 32),
        person_id: id(name),
        nickname: bytes(name, 60),
      })),
    },
    {
      table: "credential",
      rows: people.map((name) => ({ person_id: id(name), words_hash: "$argon2id$x", recovery_hash: "$argon2id$y" })),
    },
    {
      table: "session",
      rows: people.map((name) => ({
        id: id(`session ${name}`),
        token_hash: bytes(`session ${name}`, 32),
        person_id: id(name),
        shared_device: false,
        made_at: noon,
        seen_at: noon,
        ends_at: "2026-10-01T12:00:00Z",
        by_passkey: false,
      })),
    },
    {
      table: "words_handover",
      rows: [{ session_id: id("session pihka"), sealed: bytes("words", 60), made_at: noon }],
    },
    { table: "sign_in_delay", rows: [{ attempt_index: bytes("delay", 32), failures: 1, next_at: noon }] },
    {
      table: "passkey",
      rows: [
        {
          id: id("passkey"),
          person_id: id("pihka"),
          credential_id: bytes("credential", 24),
          user_handle: bytes("handle", 32),
          public_key: bytes("public", 60),
          counter: 1,
          transports: [],
          synced: false,
          name: bytes("passkey", 60),
          made_on: today,
        },
      ],
    },
    {
      table: "passkey_challenge",
      rows: [{ challenge_hash: bytes("challenge", 32), purpose: "come-in", ends_at: noon }],
    },
  ],
};
