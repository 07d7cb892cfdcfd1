import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { useBrowser } from "../../../../test/support/browser.ts";
import { useDatabase } from "../../../../test/support/database.ts";
import { aWorld } from "../../../../test/support/world.ts";
import { sampleOfferings } from "../../directory/samples.testing.ts";
import { anOpenDirectory } from "../open-data.testing.ts";

const test = useDatabase();
const browser = useBrowser();
let home: Awaited<ReturnType<ReturnType<typeof aWorld>["serve"]>>;
let association: Server;
let body = "";

beforeAll(async () => {
  const world = aWorld(test, { now: "2026-11-23T14:32+02:00" });
  await anOpenDirectory(world, sampleOfferings());
  home = await world.serve();
  association = createServer((_, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(`<!doctype html><html lang="fi"><title>Yhdistys</title><link rel="icon" href="data:,">${body}</html>`);
  });
  await new Promise<void>((ready) => association.listen(0, "127.0.0.1", ready));
});
afterAll(async () => {
  association.close();
  association.closeAllConnections();
  await home.close();
});

describe("an association's own page", () => {
  it.each([true, false])(
    "shows the list, without a cookie, and its links lead out of the frame (scripts: %s)",
    async (javaScript) => {
      const address = `http://127.0.0.1:${(association.address() as AddressInfo).port}`;
      const page = await browser.newPage({ baseUrl: home.baseUrl, mayVisit: [address], javaScript });
      await page.goto("/upotus?jarjesto=esimerkki&maara=3");
      const code = await page
        .locator("textarea")
        .nth(javaScript ? 0 : 1)
        .inputValue();
      await page.context().clearCookies();

      body = code;
      await page.goto(address);
      const list = page.frameLocator("iframe");
      await list.locator(".card").first().waitFor();
      expect(await list.locator(".card").count()).toBe(3);
      expect(await page.context().cookies()).toEqual([]);
      await list.locator(".card a").first().click();
      await page.waitForURL(`${home.baseUrl}/tuki/**`);
    },
  );
});
