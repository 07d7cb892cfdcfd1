import type { CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { m } from "../../src/shared/i18n/index.ts";
import { locales, localPath } from "../../src/shared/i18n/locale.ts";
import { expectAccessible, useBrowser } from "../support/browser.ts";
import { useDatabase } from "../support/database.ts";
import { accept, anOrganisation, invitationTo } from "../support/organisations.ts";
import { aPerson, type TestPerson } from "../support/staff.ts";
import { aWorld, type World } from "../support/world.ts";

/** A device that makes passkeys, in Chromium. */
interface Device {
  readonly cdp: CDPSession;
  readonly id: string;
}

describe("passkeys in a browser", () => {
  const test = useDatabase();
  const browser = useBrowser();
  let world: World;
  let home: Awaited<ReturnType<World["serve"]>>;
  beforeAll(async () => {
    world = aWorld(test);
    home = await world.serve();
  });
  afterAll(() => home.close());

  async function aDevice(page: Page): Promise<Device> {
    const cdp = await page.context().newCDPSession(page);
    await cdp.send("WebAuthn.enable");
    const { authenticatorId: id } = await cdp.send("WebAuthn.addVirtualAuthenticator", {
      options: {
        protocol: "ctap2",
        transport: "internal",
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    return { cdp, id };
  }
  const keysOn = async ({ cdp, id }: Device) =>
    (await cdp.send("WebAuthn.getCredentials", { authenticatorId: id })).credentials;

  /** A window with a device, and the person signed in where there is one. */
  async function aWindow(person?: TestPerson, complaints: readonly RegExp[] = []) {
    const page = await browser.newPage({
      baseUrl: home.baseUrl,
      width: 390,
      height: 844,
      reducedMotion: "reduce",
      complaints,
    });
    if (person) {
      const url = home.baseUrl.replace("http:", "https:");
      const cookies = [...person.client.cookies].map(([name, value]) => ({ name, value, url, secure: true }));
      await page.context().addCookies(cookies);
    }
    return { page, device: await aDevice(page) };
  }

  /** Presses it, and waits for the page its form leads to. */
  async function pressAndWait(page: Page, name: string) {
    const next = page.waitForEvent("framenavigated");
    await page.getByRole("button", { name, exact: true }).click();
    await next;
    await page.waitForLoadState();
  }
  const pathIn = (page: Page) => new URL(page.url()).pathname;

  async function enrol(page: Page) {
    await page.goto("/oma/avaimet");
    await page.getByLabel(m.passkeys_name()).fill("Oma puhelin");
    await pressAndWait(page, m.passkeys_make_button());
  }

  it("is enrolled, brings its person in, and is refused as a copy and used again", async () => {
    const person = await aPerson(world);
    const { page, device } = await aWindow(person, [/status of 422/]);
    await enrol(page);
    expect(await page.getByText(m.passkeys_made()).count()).toBe(1);
    const [key] = await keysOn(device);
    expect(key?.userName).toBe(m.ui_neutral_title());
    expect(key?.isResidentCredential).toBe(true);

    await page.context().clearCookies();
    await page.goto("/kirjaudu/avain");
    const sent = page.waitForRequest((one) => one.method() === "POST" && one.url().endsWith("/kirjaudu/avain"));
    await pressAndWait(page, m.passkeys_come_in_button());
    await page.waitForURL("**/oma");
    expect(await page.getByText(person.nickname).count()).toBeGreaterThan(0);

    // The same answer once more, from somebody who has seen it.
    const body = (await sent).postData() ?? "";
    const again = await fetch(`${home.baseUrl}/kirjaudu/avain`, {
      method: "POST",
      redirect: "manual",
      headers: { "Sec-Fetch-Site": "same-origin", "Content-Type": "application/x-www-form-urlencoded" },
      body,
    });
    expect(again.status).toBe(422);

    // A copy that is behind: the server has seen more signatures than this one has made.
    await test.admin.query("UPDATE passkey SET counter = counter + 100");
    await page.context().clearCookies();
    await page.goto("/kirjaudu/avain");
    await pressAndWait(page, m.passkeys_come_in_button());
    expect(await page.getByText(m.passkeys_refused()).count()).toBe(1);
    await page.goto("/oma");
    expect(pathIn(page)).toBe("/kirjaudu");
  });

  it("is the second factor of one who carries a role, and asked again before roles are changed", async () => {
    const organisation = await anOrganisation(world);
    const person = await aPerson(world);
    const by = organisation.administrator.client;
    await accept(person.client, await invitationTo(by, organisation.path, "coordinator"), "Kaisa");
    const { page } = await aWindow(person);
    await enrol(page);

    await page.goto(organisation.path);
    expect(pathIn(page)).toBe("/vahvistus");
    await pressAndWait(page, m.passkeys_confirm_button());
    await page.waitForURL(`**${organisation.path}`);

    world.clock.advance({ minutes: 11 });
    await page.getByLabel(m.organisations_rights_role()).selectOption("facilitator");
    await page.getByRole("button", { name: m.organisations_invite_button() }).click();
    await page.waitForURL("**/vahvistus**");
    await pressAndWait(page, m.passkeys_confirm_button());
    await page.waitForURL(`**${organisation.path}`);
    await page.getByLabel(m.organisations_rights_role()).selectOption("facilitator");
    await page.getByRole("button", { name: m.organisations_invite_button() }).click();
    await page.getByRole("heading", { name: m.organisations_made_title() }).waitFor();
  });

  it("says so when its person changes their mind, and leaves the other ways", async () => {
    const person = await aPerson(world);
    const { page, device } = await aWindow(person);
    await device.cdp.send("WebAuthn.setUserVerified", { authenticatorId: device.id, isUserVerified: false });
    await page.goto("/oma/avaimet");
    await page.getByRole("button", { name: m.passkeys_make_button() }).click();
    await page.getByText(m.passkeys_stopped()).waitFor();
    expect(await keysOn(device)).toEqual([]);
  });

  it("has pages everyone can use, in every language, with and without JavaScript", async () => {
    const person = await aPerson(world);
    const { page } = await aWindow(person);
    await enrol(page);
    for (const address of ["/oma/avaimet", "/vahvistus"]) {
      for (const locale of locales) {
        await page.emulateMedia({ colorScheme: locale === "en" || locale === "fi-simple" ? "dark" : "light" });
        await page.goto(localPath(locale, address));
        await expectAccessible(page);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(wide, page.url()).toBeLessThanOrEqual(0);
      }
    }
    const bare = await browser.newPage({ baseUrl: home.baseUrl, javaScript: false });
    await bare.goto("/kirjaudu/avain");
    expect(await bare.getByText(m.passkeys_come_in_without()).isVisible()).toBe(true);
    expect(await bare.getByRole("button", { name: m.passkeys_come_in_button() }).isVisible()).toBe(false);
  }, 120_000);
});
