import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aPerson, aPlatformAdministrator } from "../../../test/support/staff.ts";
import { aWorld } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { enterSpace } from "../spaces/index.ts";
import { aGroup } from "./groups.testing.ts";

const db = useDatabase();
const now = "2026-11-21T14:32+02:00";

describe("a group one has left", () => {
  const setUp = async (published: boolean) => {
    const world = aWorld(db, { now });
    const group = await aGroup(world, { name: "Hiljaiset kahvit", entry: "talk" });
    if (published) {
      const { rows } = await db.admin.query("SELECT offering_id AS id FROM support_group WHERE space_id = $1", [
        group.spaceId,
      ]);
      const { client } = await aPlatformAdministrator(world);
      await client.submit(await client.get(`/tarkistus/${rows[0].id}`), { decision: "accept" });
    }
    const member = await aPerson(world);
    const { personId } = member;
    const wanted = { personId, spaceId: group.spaceId, nickname: "Muurain", approved: true };
    const entered = await enterSpace(world.services, wanted);
    if (!("personaId" in entered)) throw new Error(entered.kind);
    const { personaId } = entered;
    await member.client.submit(await member.client.get(group.home), { promise: "yes" });
    expect(await member.client.get("/oma/nimimerkit")).not.toSay(m.spaces_gone_title());
    const left = await member.client.post(`/oma/tila/${personaId}/lahde`, { writings: "keep" });
    return { world, group, member, personaId, left };
  };
  const gone = ({ document }: { document: Document }) =>
    [...document.querySelectorAll("details")].find(
      (one) => one.querySelector("summary")?.textContent === m.spaces_gone_title(),
    );

  it("stands folded up among one's nicknames, with its day and the way back", async () => {
    const { member, left, personaId, group } = await setUp(true);
    const part = gone(left);
    expect(part?.hasAttribute("open")).toBe(false);
    expect(part?.textContent).toContain("Hiljaiset kahvit");
    expect(part?.textContent).toContain("Muurain");
    expect(part?.textContent).toContain(m.spaces_gone_on({ day: "21. marraskuuta 2026" }));
    const back = part?.querySelector("a")?.getAttribute("href") ?? "";
    expect(back).toMatch(/^\/tuki\/.*\/mukaan$/);
    expect((await member.client.get(back)).status).toBe(200);
    // The inside is shut, and nobody else is told.
    expect((await member.client.get(group.home)).status).toBe(404);
    expect((await member.client.get(`/oma/tila/${personaId}`)).status).toBe(404);
    expect(gone(await group.client.get("/oma/nimimerkit"))).toBeUndefined();
    // Whoever comes back has not left.
    await db.admin.query("UPDATE persona SET state = 'asked', until = NULL WHERE id = $1", [personaId]);
    expect(gone(await member.client.get("/oma/nimimerkit"))).toBeUndefined();
  });

  it("is not named where nobody else may read of it, and shut where it takes nobody", async () => {
    const { left } = await setUp(false);
    expect(gone(left)?.textContent).toContain(m.spaces_own_left_space());
    expect(gone(left)?.textContent).not.toContain("Hiljaiset kahvit");
    expect(gone(left)?.textContent).toContain(m.spaces_gone_unknown());

    const { member, group } = await setUp(true);
    await db.admin.query("UPDATE support_group SET uncarried_on = '2026-11-21' WHERE space_id = $1", [group.spaceId]);
    const shut = gone(await member.client.get("/oma/nimimerkit"));
    expect(shut?.textContent).toContain("Hiljaiset kahvit");
    expect(shut?.textContent).toContain(m.spaces_gone_shut());
    expect(shut?.querySelector("a")).toBeNull();
  });

  it("is not among those somebody was taken out of", async () => {
    const { member, personaId } = await setUp(true);
    await db.admin.query("UPDATE persona SET state = 'removed' WHERE id = $1", [personaId]);
    expect(gone(await member.client.get("/oma/nimimerkit"))).toBeUndefined();
  });
});
