import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { localPath } from "../../src/shared/i18n/locale.ts";
import { expectAccessible, languagesInTurn, useBrowser } from "../support/browser.ts";
import type { TestClient } from "../support/client.ts";
import { useDatabase } from "../support/database.ts";
import { aMember, anOrganisation, invitationTo, pathIn } from "../support/organisations.ts";
import { aWorld, type World } from "../support/world.ts";

describe("the pages of those who carry a role", () => {
  const test = useDatabase();
  const browser = useBrowser();
  let world: World;
  let home: Awaited<ReturnType<World["serve"]>>;
  beforeAll(async () => {
    world = aWorld(test);
    home = await world.serve();
  });
  afterAll(() => home.close());

  /** A window in which `client`'s person is signed in. */
  async function windowOf(client: TestClient) {
    const page = await browser.newPage({ baseUrl: home.baseUrl, width: 390, height: 844, reducedMotion: "reduce" });
    // A `__Host-` cookie may be put in place only for a safe address; the browser counts this machine as one.
    const url = home.baseUrl.replace("http:", "https:");
    const cookies = [...client.cookies].map(([name, value]) => ({ name, value, url, secure: true }));
    await page.context().addCookies(cookies);
    return page;
  }

  it("can be used by everyone, in every language, light and dark", async () => {
    const { path, platform, administrator } = await anOrganisation(world);
    await aMember(world, { path, by: administrator.client }, "coordinator", "Kerttu Koordinoija");
    const invitation = await invitationTo(administrator.client, path, "facilitator");
    const made = await platform.client.submit(
      await platform.client.get("/yllapito/tehtavat"),
      { regions: ["06", "19"] },
      "form[action$='/kutsut']",
    );
    const beside = (place: string) => path.replace(/vaki$/, place);
    const visits = [
      { who: administrator, pages: ["/vahvistus", "/jarjestot", path, beside("loki"), beside("tiedot"), invitation] },
      { who: administrator, pages: [pathIn(made)] },
      {
        who: platform,
        pages: ["/jarjestot", "/jarjestot/uusi", "/yllapito/palaute", "/yllapito/tehtavat", "/yllapito/loki"],
      },
    ];
    for (const { who, pages } of visits) {
      const page = await windowOf(who.client);
      for (const [turn, address] of pages.entries()) {
        for (const locale of languagesInTurn(turn)) {
          await page.emulateMedia({ colorScheme: locale === "en" || locale === "fi-simple" ? "dark" : "light" });
          await page.goto(localPath(locale, address));
          expect(new URL(page.url()).pathname).toBe(localPath(locale, address));
          await expectAccessible(page);
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          expect(wide, page.url()).toBeLessThanOrEqual(0);
        }
      }
    }
  }, 180_000);
});
