import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aPerson } from "../../../test/support/staff.ts";
import { aWorld } from "../../../test/support/world.ts";
import { complaints } from "../../shared/ui/test-support.ts";
import { enterSpace } from "./enter-space.ts";
import { promiseVersion } from "./found-space.ts";
import { acceptConfidentiality } from "./leave-space.ts";
import { comersOf, membersOf } from "./members.ts";
import { listMembersOf } from "./personas.queries.ts";
import { aCommunity, carryIn, comeTo, knock } from "./spaces.testing.ts";

const db = useDatabase();

describe("whoever has not promised confidentiality yet", () => {
  const setUp = async () => {
    const world = aWorld(db);
    const space = await aCommunity(world);
    const carrier = await carryIn(world, space, "Oskari Ohjaaja", "Kajo");
    const member = await comeTo(world, space, "Kissa");
    const newcomer = await aPerson(world);
    await knock(newcomer.client, space.door, "Koira");
    return { world, space, carrier, member, newcomer };
  };

  it("sees nobody else, and is seen by nobody, by the page and by the database", async () => {
    const { world, space, member, newcomer } = await setUp();
    const seenBy = async ({ personId }: { readonly personId: string }) =>
      (await membersOf(world.services, { kind: "person", personId }, space.id)).map(({ nickname }) => nickname);
    expect(await seenBy(newcomer)).toEqual(["Koira"]);
    expect(await seenBy(member)).toEqual(["Kajo", "Kissa"]);
    expect((await member.client.get(member.here)).text).not.toContain("Koira");
    // Not only left out of the list: the row is not there for the others.
    const { rows } = await db.admin.query("SELECT id FROM persona WHERE space_id = $1 AND promised IS NULL", [
      space.id,
    ]);
    const found = await db.database.withActor({ kind: "person", personId: member.personId }, (tx) =>
      tx.selectFrom("persona").select("id").where("id", "=", rows[0].id).execute(),
    );
    expect(rows).toHaveLength(1);
    expect(found).toEqual([]);

    await acceptConfidentiality(world.services, { personId: newcomer.personId, spaceId: space.id }, promiseVersion);
    expect(await seenBy(newcomer)).toEqual(["Kajo", "Kissa", "Koira"]);
    expect(await seenBy(member)).toEqual(["Kajo", "Kissa", "Koira"]);
  });

  it("is on the way in for those who carry the space, who can take them out", async () => {
    const { world, space, carrier, member, newcomer } = await setUp();
    const actorOf = ({ personId }: { readonly personId: string }) => ({ kind: "person", personId }) as const;
    const nicknames = async (who: { readonly personId: string }) =>
      (await comersOf(world.services, actorOf(who), space.id)).map(({ nickname }) => nickname);
    expect(await nicknames(carrier)).toEqual(["Koira"]);
    expect(await nicknames(member)).toEqual([]);
    expect(await nicknames(newcomer)).toEqual([]);
    const page = await carrier.client.get(carrier.here);
    const lists = [...page.document.querySelectorAll(".members")].map((list) => list.textContent ?? "");
    expect(lists.join()).not.toContain("Koira");
    expect(page).toSay("Koira");
    expect(await complaints(page.html)).toEqual([]);
    const [comer] = await comersOf(world.services, actorOf(carrier), space.id);
    await carrier.client.submit(page, { persona: comer?.personaId ?? "" }, "form[action$='/ratkaise']");
    expect(await nicknames(carrier)).toEqual([]);
    expect(
      (await enterSpace(world.services, { personId: newcomer.personId, spaceId: space.id, nickname: "" })).kind,
    ).not.toBe("in");
  });

  it("stays among the members where new words are asked to be promised: they were here before", async () => {
    const { world, space, member } = await setUp();
    const before = await comeTo(world, space, "Orava");
    await db.admin.query("UPDATE persona SET promised = promised - 1 WHERE id = $1", [before.personaId]);
    const seen = await db.database.withActor({ kind: "person", personId: member.personId }, (tx) =>
      listMembersOf(tx, space.id),
    );
    expect(seen.map(({ id }) => id)).toContain(before.personaId);
  });
});
