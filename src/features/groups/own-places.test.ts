import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aPerson } from "../../../test/support/staff.ts";
import { aWorld } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
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
});
