import { describe, expect, it } from "vitest";
import { aGroupWith } from "../../src/features/admissions/admissions.testing.ts";
import { m } from "../../src/shared/i18n/index.ts";
import { useHouse } from "../support/house.ts";

const house = useHouse("2026-09-01T12:00+03:00");
const sv = { locale: "sv" } as const;

describe("the last time to talk", () => {
  it.each([
    [true, true],
    [true, false],
    [false, false],
  ])("goes to one of two who press at the same instant, with JavaScript: %s and %s", async (...javaScript) => {
    const { world, test, open, look } = house;
    const group = await aGroupWith(world, test, { when: "before-start", how: "interview" });
    const slot = { startDate: "2026-09-07", startTime: "17:00", minutes: "45", way: "phone", place: "0000 000 099" };
    await group.client.submit(await group.client.get(group.comers), slot, "form#aika");
    const apply = async (js: boolean, path: string) => {
      const page = await open({ javaScript: js, complaints: [/status of 409/] });
      await page.goto(`${path}${group.door}`);
      await page.locator('label[for="consent"]').click();
      await page.locator("form[action$='/mukaan'] button").click();
      await page.waitForURL(/\/pyynto\//);
      await page.locator('label[for="slot"]').click();
      return page;
    };
    // One in Finnish, the other in Swedish.
    const two = [await apply(javaScript[0], ""), await apply(javaScript[1], "/sv")];
    await Promise.all(two.map((page) => page.locator("form#aika button").click()));
    await Promise.all(two.map((page) => page.waitForLoadState()));
    const texts = await Promise.all(two.map((page) => page.locator("main").innerText()));
    const has = texts.map((text, index) => text.includes(m.admissions_slot_waits_call({}, index === 0 ? {} : sv)));
    expect(texts.join()).not.toContain("0000 000 099");
    expect(has.filter(Boolean)).toHaveLength(1);
    const late = has[0] ? 1 : 0;
    const words = late === 0 ? {} : sv;
    expect(texts[late]).toContain(m.admissions_slot_gone({}, words));
    expect(texts[late]).toContain(m.admissions_slot_none_left({}, words));
    for (const [index, page] of two.entries()) await look(page, `last-slot-${javaScript.join("-")}-${index}`);
    const { rows } = await test.admin.query("SELECT count(request_id)::int AS n FROM entry_slot WHERE space_id = $1", [
      group.spaceId,
    ]);
    expect(rows).toEqual([{ n: 1 }]);
  });
});
