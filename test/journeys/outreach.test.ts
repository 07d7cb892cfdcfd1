import { describe, expect, it } from "vitest";
import { aGroupWith } from "../../src/features/admissions/admissions.testing.ts";
import { m } from "../../src/shared/i18n/index.ts";
import { localPath } from "../../src/shared/i18n/locale.ts";
import { expectAccessible, languagesInTurn } from "../support/browser.ts";
import { useHouse } from "../support/house.ts";

describe("reaching people", () => {
  const house = useHouse("2026-11-21T14:32+02:00");

  it("has pages that everyone can use, and copies a text as it has been edited", async () => {
    const group = await aGroupWith(house.world, house.test, { when: "any-time", how: "walk-in" });
    const desk = `${group.home}/tavoittaminen`;
    const page = await house.open({ as: group.client });
    await page.goto(desk);
    await house.picture(page, "tavoittaminen-alku");
    await expectAccessible(page);
    await page.getByRole("button", { name: m.outreach_plan_make() }).click();
    await page.getByRole("table").waitFor();
    for (const [turn, path] of [desk, `${desk}/kanava/social`, `${desk}/kuva`].entries()) {
      for (const locale of languagesInTurn(turn)) {
        await page.emulateMedia({ colorScheme: locale === "fi" ? "light" : "dark" });
        await page.goto(localPath(locale, path));
        await house.look(page, `tavoittaminen-${locale}-${path.split("/").at(-1)}`);
      }
    }
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto(`${desk}/kanava/social`);
    await page.locator("#teksti").fill("Omat sanamme.");
    await page.getByRole("button", { name: m.outreach_copy() }).click();
    await page.getByText(m.outreach_copied()).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("Omat sanamme.");

    const plain = await house.open({ as: group.client, javaScript: false, width: 1280 });
    await plain.goto(`${desk}/kanava/social`);
    expect(await plain.getByRole("button", { name: m.outreach_copy() }).count()).toBe(0);
    await plain.locator("#who").fill("Hilla");
    await plain.getByRole("button", { name: m.outreach_save(), exact: true }).click();
    await plain.getByText(m.outreach_saved()).waitFor();
    await plain.goto(desk);
    await house.picture(plain, "tavoittaminen-1280");
    await plain.getByRole("link", { name: m.outreach_picture_link() }).click();
    await plain.getByText(m.outreach_picture_shape_wide()).click();
    await plain.getByRole("button", { name: m.outreach_picture_show() }).click();
    await plain.waitForURL(/muoto=levea/);
    const drawn = await plain
      .locator("main img")
      .evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth));
    expect(drawn).toBe(1200);
    await house.picture(plain, "tavoittaminen-kuva-1280");
    await plain.goto(desk);
    expect(await plain.getByRole("table").textContent()).toContain("Hilla");
  });
});
