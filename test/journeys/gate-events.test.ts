import { mkdirSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anEvent, newEvent, type TestEvent } from "../../src/features/gate-events/gate-events.testing.ts";
import { locales, localPath, m } from "../../src/shared/i18n/index.ts";
import { expectAccessible, useBrowser } from "../support/browser.ts";
import { useDatabase } from "../support/database.ts";
import { aWorld, type World } from "../support/world.ts";

const pictures = process.env.PICTURES;

describe("a gate event with a browser", () => {
  const test = useDatabase();
  const browser = useBrowser();
  let world: World;
  let home: Awaited<ReturnType<World["serve"]>>;
  beforeAll(async () => {
    world = aWorld(test);
    home = await world.serve();
  });
  afterAll(() => home.close());

  const phone = (javaScript: boolean) =>
    browser.newPage({
      baseUrl: home.baseUrl,
      javaScript,
      width: 390,
      height: 844,
      reducedMotion: "reduce",
      complaints: [/status of 422/],
    });
  const signIn = async (page: Page, { nickname, words }: Pick<TestEvent, "nickname" | "words">) => {
    await page.goto("/kirjaudu");
    await page.fill("#nickname", nickname);
    await page.fill("#words", words.join(" "));
    await page.getByRole("button", { name: m.accounts_sign_in_button() }).click();
    await page.waitForURL(/\/oma$/);
  };
  const picture = async (page: Page, name: string) => {
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      page.viewportSize()?.width ?? 0,
    );
    if (!pictures) return;
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
  };

  it.each([true, false])(
    "a family waits for a place, gets it, and meets the others again, with JavaScript: %s",
    async (javaScript) => {
      const event = await anEvent(world, test, { capacity: "4", professionals: "yes" });
      const name = javaScript ? "js" : "plain";
      const check = (page: Page) => (javaScript ? expectAccessible(page) : Promise.resolve());

      const early = await phone(javaScript);
      await early.goto(event.door);
      await early.fill("#adults", "2");
      await early.getByRole("button", { name: m.gate_events_sign_up_button() }).click();
      await early.waitForURL(/\/ilmoittautuminen\//);
      const earlyAt = early.url();

      const family = await phone(javaScript);
      await family.goto(`/tuki/${event.slug}`);
      await family.getByRole("link", { name: m.admissions_entry_link() }).click();
      await family.waitForURL(/\/ilmoittaudu$/);
      await check(family);
      await picture(family, `${name}-1-sign-up`);
      await family.fill("#ages", "8 kk, 5");
      await family.fill("#diets", "maidoton");
      await family.fill("#adults", "1");
      await family.getByRole("button", { name: m.gate_events_sign_up_button() }).click();
      await family.getByRole("heading", { name: m.ui_errors_title() }).waitFor();
      await check(family);
      await picture(family, `${name}-2-consent`);
      await family.locator('label[for="consent"]').click();
      await family.getByRole("button", { name: m.gate_events_sign_up_button() }).click();
      await family.getByText(m.gate_events_state_waiting({ place: 1 })).waitFor();
      const code = await family.locator("code.secret").first().innerText();
      await check(family);
      await picture(family, `${name}-3-waiting`);

      // The others cannot come after all.
      expect(earlyAt).toMatch(/\/ilmoittautuminen\/oma/);
      await early.goto(earlyAt);
      await early.getByRole("button", { name: m.gate_events_cancel() }).click();
      await early.getByText(m.gate_events_state_cancelled()).waitFor();

      // Another day, by the code alone.
      await family.goto("/ilmoittautuminen");
      await family.fill("#code", code);
      await family.getByRole("button", { name: m.gate_events_find_button() }).click();
      await family.getByText(m.gate_events_state_moved()).waitFor();
      await picture(family, `${name}-4-moved`);
      await family.getByRole("link", { name: m.gate_events_change() }).click();
      await family.waitForURL(/\/muuta$/);
      await check(family);
      await picture(family, `${name}-5-change`);

      const keeper = await browser.newPage({ baseUrl: home.baseUrl, javaScript, width: 1280 });
      await signIn(keeper, event);
      await keeper.goto(event.base);
      await picture(keeper, `${name}-6-event`);
      await keeper.locator("tbody a").first().click();
      await keeper.waitForURL(/\/paiva\//);
      await keeper.fill("#words", "Keittiö");
      await keeper.fill("#needed", "2");
      await keeper.getByRole("button", { name: m.gate_events_task_add() }).click();
      await keeper.getByText(m.gate_events_saved()).waitFor();
      await picture(keeper, `${name}-7-day`);
      const link = new URL((await keeper.locator("code", { hasText: "/tapaamme/" }).innerText()).trim()).pathname;
      await keeper.getByRole("link", { name: m.gate_events_sheet(), exact: true }).click();
      await keeper.getByText("maidoton").waitFor();
      await picture(keeper, `${name}-8-sheet`);

      // At the end, each on their own phone.
      await family.goto(link);
      await check(family);
      await picture(family, `${name}-9-meet`);
      await family.fill("#name", "Vaahtera");
      await family.fill("#contact", "tekstiviesti, iltaisin");
      await family.getByRole("button", { name: m.gate_events_meet_button() }).click();
      await family.getByText(m.gate_events_meet_left()).first().waitFor();
      await check(family);
      await picture(family, `${name}-10-left`);

      await keeper.goto(event.day);
      await keeper.fill("#next", "2026-10-13");
      await keeper.fill("#next-time", "18:00");
      await keeper.fill("#place", "Kirjaston kahvio");
      await keeper.getByRole("button", { name: m.gate_events_next_button() }).click();
      await keeper.getByRole("heading", { name: m.gate_events_group_title() }).waitFor();
      await keeper.getByRole("link", { name: m.gate_events_wishes({ count: 1 }) }).click();
      await keeper.getByText("Vaahtera").waitFor();
      await check(keeper);
      await family.goto(link);
      await family.getByText("Kirjaston kahvio").waitFor();
    },
  );

  it.each(locales)("is made on one page, and its days read, in %s", async (locale) => {
    const event = await anEvent(world, test);
    const keeper = await phone(true);
    await signIn(keeper, event);
    for (const path of ["/oma/tapahtumat/uusi", event.base, event.day, `${event.day}/tuloste`]) {
      await keeper.goto(localPath(locale, path));
      await expectAccessible(keeper);
      await picture(keeper, `run-${locale}-${path.split("/").at(-1)?.slice(0, 9)}`);
    }
    await keeper.goto(localPath(locale, "/oma/tapahtumat/uusi"));
    await keeper.fill("#name", newEvent.name);
    await keeper.fill("#happens", newEvent.happens);
    await keeper.fill("#town", newEvent.town);
    await keeper.fill("#date1", "2026-10-03");
    await keeper.fill("#time", "14:00");
    await keeper.fill("#hours", "3");
    await keeper.locator("main form button").last().click();
    await keeper.waitForURL(/\/tapahtuma\?tallennettu$/);
    expect(await keeper.getByRole("heading", { level: 1 }).innerText()).toBe(newEvent.name);
  });

  it("goes from hand to hand on one device and remembers nobody", async () => {
    const event = await anEvent(world, test);
    const device = await phone(true);
    await signIn(device, event);
    await device.goto(event.day);
    await device.locator("form#kierrata button").click();
    await device.waitForURL(/laite=yhteinen/);
    for (const name of ["Koivu", "Haapa"]) {
      expect(await device.inputValue("#name")).toBe("");
      await device.fill("#name", name);
      await device.fill("#contact", "040 0000 000");
      await device.getByRole("button", { name: m.gate_events_meet_button() }).click();
      await device.getByText(m.gate_events_meet_pass_on()).waitFor();
      expect(await device.content()).not.toContain(name);
      await picture(device, "passed-round-left");
      await device.getByRole("link", { name: m.gate_events_meet_next_person() }).click();
      await device.locator("form#jata").waitFor();
    }
    await picture(device, "passed-round");
    await device.goBack().catch(() => undefined);
    expect(await device.content()).not.toContain("Haapa");
    await device.goto(event.day);
    await device.waitForURL(/\/kirjaudu/);
  });
});
