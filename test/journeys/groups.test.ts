import { describe, expect, it } from "vitest";
import { aGroup, shortWay } from "../../src/features/groups/groups.testing.ts";
import { themeName } from "../../src/features/themes/index.ts";
import { m } from "../../src/shared/i18n/index.ts";
import { localPath } from "../../src/shared/i18n/locale.ts";
import { useHouse } from "../support/house.ts";
import { aPerson } from "../support/staff.ts";

describe("starting a group", () => {
  const house = useHouse("2026-11-21T14:32+02:00");

  it("has pages that everyone can use, in every language, light and dark", async () => {
    const group = await aGroup(house.world);
    const begun = await group.client.submit(await group.client.get("/oma/aloitus"), { nickname: "Hilla" });
    const plan = new URL(begun.url).pathname;
    await group.client.post(`${plan}/aihe`, { answer: "heavy" });
    const shared = await group.client.post(`${plan}/linkki`, { link: "open" });
    const link = new URL(shared.document.querySelector("#address")?.textContent ?? "").pathname;
    const stranger = await aPerson(house.world);
    const questions = ["tarve", "ohjaaja", "kanavat", "avoimuus", "alku", "nimi"].map((slug) => `${plan}/${slug}`);
    const visits = [
      { who: house.world.visitor(), pages: ["/aloita"] },
      { who: stranger.client, pages: ["/aloita", "/oma/aloitus", link] },
      { who: group.client, pages: [group.home, `${group.home}/vaihto`, "/oma/aloitus", plan, ...questions] },
    ];
    const others = ["sv", "en", "fi-simple"] as const;
    let turn = 0;
    for (const { who, pages } of visits) {
      const page = await house.open({ as: who });
      for (const address of pages) {
        for (const locale of ["fi", others[turn++ % others.length] ?? "sv"] as const) {
          await page.emulateMedia({ colorScheme: locale === "fi" ? "light" : "dark" });
          await page.goto(localPath(locale, address));
          expect(new URL(page.url()).pathname).toBe(localPath(locale, address));
          await house.look(page, `${locale}-${address.replace(/[0-9a-f-]{36}/, "x").replace(/[^a-z]+/g, "-")}`);
        }
      }
    }
  }, 240_000);

  it("takes one page, a keyboard and no JavaScript", async () => {
    const { client } = await aPerson(house.world);
    const page = await house.open({ as: client, javaScript: false });
    await page.goto("/aloita");
    const type = async (id: string, text: string) => {
      await page.locator(`#${id}`).focus();
      await page.keyboard.type(text);
    };
    await type("name", shortWay.name);
    await type("happens", shortWay.happens);
    await page.getByLabel(m.directory_way_face_to_face(), { exact: true }).press("Space");
    await type("town", shortWay.town);
    await page.getByLabel(m.groups_rhythm_fortnightly(), { exact: true }).press("Space");
    await page.getByLabel(m.groups_entry_walk_in(), { exact: true }).press("Space");
    await type("nickname", "Puolukka");
    await page.getByRole("button", { name: m.groups_start_on() }).press("Enter");
    // What its words speak of is ticked, and may stay so.
    expect(await page.getByLabel(themeName("baby-and-small-child", "fi"), { exact: true }).isChecked()).toBe(true);
    await page.getByRole("button", { name: m.groups_start_button() }).press("Enter");
    await page.getByLabel(m.spaces_promise_check(), { exact: true }).press("Space");
    await page.getByRole("button", { name: m.spaces_promise_button() }).press("Enter");
    await page.waitForURL(/\/oma\/ryhma\//);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(shortWay.name);
  });
});
