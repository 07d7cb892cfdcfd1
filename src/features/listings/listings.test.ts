import { beforeAll, describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aWorld, type World } from "../../../test/support/world.ts";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { OfferingContent, Place } from "../directory/index.ts";
import {
  acceptRevision,
  askForChanges,
  cancelMeeting,
  closeVenue,
  confirmListing,
  declineRevision,
  endListing,
  openVenue,
  publishDirectly,
  saveDraft,
  startListing,
  submitListing,
} from "./index.ts";
import { listRevisions } from "./listings.queries.ts";
import { accept, anEditorialWorld, anOffering, aSubmitted, entryAt } from "./listings.testing.ts";

const test = useDatabase();
let world: World;
let people: Awaited<ReturnType<typeof anEditorialWorld>>;
beforeAll(async () => {
  world = aWorld(test);
  people = await anEditorialWorld(world);
});
const ctx = () => world.services;
let count = 0;
const aName = () => `Kävelyryhmä ${++count}`;
const slugOf = (count: number) => `kavelyryhma-${count}`;

async function published(more: Partial<OfferingContent> = {}, secret?: string) {
  const content = anOffering(aName(), more);
  const id = await aSubmitted(ctx(), people.administrator.actor, people.organisation.id, content, secret);
  expect(await accept(ctx(), people.reviewer.actor, id)).toEqual({ kind: "done" });
  return { id, content, slug: slugOf(count) };
}

describe("a listing on its way to everyone", () => {
  it("is seen by nobody before a reviewer has accepted it, and then by everyone", async () => {
    const name = aName();
    const id = await aSubmitted(ctx(), people.administrator.actor, people.organisation.id, anOffering(name));
    expect(await entryAt(world, slugOf(count))).toBeUndefined();
    expect(await accept(ctx(), people.reviewer.actor, id)).toEqual({ kind: "done" });
    expect(await entryAt(world, slugOf(count))).toMatchObject({
      id,
      standing: "listed",
      organisationId: people.organisation.id,
      content: { name: { fi: name }, place: { venueId: expect.any(String) } },
    });
    // A second press finds nothing to decide on.
    expect(await accept(ctx(), people.reviewer.actor, id)).toEqual({ kind: "changed" });
  });

  it("is decided on by somebody else than who wrote it, where there is somebody else", async () => {
    const id = await aSubmitted(ctx(), people.administrator.actor, people.organisation.id, anOffering(aName()));
    expect(await accept(ctx(), people.administrator.actor, id)).toEqual({ kind: "own" });
    // The database says so too.
    const bypass = ctx().database.withActor(people.administrator.actor, (tx) =>
      tx
        .updateTable("offering_revision")
        .set({ state: "accepted", decided_as: "holder", decided_at: world.clock.now() })
        .where("offering_id", "=", id)
        .execute(),
    );
    await expect(bypass).rejects.toViolate("42501");
    expect(await entryAt(world, slugOf(count))).toBeUndefined();
  });

  it("of a person without an organisation is decided on by the platform's people, who never learn whose it is", async () => {
    const id = await aSubmitted(ctx(), people.person.actor, null, anOffering(aName()));
    expect(await accept(ctx(), people.reviewer.actor, id)).toEqual({ kind: "not-found" });
    expect(await accept(ctx(), people.platform.actor, id)).toEqual({ kind: "done" });
    expect(await entryAt(world, slugOf(count))).toMatchObject({ organisationId: null });
    const kept = ctx().database.withActor(people.platform.actor, (tx) =>
      tx.selectFrom("offering").select("kept_by").execute(),
    );
    await expect(kept).rejects.toViolate("42501");
  });

  it("goes back with a reason, and keeps it in its history when it is written further", async () => {
    const { actor } = people.administrator;
    const content = anOffering(aName());
    const id = await aSubmitted(ctx(), actor, people.organisation.id, content);
    expect(await askForChanges(ctx(), people.reviewer.actor, id, 1, "Kerro, mistä ovesta.")).toEqual({ kind: "done" });
    await saveDraft(ctx(), actor, id, { ...content, summary: { fi: "Ovi on pihalla." } });
    expect(await submitListing(ctx(), actor, id)).toEqual({ kind: "submitted" });
    expect(await declineRevision(ctx(), people.reviewer.actor, id, 2, "Ei ole vertaistukea.")).toEqual({
      kind: "done",
    });
    const history = await ctx().database.withActor(actor, (tx) => listRevisions(tx, id));
    expect(history.map(({ number, state, reason }) => ({ number, state, reason }))).toEqual([
      { number: 2, state: "declined", reason: "Ei ole vertaistukea." },
      { number: 1, state: "withdrawn", reason: "Kerro, mistä ovesta." },
    ]);
  });

  it("is not handed in while it lacks something, nor twice", async () => {
    const id = newOpaqueId();
    const { actor } = people.person;
    await startListing(ctx(), actor, { id, organisationId: null, writtenIn: "fi" });
    await startListing(ctx(), actor, { id, organisationId: null, writtenIn: "fi" });
    expect(await submitListing(ctx(), actor, id)).toEqual({ kind: "incomplete" });
    await saveDraft(ctx(), actor, id, anOffering(aName()));
    expect(await submitListing(ctx(), actor, id)).toEqual({ kind: "submitted" });
    expect(await submitListing(ctx(), actor, id)).toEqual({ kind: "nothing" });
    const history = await ctx().database.withActor(actor, (tx) => listRevisions(tx, id));
    expect(history).toHaveLength(1);
  });

  it("is there for its keepers only", async () => {
    const own = await aSubmitted(ctx(), people.person.actor, null, anOffering(aName()));
    const { kind } = await saveDraft(ctx(), people.administrator.actor, own, anOffering("Vieras"));
    expect(kind).toBe("not-found");
    const { id } = await published();
    expect((await saveDraft(ctx(), people.person.actor, id, anOffering("Vieras"))).kind).toBe("not-found");
    expect((await saveDraft(ctx(), people.reviewer.actor, id, anOffering("Vieras"))).kind).toBe("not-found");
    expect(await endListing(ctx(), people.person.actor, id)).toEqual({ kind: "not-found" });
    const elsewhere = startListing(ctx(), people.reviewer.actor, {
      id: newOpaqueId(),
      organisationId: people.organisation.id,
      writtenIn: "fi",
    });
    await expect(elsewhere).rejects.toViolate("42501");
  });
});

describe("a listing that is shown", () => {
  it("shows small changes at once and waits with others", async () => {
    const { id, content, slug } = await published();
    const { actor } = people.administrator;
    const [times] = content.meetings;
    if (!times) throw new Error("no meeting");
    await saveDraft(ctx(), actor, id, { ...content, meetings: [{ ...times, at: "17:00" }] });
    expect(await submitListing(ctx(), actor, id)).toEqual({ kind: "published" });
    expect(await entryAt(world, slug)).toMatchObject({ content: { meetings: [{ at: "17:00" }] } });

    const other = { ...content, purpose: { fi: "Jotain aivan muuta." } };
    expect(await publishDirectly(ctx(), actor, id, other)).toEqual({ kind: "not-small" });
    await saveDraft(ctx(), actor, id, other);
    expect(await submitListing(ctx(), actor, id)).toEqual({ kind: "submitted" });
    expect(await entryAt(world, slug)).not.toMatchObject({ content: { purpose: expect.anything() } });
    expect(await accept(ctx(), people.reviewer.actor, id)).toEqual({ kind: "done" });
    // Its address stays.
    expect(await entryAt(world, slug)).toMatchObject({ content: { purpose: { fi: "Jotain aivan muuta." } } });
  });

  it("says at once that tonight is cancelled, also while something else waits for a reviewer", async () => {
    const { id, content, slug } = await published();
    const { actor } = people.administrator;
    await saveDraft(ctx(), actor, id, { ...content, purpose: { fi: "Uusi tarkoitus." } });
    await submitListing(ctx(), actor, id);
    const on = Temporal.PlainDate.from("2026-09-08");
    await cancelMeeting(ctx(), actor, id, { on, note: "Ohjaaja on kipeänä." });
    const exceptions = [{ on: "2026-09-08", note: { fi: "Ohjaaja on kipeänä." } }];
    expect(await entryAt(world, slug)).toMatchObject({ content: { meetings: [{ exceptions }] } });
    expect(await accept(ctx(), people.reviewer.actor, id)).toEqual({ kind: "done" });
    expect(await entryAt(world, slug)).toMatchObject({
      content: { purpose: { fi: "Uusi tarkoitus." }, meetings: [{ exceptions }] },
    });
    await cancelMeeting(ctx(), actor, id, { on, note: "", undo: true });
    const entry = await entryAt(world, slug);
    expect(entry).toMatchObject({ content: { meetings: [expect.not.objectContaining({ exceptions })] } });
  });

  it("loses its meetings while its place is closed, with every other that meets there", async () => {
    const [one, other] = [await published(), await published()];
    const elsewhere = await published({
      place: { privacy: "exact", municipality: "179", name: "Kirjasto", access: [], ringForAddress: false },
    });
    const entry = await entryAt(world, one.slug);
    const venueId = (entry as { content: OfferingContent }).content.place?.venueId ?? "";
    const closure = { id: newOpaqueId(), venueId, from: "2026-09-07", to: "2026-09-20" };
    expect(await closeVenue(ctx(), people.person.actor, closure)).toEqual({ kind: "not-found" });
    for (let press = 0; press < 2; press++) {
      expect(await closeVenue(ctx(), people.administrator.actor, closure)).toEqual({ kind: "done" });
    }
    const breaks = [{ from: "2026-09-07", to: "2026-09-20", why: "place-closed" }];
    for (const { slug } of [one, other]) {
      expect(await entryAt(world, slug)).toMatchObject({ content: { meetings: [{ breaks }] } });
    }
    expect(JSON.stringify(await entryAt(world, elsewhere.slug))).not.toContain("place-closed");
    await openVenue(ctx(), people.administrator.actor, closure.id);
    expect(JSON.stringify(await entryAt(world, one.slug))).not.toContain("place-closed");
  });

  it("ends, and its address says so", async () => {
    const { id, slug } = await published();
    expect(await endListing(ctx(), people.administrator.actor, id)).toEqual({ kind: "done" });
    expect(await entryAt(world, slug)).toBe("gone");
    expect(await confirmListing(ctx(), people.administrator.actor, id)).toEqual({ kind: "not-found" });
  });

  it("never shows an address that is not to be shown, and keeps it sealed", async () => {
    const hidden: Place = { privacy: "confidential", municipality: "179", access: [], ringForAddress: true };
    const { id, slug } = await published({ place: hidden }, "Salakuja 7");
    expect(JSON.stringify(await entryAt(world, slug))).not.toContain("Salakuja");
    const { rows } = await test.admin.query("SELECT * FROM offering_revision WHERE offering_id = $1", [id]);
    expect(rows[0].secret_address).toBeInstanceOf(Buffer);
    expect(JSON.stringify(rows)).not.toContain("Salakuja");
    // The database itself refuses to show it.
    const shown = ctx().database.withActor(people.administrator.actor, (tx) =>
      tx
        .updateTable("directory_entry")
        .set({ content: JSON.stringify({ ...anOffering("x"), place: { ...hidden, address: "Salakuja 7" } }) })
        .where("id", "=", id)
        .execute(),
    );
    await expect(shown).rejects.toViolate("place_not_shown_exactly_has_no_address");
  });

  it("is written to everyone's table by nobody else", async () => {
    const { id } = await published();
    for (const actor of [people.person.actor, { kind: "public" } as const]) {
      const write = ctx().database.withActor(actor, (tx) =>
        tx.updateTable("directory_entry").set({ standing: "unconfirmed" }).where("id", "=", id).executeTakeFirst(),
      );
      if (actor.kind === "public") await expect(write).rejects.toViolate("42501");
      else expect((await write).numUpdatedRows).toBe(0n);
    }
    const unaccepted = await aSubmitted(ctx(), people.administrator.actor, people.organisation.id, anOffering(aName()));
    const early = ctx().database.withActor(people.administrator.actor, (tx) =>
      tx
        .updateTable("offering")
        .set({ state: "published", published_number: 1 })
        .where("id", "=", unaccepted)
        .execute(),
    );
    await expect(early).rejects.toViolate("42501");
  });
});

describe("another organisation's people", () => {
  it("see nothing of a listing, change nothing, decide on nothing", async () => {
    const others = await anEditorialWorld(world);
    const content = anOffering(aName());
    const waiting = await aSubmitted(ctx(), people.administrator.actor, people.organisation.id, content);
    const { id } = await published();
    for (const { actor } of [others.administrator, others.reviewer]) {
      expect(await accept(ctx(), actor, waiting)).toEqual({ kind: "not-found" });
      expect(await ctx().database.withActor(actor, (tx) => listRevisions(tx, waiting))).toEqual([]);
      expect((await saveDraft(ctx(), actor, id, content)).kind).toBe("not-found");
      expect(await endListing(ctx(), actor, id)).toEqual({ kind: "not-found" });
      const on = Temporal.PlainDate.from("2026-09-08");
      expect(await cancelMeeting(ctx(), actor, id, { on, note: "" })).toEqual({ kind: "not-found" });
    }
    // The platform's administrator decides on what has no organisation, and on nothing else.
    expect(await accept(ctx(), people.platform.actor, waiting)).toEqual({ kind: "not-found" });
    // An area centre decides on it too.
    const own = await aSubmitted(ctx(), people.person.actor, null, anOffering(aName()));
    const areaCentre = others.administrator.actor;
    await test.admin.query(
      "INSERT INTO platform_role (id, person_id, role, since) VALUES ($1, $2, 'area_centre', '2026-08-01')",
      [newOpaqueId(), areaCentre.personId],
    );
    expect(await accept(ctx(), areaCentre, own)).toEqual({ kind: "done" });
  });
});

describe("decisions", () => {
  it("are for reviewers, on what waits as it was read", async () => {
    const { actor } = people.administrator;
    const content = anOffering(aName());
    const id = await aSubmitted(ctx(), actor, people.organisation.id, content);
    await saveDraft(ctx(), actor, id, { ...content, summary: { fi: "Muuttui kesken." } });
    expect(await acceptRevision(ctx(), people.reviewer.actor, id, 1)).toEqual({ kind: "changed" });
    expect(await acceptRevision(ctx(), { kind: "staff", personId: people.person.personId }, id, 2)).toEqual({
      kind: "not-found",
    });
  });
});
