import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aPerson, aPlatformAdministrator } from "../../../test/support/staff.ts";
import { aWorld } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { enterSpace } from "../spaces/index.ts";
import { aGroup } from "./groups.testing.ts";

const db = useDatabase();
const now = "2026-11-21T14:32+02:00";

describe("what leads on from one's own pages", () => {
  it("is the group one carries, on one's own page; not while somebody is beside", async () => {
    const world = aWorld(db, { now });
    const group = await aGroup(world);
    const own = await group.client.get("/oma");
    expect(own.document.querySelector(`a[href='${group.home}']`)?.textContent).toContain("Vauva-arjen aamukahvit");
    expect(await (await aPerson(world)).client.get("/oma")).not.toSay(m.groups_own_place_text());
    await group.client.submit(await group.client.get("/oma/avustaja"), {}, "main form[action$='/avustaja']");
    const beside = await group.client.get("/oma");
    expect(beside).toSay(m.accounts_beside_end_title());
    expect(beside).not.toSay("Vauva-arjen aamukahvit");
  });

  it("is from each task of a plan the place where it is done", async () => {
    const world = aWorld(db, { now });
    const { client } = await aPerson(world);
    const begun = await client.submit(await client.get("/oma/aloitus"), { nickname: "Hilla" });
    const path = new URL(begun.url).pathname;
    const plan = await client.get(path);
    const places = [...plan.document.querySelectorAll(".plan-task a")].map((link) => link.getAttribute("href"));
    const id = path.split("/").at(-1);
    for (const place of [`${path}/tuki`, `${path}/paikka`, `${path}/alku`, `/aloita?suunnitelma=${id}`])
      expect(places).toContain(place);
    for (const place of new Set(places)) {
      const [page, anchor] = (place ?? "").split("#");
      const there = await client.get(page ?? "");
      expect(there.status).toBe(200);
      if (anchor) expect(there.document.getElementById(anchor)).not.toBeNull();
    }
  });

  it("is for whoever is in a group by their nickname there alone", async () => {
    const world = aWorld(db, { now });
    const group = await aGroup(world);
    const name = "Vauva-arjen aamukahvit";
    const { personId, client } = await aPerson(world);
    const link = m.groups_own_member({ nickname: "Muurain" });
    expect(await client.get("/oma")).not.toSay(link);
    await enterSpace(world.services, { personId, spaceId: group.spaceId, nickname: "Muurain", approved: true });
    expect(await client.get("/oma")).toSay(m.groups_own_member_promise());
    await client.submit(await client.get(group.home), { promise: "yes" });
    const own = await client.get("/oma");
    expect(own).toSay(m.groups_own_member_text());
    expect(own).not.toSay(name);
    const home = await client.press(own, link);
    expect(home.status).toBe(200);
    expect(home).toSay(name);
    expect(home).not.toSay(m.groups_listing_waits());
    // Nobody else's.
    expect(await (await aPerson(world)).client.get("/oma")).not.toSay("Muurain");
  });

  it("says how many listings wait to be read, to those who read them and have not written them", async () => {
    const world = aWorld(db, { now });
    const { client } = await aPlatformAdministrator(world);
    const waiting = async () => {
      const text = (await client.get("/oma")).document
        .querySelector("a[href='/tarkistus']")
        ?.closest("li")?.textContent;
      return Number(/(\d+)\.$/.exec(text ?? "")?.[1] ?? 0);
    };
    const before = await waiting();
    const group = await aGroup(world);
    expect(await waiting()).toBe(before + 1);
    expect(await client.get("/oma")).toSay(m.listings_review_place_waiting({ count: before + 1 }));
    expect(await group.client.get(group.home)).toSay(m.groups_listing_waits());
    const { rows } = await db.admin.query("SELECT offering_id FROM support_group WHERE space_id = $1", [group.spaceId]);
    await client.submit(await client.get(`/tarkistus/${rows[0].offering_id}`), { decision: "accept" });
    expect(await waiting()).toBe(before);
    const home = await group.client.get(group.home);
    expect(home).not.toSay(m.groups_listing_waits());
    expect((await group.client.press(home, m.groups_listing_shown())).status).toBe(200);
    expect((await group.client.get("/oma")).document.querySelector("a[href='/tarkistus']")).toBeNull();
  });
});
