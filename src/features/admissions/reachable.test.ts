import { describe, expect, it } from "vitest";
import type { TestPage } from "../../../test/support/client.ts";
import { useDatabase } from "../../../test/support/database.ts";
import { aWorld } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { aGroupWith, ask, lastRequest } from "./admissions.testing.ts";

const db = useDatabase();

/** A group one talks oneself into, and what it offers of times to talk. */
const setUp = async (...slots: readonly { readonly way: string; readonly place?: string }[]) => {
  const world = aWorld(db);
  const group = await aGroupWith(world, db, { when: "any-time", how: "talk" });
  for (const [index, { way, place = "" }] of slots.entries())
    await group.client.submit(
      await group.client.get(group.comers),
      { startDate: "2026-09-07", startTime: `${10 + index}:00`, minutes: "30", way, place },
      "form#aika",
    );
  const apply = async (fields: Record<string, string> = {}) => {
    const client = world.visitor();
    const page = await ask(client, group.door, { way: "message", message: "Hei", ...fields });
    return { client, page };
  };
  const open = async () => group.client.get(await lastRequest(group));
  return { world, group, apply, open };
};

const slotOn = (page: TestPage, index = 0): string =>
  [...page.document.querySelectorAll("main input[name=slot][type=radio]")][index]?.getAttribute("value") ?? "";
const errorAt = (page: TestPage, name: string) => page.document.querySelector(`[id='${name}-error']`)?.textContent;
const taken = async (spaceId: string): Promise<number> =>
  (await db.admin.query("SELECT count(request_id)::int AS n FROM entry_slot WHERE space_id = $1", [spaceId])).rows[0].n;

describe("a talk by telephone", () => {
  it("is not booked by whom nobody could ring: the number is asked beside the choice, and what was chosen stays", async () => {
    const { group, apply, open } = await setUp({ way: "phone" }, { way: "face-to-face" });
    const { client, page } = await apply();
    expect(page).toSay(m.admissions_slot_number());
    const slot = slotOn(page);
    const asked = await client.submit(page, { slot, number: "iltaisin" }, "form#aika");
    expect(asked.status).toBe(422);
    expect(errorAt(asked, "number")).toContain(m.admissions_phone_needed());
    expect(asked.document.querySelector("#number")?.getAttribute("value")).toBe("iltaisin");
    expect(asked.document.querySelector(`input[value='${slot}']`)?.hasAttribute("checked")).toBe(true);
    expect(await taken(group.spaceId)).toBe(0);

    const chosen = await client.submit(asked, { slot, number: "0000 000 001 iltaisin" }, "form#aika");
    expect(chosen).toSay(m.admissions_slot_chosen());
    expect(chosen).not.toSay("0000 000 001");
    expect(chosen).not.toSay(m.admissions_slot_number());
    const request = await open();
    expect(request).toSay("0000 000 001 iltaisin");
    expect(request).not.toSay(m.admissions_talk_no_number());
    await group.client.submit(request, {}, "form#vahvista");
    expect(await client.get("/pyynto/oma")).toSay(m.admissions_slot_confirmed_call());
    const { rows } = await db.admin.query("SELECT talk_number FROM entry_request WHERE space_id = $1", [group.spaceId]);
    expect(rows[0].talk_number.toString("latin1")).not.toContain("0000 000 001");
    await expect(
      db.database.withActor({ kind: "door" }, (tx) => tx.selectFrom("entry_request").select("talk_number").execute()),
    ).rejects.toViolate("42501");
  });

  it("needs no number of theirs where they have told one, where the group's stands with it, or where one meets", async () => {
    const { client, page } = await (await setUp({ way: "phone" })).apply({ contact: "0000 000 002" });
    expect(page).not.toSay(m.admissions_slot_number());
    expect(await client.submit(page, { slot: slotOn(page) }, "form#aika")).toSay(m.admissions_slot_chosen());

    const other = await setUp({ way: "phone", place: "0000 000 003" }, { way: "face-to-face" });
    for (const index of [0, 0]) {
      const one = await other.apply();
      expect(one.page).not.toSay(m.admissions_slot_number());
      const chosen = await one.client.submit(one.page, { slot: slotOn(one.page, index) }, "form#aika");
      expect(chosen).toSay(m.admissions_slot_chosen());
    }
  });

  it("that those who carry the group gave asks for the number later", async () => {
    const { group, apply, open } = await setUp({ way: "phone" });
    const { client } = await apply();
    const request = await open();
    const silent = await group.client.submit(request, { slot: slotOn(request) }, "form#aika");
    expect(silent.status).toBe(422);
    expect(errorAt(silent, "place")).toContain(m.admissions_talk_place_needed());
    expect(silent.document.querySelector("input[name=slot]")?.hasAttribute("checked")).toBe(true);
    const given = await group.client.submit(silent, { slot: slotOn(silent), place: "Soitan sinulle" }, "form#aika");
    expect(given).toSay(m.admissions_talk_confirmed_call());
    // Words lead to nobody's telephone: the number is asked of whoever has the time.
    const later = await client.get("/pyynto/oma");
    expect(later).toSay("Soitan sinulle");
    expect((await client.submit(later, {}, "form#numero")).status).toBe(422);
    await client.submit(later, { number: "0000 000 004" }, "form#numero");
    expect(await client.get("/pyynto/oma")).not.toSay(m.admissions_slot_number());
    expect(await open()).toSay("0000 000 004");
  });

  it("is what one must be rung for who wants to hear by a call, too", async () => {
    const { apply, open } = await setUp();
    const { client, page } = await apply();
    const wrong = await client.submit(page, { remindBy: "call" }, "form#muistutus");
    expect(wrong.status).toBe(422);
    expect(wrong).toSay(m.admissions_phone_needed());
    await client.submit(wrong, { remindBy: "call", remindTo: "0000 000 005" }, "form#muistutus");
    expect(await open()).toSay("0000 000 005");
  });
});

describe("a talk that neither side could begin", () => {
  it("is not confirmed before its link or number stands with it", async () => {
    const { group, apply, open } = await setUp({ way: "online" });
    const { client, page } = await apply();
    await client.submit(page, { slot: slotOn(page) }, "form#aika");
    const request = await open();
    expect(request).toSay(m.admissions_talk_no_link());
    const without = await group.client.submit(request, { place: "" }, "form#vahvista");
    expect(without.status).toBe(422);
    expect(errorAt(without, "place")).toContain(m.admissions_talk_place_needed());
    expect(await client.get("/pyynto/oma")).not.toSay(m.admissions_slot_confirmed());
    const link = "https://example.org/huone-7";
    expect(await group.client.submit(without, { place: link }, "form#vahvista")).toSay(m.admissions_talk_confirmed());
    expect(await client.get("/pyynto/oma")).toSay(link);
  });

  it("is not moved without them either", async () => {
    const { group, apply } = await setUp({ way: "online" });
    const { client, page } = await apply();
    await client.submit(page, { slot: slotOn(page) }, "form#aika");
    const change = await group.client.press(await group.client.get(group.comers), m.admissions_talk_change());
    const move = { what: "move", startDate: "2026-09-09", startTime: "12:00", text: "Käykö keskiviikko?" };
    const without = await group.client.submit(change, move);
    expect(without.status).toBe(422);
    expect(errorAt(without, "place")).toContain(m.admissions_talk_place_needed());
    await group.client.submit(without, { ...move, place: "https://example.org/huone-8" });
    const seen = await client.get("/pyynto/oma");
    expect(seen).toSay("klo 12–");
    expect(seen).toSay("https://example.org/huone-8");
  });
});

describe("what waits for those who carry the group", () => {
  it("is counted with the talks that are to be confirmed", async () => {
    const { group, apply, open } = await setUp({ way: "face-to-face" });
    const { client } = await apply();
    await group.client.submit(await open(), { decision: "word", text: "Valitse aika." }, "form#vastaus");
    await apply();
    expect(await group.client.get(group.home)).toSay(m.admissions_glance({ count: 1 }));
    const own = await client.get("/pyynto/oma");
    await client.submit(own, { slot: slotOn(own) }, "form#aika");
    expect(await group.client.get(group.home)).toSay(m.admissions_glance({ count: 2 }));
    expect(await group.client.get("/oma")).toSay(m.admissions_own_waiting({ count: 2 }));
  });
});
