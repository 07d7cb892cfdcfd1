import { mkdirSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { expectAccessible, type TestBrowser, useBrowser, type Visitor } from "./browser.ts";
import type { TestClient } from "./client.ts";
import { type TestDatabase, useDatabase } from "./database.ts";
import { aWorld, type World } from "./world.ts";

type Window = Partial<Omit<Visitor, "baseUrl">> & { readonly as?: TestClient };

export interface House {
  readonly test: TestDatabase;
  readonly browser: TestBrowser;
  /** There inside tests and hooks. */
  readonly world: World;
  /** A telephone's window unless told otherwise, in which `as` is signed in. */
  open(window?: Window): Promise<Page>;
  /** The page as it stands fits its window and, where JavaScript is on, axe finds nothing; then its picture. */
  look(page: Page, name: string): Promise<void>;
  /** A picture of the page, where somebody wants to look at them: in the folder `PICTURES`. */
  picture(page: Page, name: string): Promise<void>;
}

const pictures = process.env.PICTURES;

/** The service on a port of its own with a browser before it, for journeys. Call it before the tests. */
export function useHouse(now?: string): House {
  const test = useDatabase();
  const browser = useBrowser();
  let world: World | undefined;
  let home: Awaited<ReturnType<World["serve"]>> | undefined;
  const plain = new WeakSet<Page>();
  beforeAll(async () => {
    world = aWorld(test, now === undefined ? {} : { now });
    home = await world.serve();
  });
  afterAll(async () => {
    await home?.close();
    await world?.services.paper.close();
  });

  async function picture(page: Page, name: string): Promise<void> {
    if (!pictures) return;
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
  }

  return {
    test,
    browser,
    picture,
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
      // From its top: scrolled to an answer, the way out lies over the head of the page.
      await page.evaluate(() => window.scrollTo(0, 0));
      if (!plain.has(page)) await expectAccessible(page);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (wide > 0) throw new Error(`${page.url()} is wider than its window by ${wide} px`);
      await picture(page, name);
    },
  };
}
