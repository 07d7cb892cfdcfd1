import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aWorld } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { aGroupWith, ask, lastRequest } from "./admissions.testing.ts";

const db = useDatabase();

/** A group with a listing in Finnish, where English is spoken too, and two questions of its own. */
const setUp = async () => {
  const world = aWorld(db);
  const group = await aGroupWith(world, db, { when: "any-time", how: "sign-up" });
  for (const [table, id] of [
    ["directory_entry", "id"],
    ["offering_revision", "offering_id"],
  ])
    await db.admin.query(
      `UPDATE ${table} SET content = jsonb_set(content, '{languages}', '["fi", "en"]') WHERE ${id} = $1`,
      [group.offeringId],
    );
  const settings = `${group.comers}/asetukset`;
  const save = async (fields: Record<string, string>) =>
    group.client.submit(
      await group.client.get(settings),
      { questions: "Mitä toivot?\nMitä pelkäät?", ...fields },
      "form#asetukset",
    );
  const labels = async (prefix = "") =>
    [
      ...(await world.visitor().get(prefix + group.door)).document.querySelectorAll(
        "label[for^=answer] span[class!=optional]",
      ),
    ].map((one) => [one.textContent, one.getAttribute("lang")]);
  return { world, group, settings, save, labels };
};

describe("the group's own questions", () => {
  it("are marked with their language where that is not the reader's", async () => {
    const { save, labels } = await setUp();
    await save({});
    expect(await labels()).toEqual([
      ["Mitä toivot?", null],
      ["Mitä pelkäät?", null],
    ]);
    expect(await labels("/en")).toEqual([
      ["Mitä toivot?", "fi"],
      ["Mitä pelkäät?", "fi"],
    ]);
  });

  it("are asked in each language of the group in which they are written, and answered beside its own", async () => {
    const { world, group, settings, save, labels } = await setUp();
    const page = await group.client.get(settings);
    expect(page).toSay(m.admissions_questions_in({ language: m.ui_language_en() }));
    expect(page.document.querySelector("[name=questions-sv]")).toBeNull();
    const uneven = await save({ "questions-en": "What do you hope for?" });
    expect(uneven.status).toBe(422);
    expect(uneven).toSay(m.admissions_questions_in_fault({ count: 2 }));
    expect(uneven.document.querySelector("[name=questions-en]")?.textContent).toBe("What do you hope for?");

    expect((await save({ "questions-en": "What do you hope for?\n\nWhat do you fear?" })).status).toBe(200);
    expect(await labels("/en")).toEqual([
      ["What do you hope for?", null],
      ["What do you fear?", null],
    ]);
    expect(await labels("/sv")).toEqual([
      ["Mitä toivot?", "fi"],
      ["Mitä pelkäät?", "fi"],
    ]);
    const kept = (await group.client.get(settings)).document.querySelector("[name=questions-en]");
    expect(kept?.textContent).toBe("What do you hope for?\nWhat do you fear?");
    await ask(world.visitor(), `/en${group.door}`, { answer1: "Being alone." });
    const request = await group.client.get(await lastRequest(group));
    expect(request).toSay("Mitä pelkäät?");
    expect(request).toSay("Being alone.");
  });
});
