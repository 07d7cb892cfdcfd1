import { mkdirSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { m } from "../../src/shared/i18n/index.ts";
import { expectAccessible, type TestBrowser, useBrowser, type Visitor } from "../support/browser.ts";
import type { TestClient } from "../support/client.ts";
import { type TestDatabase, useDatabase } from "../support/database.ts";
import { aWorld, type World } from "../support/world.ts";

type Window = Partial<Omit<Visitor, "baseUrl">> & { readonly as?: TestClient };

export interface House {
  readonly test: TestDatabase;
  readonly browser: TestBrowser;
  /** There from the first test on. */
  readonly world: World;
  /** A window, in which `as` is signed in. */
  open(window?: Window): Promise<Page>;
  /** The page as it stands can be used by everyone; looked at where JavaScript is on, and fits a telephone. */
  look(page: Page, name: string): Promise<void>;
}

/** Comes back by a code: it is written, and stands in no address. */
export async function enterCode(page: Page, code: string): Promise<void> {
  await page.goto("/pyynto");
  await page.fill("#code", code);
  await page.getByRole("button", { name: m.admissions_find_button() }).click();
}

/** Where pictures of the pages are put, where somebody wants to look at them. */
const pictures = process.env.PICTURES;

/** The service on a port of its own, for the journeys of those who come to a group. Call it before the tests. */
export function useHouse(now: string): House {
  const test = useDatabase();
  const browser = useBrowser();
  let world: World | undefined;
  let home: Awaited<ReturnType<World["serve"]>> | undefined;
  const plain = new WeakSet<Page>();
  beforeAll(async () => {
    world = aWorld(test, { now });
    home = await world.serve();
  });
  afterAll(() => home?.close());

  return {
    test,
    browser,
    get world() {
      if (!world) throw new Error("the world is there inside tests");
      return world;
    },
    async open({ as, ...visitor }: Window = {}) {
      if (!home) throw new Error("windows are opened inside tests");
      const page = await browser.newPage({
        baseUrl: home.baseUrl,
        width: 390,
        height: 844,
        reducedMotion: "reduce",
        ...visitor,
      });
      if (visitor.javaScript === false) plain.add(page);
      // A `__Host-` cookie may be put in place only for a safe address; the browser counts this machine as one.
      const url = home.baseUrl.replace("http:", "https:");
      const cookies = [...(as?.cookies ?? [])].map(([name, value]) => ({ name, value, url, secure: true }));
      await page.context().addCookies(cookies);
      return page;
    },
    async look(page, name) {
      if (!plain.has(page)) {
        // From its top: scrolled to an answer, the way out lies over the head of the page.
        await page.evaluate(() => window.scrollTo(0, 0));
        await expectAccessible(page);
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (wide > 0) throw new Error(`${page.url()} is wider than its window by ${wide} px`);
      }
      if (!pictures) return;
      mkdirSync(pictures, { recursive: true });
      await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
    },
  };
}
