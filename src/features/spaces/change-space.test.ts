import { beforeAll, describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aMember, pressButton } from "../../../test/support/organisations.ts";
import { aPerson, showCode } from "../../../test/support/staff.ts";
import { aWorld, type World } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { enqueue } from "../../shared/jobs/enqueue.ts";
import { drainJobs } from "../../shared/jobs/worker.ts";
import { destroyingSpaces } from "./close-spaces.ts";
import { endedSpaceKept } from "./space.rules.ts";
import { aCommunity, carryIn, comeTo, knock } from "./spaces.testing.ts";

const db = useDatabase();
let world: World;
beforeAll(() => {
  world = aWorld(db);
});

describe("a community, by those who lead its organisation", () => {
  it("is described anew, and those at the door read it", async () => {
    const space = await aCommunity(world);
    const { client } = space.organisation.administrator;
    const edit = await client.press(await client.get(space.ledPath), m.spaces_edit_link());
    expect(edit.document.querySelector("[name=name]")?.getAttribute("value")).toBe(space.name);
    const refused = await client.submit(edit, { name: "", places: "yksi" });
    expect(refused.status).toBe(422);
    expect(refused).toSay(m.spaces_found_places_needed());
    await client.submit(await client.get(`${space.ledPath}/muokkaa`), { name: "Aamurinki", facilitation: "" });
    const door = await (await aPerson(world)).client.get(space.door);
    expect(door).toSay("Aamurinki");
    expect(await client.get(space.organisation.path.replace(/vaki$/, "loki"))).toSay(m.spaces_log_edited());
  });

  it("gets a new link; the old one opens nothing, and who is in stays in", async () => {
    const space = await aCommunity(world);
    const { client } = space.organisation.administrator;
    const member = await comeTo(world, space, "Sarastus");
    const page = await pressButton(client, await client.get(space.ledPath), m.spaces_renew_button());
    const door = new URL((await client.get(space.ledPath)).document.querySelector("#address")?.textContent ?? "");
    expect(page.status).toBe(200);
    expect(door.pathname).not.toBe(space.door);
    expect((await (await aPerson(world)).client.get(space.door)).status).toBe(410);
    expect((await knock((await aPerson(world)).client, door.pathname, "Iltarusko")).status).toBe(200);
    expect((await member.client.get(member.here)).status).toBe(200);
  });

  it("ends: nobody comes in, those inside say goodbye, and then all of it is gone", async () => {
    const space = await aCommunity(world);
    const { administrator } = space.organisation;
    const member = await comeTo(world, space, "Sarastus");
    const end = async (fields: Record<string, string>) =>
      administrator.client.submit(await administrator.client.get(space.ledPath), fields, "form[action$='/paata']");
    expect((await end({})).status).toBe(422);
    expect((await end({ sure: "yes" })).text).toContain(m.spaces_ended_notice({ day: "1. lokakuuta 2026" }));
    expect((await (await aPerson(world)).client.get(space.door)).status).toBe(410);
    expect(await member.client.get(member.here)).toSay(m.spaces_ended_here());
    expect((await administrator.client.get(`${space.ledPath}/muokkaa`)).status).toBe(404);
    expect((await administrator.client.post(`${space.ledPath}/linkki`)).status).toBe(404);

    world.clock.advance({ hours: 24 * (endedSpaceKept + 1) });
    const { handler, recurring } = destroyingSpaces;
    const now = world.clock.now();
    await db.database.withActor({ kind: "worker" }, (tx) => enqueue(tx, recurring.kind, {}, { now }));
    await drainJobs({ ...world.services, jobs: [handler] });
    expect((await db.admin.query("SELECT FROM space WHERE id = $1", [space.id])).rowCount).toBe(0);
  });

  it("is changed by nobody else", async () => {
    const space = await aCommunity(world);
    const { organisation } = space;
    const by = organisation.administrator.client;
    await showCode(world, organisation.administrator);
    const helper = await aMember(world, { path: organisation.path, by }, "facilitator", "Oskari");
    const other = (await aCommunity(world)).organisation.administrator;
    for (const { client } of [helper, other]) {
      for (const [place, fields] of [
        ["muokkaa", { name: "Meidän", purpose: "Otettu haltuun kokonaan.", rules: "Ei sääntöjä enää.", places: "5" }],
        ["linkki", {}],
        ["paata", { sure: "yes" }],
      ] as const) {
        expect((await client.post(`${space.ledPath}/${place}`, fields)).status, place).toBe(404);
      }
    }
    const { rows } = await db.admin.query("SELECT state, door_number FROM space WHERE id = $1", [space.id]);
    expect(rows).toEqual([{ state: "active", door_number: 1 }]);
  });
});

describe("a facilitator who fears for somebody's life", () => {
  it("asks from inside the space, with a reason; another of the organisation finds it and confirms", async () => {
    const space = await aCommunity(world);
    const facilitator = await carryIn(world, space, "Oili Ohjaaja", "Oili");
    await comeTo(world, space, "Sarastus");
    const ask = await facilitator.client.press(await facilitator.client.get(facilitator.here), m.spaces_unmask_link());
    expect(ask).toSay(m.spaces_unmask_112());
    expect((await facilitator.client.submit(ask, { reason: "" })).status).toBe(422);
    const persona = ask.document.querySelector("[name=persona]")?.getAttribute("value") ?? "";
    expect(ask.document.querySelectorAll("[name=persona]")).toHaveLength(1);
    expect((await facilitator.client.submit(ask, { persona, reason: "Ei." })).status).toBe(422);
    const asked = await facilitator.client.submit(ask, {
      persona,
      reason: "Hän kirjoitti, ettei jaksa elää huomiseen.",
    });
    expect(asked).toSay(m.spaces_unmask_another());
    const { client } = space.organisation.administrator;
    const led = await client.get(space.ledPath.replace(/\/[^/]+$/, ""));
    expect(led).toSay(m.spaces_unmask_open());
  });

  it("is nobody else: not a member, and not without the second factor", async () => {
    const space = await aCommunity(world);
    const member = await comeTo(world, space, "Sarastus");
    expect(new URL((await member.client.get(`${member.here}/hata`)).url).pathname).toBe("/vahvistus");
    expect(await member.client.get(member.here)).not.toSay(m.spaces_unmask_link());
  });
});
