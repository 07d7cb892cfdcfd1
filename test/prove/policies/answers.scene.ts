import { bytes, id, noon, type Probe, type Scene } from "./scene.ts";

/** What the service writes into the log for whoever brought listings in: only in a role that is theirs. */
const imported = (actor: string, organisation: string): string =>
  `INSERT INTO audit_entry (seq, id, at, actor_kind, actor_id, acting_as, organisation_id, action, object_id, facts,
     previous_hash, hash, head_mark)
   SELECT last_seq + 1, '${id("new entry")}', '2026-09-01T12:00:00Z', ${actor}, ${organisation}, 'listings-imported',
     '${id("import")}', '{}', last_hash, sha256('new'), sha256('mark') FROM lock_audit_chain()`;
const here = `'${id("here")}'`;

const probes: readonly Probe[] = [
  `'holder', '${id("holder aino")}', 'administrator'`,
  `'holder', '${id("holder aino")}', 'coordinator'`,
  `'platform', '${id("over yrjo")}', 'administrator'`,
].map((actor) => ({ table: "audit_entry", role: "vk_worker", sql: imported(actor, here) }));

/** Answers that wait for whoever sent a form, and imports in the log: migration 0031. */
export const answers: Scene = {
  rows: [{ table: "form_answer", rows: [{ id: bytes("answer", 32), content: bytes("answer", 60), until: noon }] }],
  probes,
};
