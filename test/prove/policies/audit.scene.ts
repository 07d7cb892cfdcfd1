import { id, type Probe, type Scene } from "./scene.ts";

/** The next entry of the chain, as its trigger takes it; the marks are the service's to check. */
const entry = (actor: string, action: string, object: string, organisation = "NULL"): string =>
  `INSERT INTO audit_entry (seq, id, at, actor_kind, actor_id, acting_as, organisation_id, action, object_id, facts,
     previous_hash, hash, head_mark)
   SELECT last_seq + 1, '${id("new entry")}', '2026-09-01T12:00:00Z', ${actor}, ${organisation}, '${action}',
     '${object}', '{}', last_hash, sha256('new'), sha256('mark') FROM lock_audit_chain()`;
const as = (kind: string, actor: string, role: string) => `'${kind}', '${actor}', '${role}'`;
const here = `'${id("here")}'`;

const probes: readonly Probe[] = [
  ...["vk_person", "vk_staff"].map((role) => ({
    table: "audit_entry",
    role,
    person: id("aino"),
    sql: entry(as("holder", id("holder aino"), "administrator"), "role-left", id("role aino"), here),
  })),
  {
    table: "audit_entry",
    role: "vk_staff",
    person: id("yrjo"),
    sql: entry(as("platform", id("over yrjo"), "administrator"), "platform-role-ended", id("over alma")),
  },
  {
    table: "audit_entry",
    role: "vk_person",
    person: id("alma"),
    sql: entry(as("platform", id("over alma"), "area_centre"), "platform-role-left", id("over alma")),
  },
  {
    table: "audit_entry",
    role: "vk_door",
    sql: entry(as("holder", id("holder tuure"), "trainer"), "invitation-accepted", id("invitation tuure"), here),
  },
  {
    table: "audit_entry",
    role: "vk_door",
    sql: entry(as("platform", id("over alma"), "area_centre"), "platform-invitation-accepted", id("invitation alma")),
  },
  { table: "audit_entry", role: "vk_worker", sql: entry("'service', NULL, NULL", "role-left", id("role aino"), here) },
];

/** The chain (0010) with a reading of a confidential space in it, all of it to be cut. */
export const audit: Scene = {
  rows: [],
  probes,
};

/** The chain takes nothing but its next entry, so these are put in one after another, and the first is cut off. */
export const auditRows: readonly string[] = [
  entry("'machine', NULL, NULL", "platform-administrator-made", id("over yrjo")).replace(
    id("new entry"),
    id("entry 1"),
  ),
  entry(as("holder", id("holder kerttu"), "coordinator"), "confidential-read", id("space"), here).replace(
    id("new entry"),
    id("entry 2"),
  ),
  "UPDATE audit_chain SET cut_seq = 1, cut_mark = sha256('cut')",
];
