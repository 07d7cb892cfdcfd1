import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import {
  aGroupWith,
  ask,
  decide,
  pathOn,
  type TestDoor,
  takeNextOn,
} from "../../src/features/admissions/admissions.testing.ts";
import { promise } from "../../src/features/spaces/spaces.testing.ts";
import { m } from "../../src/shared/i18n/index.ts";
import { useHouse } from "../support/house.ts";
import { aPerson } from "../support/staff.ts";
import { enterCode } from "./comers.house.ts";

const house = useHouse("2026-11-21T14:00+02:00");
const en = { locale: "en" } as const;

/** A replenishing group that takes new men in January and hears those who are in; one is. */
const setUp = async () => {
  const { world, test } = house;
  const group = await aGroupWith(
    world,
    test,
    { when: "agreed-times", how: "talk" },
    { name: "Miesten iltapöytä", startsOn: "2026-01-13" },
  );
  const member = await aPerson(world);
  const own = pathOn(await ask(member.client, group.door, { way: "message", message: "Hei" }));
  await decide(group, "both");
  const come = await member.client.submit(await member.client.get(`${own}/sisaan`), { nickname: "Koivu" });
  await promise(member.client, come);
  await takeNextOn(test, group, "2027-01-12");
  return { group, member };
};

const answer = async (carrier: Page, group: TestDoor, number: number, text: string) => {
  await carrier.goto(group.comers);
  await carrier.getByRole("link", { name: m.admissions_request_number({ number }), exact: true }).click();
  await carrier.locator('label[for="decision-2"]').click();
  await carrier.fill("#text", text);
  await carrier.getByRole("button", { name: m.admissions_answer_button() }).click();
  await carrier.getByText(m.admissions_saved()).waitFor();
};

describe("a replenishing men's group", () => {
  it.each([true, false])("takes two new members in January, with JavaScript: %s", async (javaScript) => {
    const { world, open, look } = house;
    world.clock.set("2026-11-21T14:00+02:00");
    const { group, member } = await setUp();
    const name = `mens-${javaScript ? "js" : "plain"}`;
    const carrier = await open({ as: group.client, javaScript, width: 1280 });
    await carrier.goto(`${group.comers}/asetukset`);
    await carrier.fill("#heardDays", "5");
    await carrier.locator("form#asetukset button").click();
    await carrier.getByText(m.admissions_saved()).waitFor();

    // One writes, in English, and says what the others may be told of him.
    const one = await open({ javaScript, locale: "en-GB" });
    await one.goto(`/en${group.door}`);
    expect(await one.locator("main").innerText()).toContain("12 January 2027");
    await one.locator('label[for="way"]').click();
    await one.fill("#message", "I have been alone since the divorce.");
    await one.fill("#introduction", "A father of two.");
    await look(one, `${name}-1-ask-en`);
    await one.locator('label[for="consent"]').click();
    await one.getByRole("button", { name: m.admissions_ask_button({}, en) }).click();
    await one.waitForURL(/\/pyynto\//);
    const codes = [await one.locator("code.secret").first().innerText()];

    // The other rings, and the facilitator writes down no more than he wants.
    await carrier.goto(`${group.comers}/soitto`);
    await look(carrier, `${name}-2-phone`);
    await carrier.locator('label[for="way-2"]').click();
    await carrier.fill("#contact", "040 0000 000");
    await carrier.locator('label[for="consent"]').click();
    await carrier.getByRole("button", { name: m.admissions_phone_button() }).click();
    codes.push(await carrier.locator("code.secret").innerText());
    await carrier.goto(group.comers);
    await carrier.getByText(m.admissions_calls_title()).waitFor();
    await look(carrier, `${name}-3-comers`);

    await answer(carrier, group, 2, "Welcome. We start on 12 January.");
    await answer(carrier, group, 3, "Oli hyvä jutella. Tervetuloa tammikuussa.");

    // Who is in already is heard, and learns no more than was allowed.
    const heard = await open({ as: member.client, javaScript });
    await heard.goto(group.home);
    await heard.getByRole("link", { name: m.admissions_hear_glance() }).click();
    await heard.getByText("A father of two.").waitFor();
    expect(await heard.locator("main").innerText()).not.toContain("divorce");
    // Two are asked about, in an order that tells nothing.
    const about = heard.locator("main section").filter({ hasText: "A father of two." });
    await about.locator("textarea").fill("Hyvä, että tulee uusia.");
    await look(heard, `${name}-4-hear`);
    await about.getByRole("button", { name: m.admissions_hear_button() }).click();
    await heard.getByText(m.admissions_hear_said()).waitFor();
    await carrier.goto(group.comers);
    await carrier.getByRole("link", { name: m.admissions_request_number({ number: 2 }), exact: true }).click();
    await carrier.getByText("Hyvä, että tulee uusia.").waitFor();
    await look(carrier, `${name}-5-views`);

    // Both say yes, and come in when it is January.
    for (const [index, code] of codes.entries()) {
      const page = await open({ javaScript });
      await enterCode(page, code);
      await page.getByRole("button", { name: m.admissions_own_yes() }).click();
      await page.getByText(m.admissions_own_earliest({ day: "12. tammikuuta 2027" })).waitFor();
      if (index === 0) await look(page, `${name}-6-agreed`);
    }
    world.clock.set("2027-01-12T17:00+02:00");
    // For the database's own clock it may be earlier.
    await takeNextOn(house.test, group, "2026-01-12");
    for (const [index, code] of codes.entries()) {
      const person = await aPerson(world);
      const page = await open({ as: person.client, javaScript });
      await enterCode(page, code);
      await page.getByRole("link", { name: m.admissions_own_come_in() }).click();
      await page.fill("#nickname", ["Mänty", "Raita"][index] ?? "");
      await page.getByRole("button", { name: m.admissions_own_come_in() }).click();
      await page.waitForURL(/\/oma\/tila\//);
    }
  });
});
