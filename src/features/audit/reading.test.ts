import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aMember, anOrganisation } from "../../../test/support/organisations.ts";
import { aWorld } from "../../../test/support/world.ts";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import { m } from "../../shared/i18n/index.ts";
import type { Standing } from "../roles/index.ts";
import { findOpenReading, listReadings, readingConfidential } from "./reading.ts";

const db = useDatabase();
const leads = ({ roles }: Standing) => roles.includes("administrator") || roles.includes("coordinator");

const setUp = async () => {
  const world = aWorld(db);
  const organisation = await anOrganisation(world);
  const by = organisation.administrator.client;
  const coordinator = await aMember(world, { path: organisation.path, by }, "coordinator", "Kaisa");
  const facilitator = await aMember(world, { path: organisation.path, by }, "facilitator", "Oskari");
  const { rows } = await db.admin.query("SELECT id FROM organisation WHERE slug = $1", [organisation.slug]);
  const space = { spaceId: newOpaqueId(), organisationId: rows[0].id as string };
  const read = (personId: string, reason?: string, where = space) =>
    readingConfidential(world.services, personId, { ...where, reason, allows: leads });
  const open = (personId: string) =>
    db.database.withActor({ kind: "staff", personId }, (tx) => findOpenReading(tx, space.spaceId, world.clock.now()));
  return { world, organisation, by, coordinator, facilitator, space, read, open };
};

describe("reading a confidential space as staff", () => {
  it("asks for a reason first, leaves a mark, and stands in the log with its reason", async () => {
    const { organisation, by, coordinator, read, open, space } = await setUp();
    const { personId } = coordinator;
    expect(await read(personId)).toEqual({ kind: "missing" });
    expect(await open(personId)).toBeUndefined();

    const reason = "Ohjaaja pyysi apua ryhmän tilanteeseen.";
    const opened = await read(personId, reason);
    expect(opened).toMatchObject({ kind: "open", mark: { role: "coordinator" } });
    expect(await open(personId)).toEqual(opened.kind === "open" && opened.mark);
    const log = await by.get(organisation.path.replace(/vaki$/, "loki"));
    const [first] = [...log.document.querySelectorAll("tbody tr")];
    for (const said of [m.audit_confidential_read(), "Kaisa", reason]) expect(first?.textContent).toContain(said);
    const marks = await db.database.withActor({ kind: "worker" }, (tx) => listReadings(tx, space.spaceId));
    expect(marks).toHaveLength(1);
  });

  it("lasts an hour for one reason, and is recorded once in it", async () => {
    const { world, coordinator, read, space } = await setUp();
    const first = await read(coordinator.personId, "Ohjaaja pyysi apua tilanteeseen.");
    world.clock.advance({ minutes: 59 });
    expect(await read(coordinator.personId)).toEqual(first);
    expect(await read(coordinator.personId, "Toinen syy lukea tilaa.")).toEqual(first);
    world.clock.advance({ minutes: 1 });
    expect(await read(coordinator.personId)).toEqual({ kind: "missing" });
    const marks = await db.database.withActor({ kind: "worker" }, (tx) => listReadings(tx, space.spaceId));
    expect(marks).toHaveLength(1);
  });

  it("is refused to those whom the space's policy does not let, whatever reason they give", async () => {
    const { organisation, facilitator, read, world } = await setUp();
    const reason = "Haluan tietää, mitä täällä puhutaan.";
    const elsewhere = await anOrganisation(world);
    for (const { personId } of [facilitator, organisation.platform, elsewhere.administrator]) {
      expect(await read(personId, reason)).toEqual({ kind: "refused" });
    }
  });

  it("of one person opens nothing for another, and one space opens no other", async () => {
    const { organisation, coordinator, read, open, space } = await setUp();
    await read(coordinator.personId, "Ohjaaja pyysi apua tilanteeseen.");
    expect(await open(organisation.administrator.personId)).toBeUndefined();
    expect(await read(coordinator.personId, undefined, { ...space, spaceId: newOpaqueId() })).toEqual({
      kind: "missing",
    });
  });
});
