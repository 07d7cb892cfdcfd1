import { beforeAll, describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aPerson } from "../../../test/support/staff.ts";
import { aWorld, type World } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { complaints } from "../../shared/ui/test-support.ts";

const db = useDatabase();
let world: World;
beforeAll(() => {
  world = aWorld(db);
});
const pathOf = (page: { readonly url: string }) => new URL(page.url).pathname + new URL(page.url).search;

describe("starting from a need", () => {
  const from = "/ilmoita?teema=lapsen-menetys&paikka=Jyv%C3%A4skyl%C3%A4";

  it("leads a newcomer back to where they were going, and begins the draft with what is needed", async () => {
    const client = world.visitor();
    const door = await client.get(from);
    expect(door).toSay("Jyväskylä");
    expect(await complaints(door.html)).toEqual([]);
    const come = await client.press(door, m.listings_start_come());
    // What is still to be put right keeps the way back.
    const wrong = await client.submit(come, { nickname: "a" });
    expect(wrong.status).toBe(422);
    const words = await client.submit(wrong, { nickname: "Perustaja", device: "own" });
    const check = await client.submit(words, {}, "form[action$='/tarkistus']");
    const start = await client.press(check, m.accounts_check_skip());
    expect(pathOf(start)).toBe("/ilmoita?teema=lapsen-menetys&paikka=jyvaskyla");
    const first = await client.submit(start, { language: "fi" });
    const themes = await client.get(pathOf(first).replace(/mita$/, "aiheet"));
    expect(themes.document.querySelector("input[name=themes][value=bereavement-child][checked]")).not.toBeNull();
    await client.submit(first, { form: "group", name: "Ryhmä", summary: "Tule mukaan." });
    const where = await client.get(pathOf(first).replace(/mita$/, "missa"));
    expect(where.document.querySelector("#town")?.getAttribute("value")).toBe("Jyväskylä");
  });

  it("leads whoever has a nickname there too, and reads nothing strange", async () => {
    const { client } = await aPerson(world);
    expect(await client.get("/ilmoita/aihe/lapsen-menetys")).toSay("Lapsen menetys");
    const odd = await client.get("/ilmoita?teema=../oma&paikka=%3Cb%3E");
    expect(odd.status).toBe(200);
    expect(odd.html).not.toContain("<b>");
    expect(odd.document.querySelector("input[name=teema]")).toBeNull();
  });
});
