import { describe, expect, it } from "vitest";
import type { TestClient } from "../../../test/support/client.ts";
import { useDatabase } from "../../../test/support/database.ts";
import { aPerson } from "../../../test/support/staff.ts";
import { aWorld } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { promise } from "../spaces/spaces.testing.ts";
import { aGroupWith, ask, codeOn, comeBack, decide, lastRequest, pathOn } from "./admissions.testing.ts";

const db = useDatabase();
const named = { phone: "040 999 8887", email: "tuttu@example.org" } as const;

/** A group with somebody in it, who has named a number or an address; nobody else has. */
const setUp = async (way: keyof typeof named = "phone") => {
  await db.admin.query("DELETE FROM keep_apart");
  const world = aWorld(db);
  const group = await aGroupWith(world, db, { when: "any-time", how: "talk" });
  const name = async (client: TestClient, who: string = named[way]) => {
    const page = await client.submit(await client.get("/oma/erillaan"), { way, who }, "form[action='/oma/erillaan']");
    expect(page).toSay(m.keep_apart_kept());
  };
  const member = await aPerson(world);
  const code = codeOn(await ask(world.visitor(), group.door, { way: "message", message: "Hei" }));
  await decide(group, "both");
  const enter = await comeBack(member.client, code, "/sisaan");
  await promise(member.client, await member.client.submit(enter, { nickname: "Sulka" }));
  const asks = (fields: Record<string, string>) =>
    ask(world.visitor(), group.door, { way: "message", message: "Hei", ...fields });
  /** The code's request goes in with words that are made at the door. */
  const comeWith = async (code: string) => {
    const newcomer = await aPerson(world);
    const enter = await comeBack(newcomer.client, code, "/sisaan");
    return newcomer.client.submit(enter, { nickname: "Uusi" });
  };
  return { world, group, member, name, asks, comeWith };
};

const way = (fields: Record<string, string>) => ({ way: "message", message: "Hei", ...fields });

describe("somebody inside has named how the asker is reached", () => {
  it.each([
    ["a number among words", { contact: "040 999 8887 iltaisin" }],
    ["the second of two numbers", { contact: "050 123 4567 tai +358 40 9998887" }],
    ["a number in the message", { message: "Soita minulle: 0409998887." }],
    ["a number for reminders", { remindBy: "sms", remindTo: "+358 40 999 8887" }],
  ])("%s: who has a code only waits in the words of a full group", async (_, fields) => {
    const { group, member, name, asks, comeWith } = await setUp();
    await name(member.client);
    const code = codeOn(await asks(fields));
    await decide(group, "both");
    const answer = await comeWith(code);
    expect(answer).toSay(m.admissions_no_place());
    expect(pathOn(answer)).toBe("/pyynto/oma");
    // With other words of theirs it is the same.
    expect(await comeWith(code)).toSay(m.admissions_no_place());
  });

  it("an address among words: the same", async () => {
    const { group, member, name, asks, comeWith } = await setUp("email");
    await name(member.client);
    const code = codeOn(await asks({ contact: "sähköposti <Tuttu@Example.org>, ei puhelinta" }));
    await decide(group, "both");
    expect(await comeWith(code)).toSay(m.admissions_no_place());
  });

  it("signed in, with words around the number: the same, and everyone else comes in", async () => {
    const { world, group, member, name, asks, comeWith } = await setUp();
    await name(member.client);
    const known = await aPerson(world);
    const page = await ask(known.client, group.door, way({ contact: "040 999 8887 iltaisin" }));
    await decide(group, "both");
    const enter = await known.client.get(`${pathOn(page)}/sisaan`);
    expect(await known.client.submit(enter, { nickname: "Tuttu" })).toSay(m.admissions_no_place());
    const other = codeOn(await asks({ contact: "040 999 8886 iltaisin" }));
    await decide(group, "both");
    expect((await comeWith(other)).url).toContain("/oma/");
  });

  it("a caller whom a carrier wrote down: the same", async () => {
    const { group, member, name, comeWith } = await setUp();
    await name(member.client);
    const form = await group.client.get(`${group.comers}/soitto`);
    const done = await group.client.submit(form, way({ contact: "Matti, 040-9998887 iltaisin", consent: "yes" }));
    const code = codeOn(done);
    await decide(group, "both");
    expect(await comeWith(code)).toSay(m.admissions_no_place());
  });

  it("a number that was told later, for a reminder or in a word: the same", async () => {
    for (const tell of [
      (client: TestClient) => client.post("/pyynto/oma/muistutus", { remindBy: "sms", remindTo: "040 999 8887" }),
      (client: TestClient) =>
        client.post("/pyynto/oma/sana", { form: crypto.randomUUID(), text: "Numeroni on 040 999 8887." }),
    ]) {
      const { world, group, member, name, comeWith } = await setUp();
      await name(member.client);
      const client = world.visitor();
      const code = codeOn(await ask(client, group.door, way({})));
      expect((await tell(client)).status).toBe(200);
      await decide(group, "both");
      expect(await comeWith(code)).toSay(m.admissions_no_place());
    }
  });

  it("is found again after a new number was told", async () => {
    const { world, group, member, name } = await setUp();
    await name(member.client);
    const known = await aPerson(world);
    await ask(known.client, group.door, way({ contact: "040 999 8887" }));
    const page = await ask(known.client, group.door, way({ contact: "050 123 4567" }));
    await decide(group, "both");
    const enter = await known.client.get(`${pathOn(page)}/sisaan`);
    expect(await known.client.submit(enter, { nickname: "Tuttu" })).toSay(m.admissions_no_place());
  });

  it("gets no seat without an account either, and the group says that it is full", async () => {
    const { world, group, member, name, asks } = await setUp();
    await name(member.client);
    await asks({ contact: "040 999 8887 iltaisin" });
    const refused = await group.client.submit(await decide(group, "both"), {}, "form#paikalla");
    expect(refused.status).toBe(422);
    expect(refused).toSay(m.admissions_seat_full());
    expect(await world.visitor().get(group.door)).toSay(m.admissions_full_title());
    await asks({ contact: "040 999 8886" });
    expect((await group.client.submit(await decide(group, "both"), {}, "form#paikalla")).status).toBe(200);
  });

  it("keeps whoever named them out of a group where they have a seat", async () => {
    const { world, group, name, asks, comeWith } = await setUp();
    await asks({ contact: "040 999 8887" });
    await group.client.submit(await decide(group, "both"), {}, "form#paikalla");
    const who = await aPerson(world);
    await name(who.client);
    const page = await ask(who.client, group.door, way({}));
    await decide(group, "both");
    const enter = await who.client.get(`${pathOn(page)}/sisaan`);
    expect(await who.client.submit(enter, { nickname: "Nimeäjä" })).toSay(m.admissions_no_place());
    const other = codeOn(await asks({}));
    await decide(group, "both");
    expect((await comeWith(other)).url).toContain("/oma/");
  });
});

describe("who must be kept apart from somebody who carries the group", () => {
  it("finds no time to talk that is free, also with a number told only then", async () => {
    const { world, group, name, asks } = await setUp();
    await name(group.client);
    await group.client.submit(
      await group.client.get(group.comers),
      { startDate: "2026-09-07", startTime: "17:00", minutes: "45", way: "phone", place: "" },
      "form#aika",
    );
    const slotsOn = (page: Awaited<ReturnType<typeof asks>>) =>
      [...page.document.querySelectorAll("main input[name=slot]")].map((one) => one.getAttribute("value") ?? "");
    expect(slotsOn(await asks({ contact: "040 999 8887 iltaisin" }))).toEqual([]);
    const client = world.visitor();
    const [slot = ""] = slotsOn(await ask(client, group.door, way({})));
    expect(slot).not.toBe("");
    const gone = await client.post("/pyynto/oma/aika", { slot, number: "040 999 8887" });
    expect(gone.status).toBe(409);
    expect(slotsOn(gone)).toEqual([]);
    expect(slotsOn(await asks({ contact: "040 999 8886" }))).toEqual([slot]);
    expect((await group.client.get(await lastRequest(group))).status).toBe(200);
  });
});

describe("what a request knows of how its asker is reached", () => {
  it("is read by nobody, and holds no number", async () => {
    const { asks } = await setUp();
    await asks({ contact: "040 999 8887" });
    for (const actor of [{ kind: "door" } as const, { kind: "public" } as const, { kind: "worker" } as const])
      await expect(
        db.database.withActor(actor, (tx) => tx.selectFrom("entry_request").select("contact_indexes").execute()),
      ).rejects.toMatchObject({ code: "42501" });
    const { rows } = await db.admin.query("SELECT r::text AS line FROM entry_request r");
    expect(JSON.stringify(rows)).not.toContain("9998887");
  });
});
