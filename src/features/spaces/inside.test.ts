import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aPerson } from "../../../test/support/staff.ts";
import { aWorld } from "../../../test/support/world.ts";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import { m } from "../../shared/i18n/index.ts";
import { readNickname, requirePerson } from "../accounts/index.ts";
import { enterSpace } from "./enter-space.ts";
import { foundOwnSpace, promiseVersion } from "./found-space.ts";
import { inside, requirePersona } from "./inside.ts";
import { acceptConfidentiality } from "./leave-space.ts";
import { membersOf } from "./members.ts";
import { aCommunity, comeTo, knock } from "./spaces.testing.ts";

const db = useDatabase();
const now = "2026-11-21T14:32+02:00";

const about = { name: "Perhekahvila", purpose: "Kahvia ja juttua.", rules: "Kuunnellaan.", facilitation: "" };
const nicknameOf = (text: string) => {
  const read = readNickname(text);
  if (!read.ok) throw new Error(read.fault);
  return read.value;
};

describe("a page that another feature guards with requirePersona", () => {
  const setUp = async () => {
    const world = aWorld(db, { now });
    world.app.get("/oma/kokeilu/:space", requirePerson(), requirePersona("space"), (c) =>
      c.text(`hei ${inside(c).nickname}`),
    );
    const space = await aCommunity(world);
    return { world, space, path: `/oma/kokeilu/${space.id}` };
  };

  it("opens to a member, leads to the promise before it, and to a stranger is no page at all", async () => {
    const { world, space, path } = await setUp();
    const member = await comeTo(world, space, "Kissa");
    expect((await member.client.get(path)).html).toBe("hei Kissa");

    const newcomer = await aPerson(world);
    await knock(newcomer.client, space.door, "Koira");
    expect(await newcomer.client.get(path)).toSay(m.spaces_promise_title());

    const stranger = (await aPerson(world)).client;
    const [real, none] = [await stranger.get(path), await stranger.get(`/oma/kokeilu/${newOpaqueId()}`)];
    expect([real.status, none.status]).toEqual([404, 404]);
    expect(real.text).toBe(none.text);
    const names = (headers: Headers) => [...headers.keys()].toSorted();
    expect(names(real.headers)).toEqual(names(none.headers));
  });
});

describe("a space that a citizen founds", () => {
  const setUp = async () => {
    const world = aWorld(db, { now });
    const [founder, friend] = [await aPerson(world), await aPerson(world)];
    const founded = await foundOwnSpace(
      world.services,
      founder.personId,
      { kind: "community", about, approval: true, facilitated: false, readableBy: "members", places: 12 },
      { nickname: nicknameOf("Kahvinkeittäjä"), role: "starter" },
    );
    return { world, founder, friend, ...founded };
  };

  it("has them as its starter, who promises first and then sees who asks", async () => {
    const { world, founder, friend, spaceId, personaId } = await setUp();
    const asked = await enterSpace(world.services, { personId: friend.personId, spaceId, nickname: "Pullakori" });
    expect(asked.kind).toBe("asked");
    const path = `/oma/tila/${personaId}`;
    const promised = await founder.client.submit(await founder.client.get(path), { promise: "yes" });
    expect(promised).toSay("Pullakori");
    expect(promised).toSay(m.spaces_fact_no_organiser());
    // A starter whom no organisation knows has a task and no badge.
    expect(promised.document.querySelector(".staff-badge")).toBeNull();
    expect(promised).toSay(m.spaces_role_starter());
    const persona = promised.document.querySelector("form[action$='/ratkaise'] [name=persona]")?.getAttribute("value");
    await founder.client.post(`${path}/ratkaise`, { persona: persona ?? "", answer: "yes" });
    const again = await enterSpace(world.services, { personId: friend.personId, spaceId, nickname: "" });
    expect(again.kind).toBe("in");
  });

  it("lets in without asking whom another way in has approved", async () => {
    const { world, founder, friend, spaceId } = await setUp();
    const request = { personId: friend.personId, spaceId, nickname: "Pullakori", approved: true };
    expect((await enterSpace(world.services, request)).kind).toBe("in");
    const actor = { kind: "person", personId: friend.personId } as const;
    expect(await membersOf(world.services, actor, spaceId)).toHaveLength(1);
    await acceptConfidentiality(world.services, { personId: friend.personId, spaceId }, 999);
    expect(await membersOf(world.services, actor, spaceId)).toHaveLength(1);
    await acceptConfidentiality(world.services, { personId: friend.personId, spaceId }, promiseVersion);
    // The founder has not promised yet.
    expect(await membersOf(world.services, actor, spaceId)).toHaveLength(1);
    await acceptConfidentiality(world.services, { personId: founder.personId, spaceId }, promiseVersion);
    expect(await membersOf(world.services, actor, spaceId)).toHaveLength(2);
  });

  it("takes no more than its places, also when two press at the same instant", async () => {
    const { world, spaceId } = await setUp();
    await db.admin.query("UPDATE space SET places = 3 WHERE id = $1", [spaceId]);
    const people = await Promise.all([1, 2, 3, 4, 5].map(() => aPerson(world)));
    const answers = await Promise.all(
      people.map(({ personId }, index) =>
        enterSpace(world.services, { personId, spaceId, nickname: `Vieras ${"abcde"[index]}bc`, approved: true }),
      ),
    );
    expect(answers.map(({ kind }) => kind).toSorted()).toEqual(["in", "in", "waiting", "waiting", "waiting"]);
  });
});
