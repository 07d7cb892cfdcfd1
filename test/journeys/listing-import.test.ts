import { readFile } from "node:fs/promises";
import { readSheet } from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { locales, localPath, m } from "../../src/shared/i18n/index.ts";
import { expectAccessible, useBrowser } from "../support/browser.ts";
import type { TestClient } from "../support/client.ts";
import { useDatabase } from "../support/database.ts";
import { anOrganisation } from "../support/organisations.ts";
import { aWorld, type World } from "../support/world.ts";

const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

describe("an association's secretary with her spreadsheet", () => {
  const test = useDatabase();
  const browser = useBrowser();
  let world: World;
  let home: Awaited<ReturnType<World["serve"]>>;
  beforeAll(async () => {
    world = aWorld(test);
    home = await world.serve();
  });
  afterAll(() => home.close());

  async function windowOf(client: TestClient, width: number) {
    const page = await browser.newPage({ baseUrl: home.baseUrl, width, height: 900, reducedMotion: "reduce" });
    const url = home.baseUrl.replace("http:", "https:");
    const cookies = [...client.cookies].map(([name, value]) => ({ name, value, url, secure: true }));
    await page.context().addCookies(cookies);
    return page;
  }

  it("fills in the template, mends what was wrong, and finds her groups", async () => {
    const { administrator, slug } = await anOrganisation(world);
    const path = `/jarjestot/${slug}/tuonti`;
    const page = await windowOf(administrator.client, 1280);
    await page.goto(path);
    const downloading = page.waitForEvent("download");
    await page.getByText(m.listing_import_template_xlsx()).click();
    const template = await readFile(await (await downloading).path());
    const [headings = []] = await readSheet(template);
    const rowOf = (cells: Readonly<Record<string, string>>) => headings.map((name) => cells[String(name)] ?? "");
    const send = async (kunta: string) => {
      const rows = [
        headings.map(String),
        rowOf({
          nimi: `${slug} surevat`,
          aihe: "suru",
          kunta: "Jyväskylä",
          päivä: "tiistaisin",
          kello: "18–20",
          avoimuus: "avoin",
        }),
        rowOf({ nimi: `${slug} isät`, aihe: "isät", kunta, päivä: "kuukauden 1. ke", kello: "klo 17.30" }),
      ];
      const buffer = await writeXlsxFile(rows).toBuffer();
      await page.setInputFiles("input[type=file]", { name: "ryhmat.xlsx", mimeType, buffer });
      await page.getByRole("button", { name: m.listing_import_check_button() }).click();
    };
    await send("Tamperee");
    await expectAccessible(page);
    expect(await page.textContent("main")).toContain(m.listing_import_fault_place_meant({ names: "Tampere" }));
    await page.getByRole("link", { name: m.listing_import_other_file() }).click();
    await send("Tampere");
    expect(await page.textContent("main")).not.toContain(m.listing_import_bad_title());
    await page.getByRole("button", { name: m.listing_import_import_button() }).click();
    await expectAccessible(page);
    const done = m.listing_import_done_text({ made: 2, changed: 0, unchanged: 0, ended: 0 });
    expect(await page.textContent("main")).toContain(done);
    await page.goto(`/tuki/${slug}-isat`);
    expect(await page.textContent("main")).toContain("Tampere");
  });

  it("can use the page in every language, on a phone", async () => {
    const { administrator, slug } = await anOrganisation(world);
    const page = await windowOf(administrator.client, 390);
    const buffer = Buffer.from("nimi;päivä;outo sarake\nYksi;ti;x\nKaksi;??;\n");
    for (const locale of locales) {
      await page.emulateMedia({ colorScheme: locale === "en" || locale === "fi-simple" ? "dark" : "light" });
      await page.goto(localPath(locale, `/jarjestot/${slug}/tuonti`));
      await expectAccessible(page);
      await page.setInputFiles("input[type=file]", { name: "ryhmat.csv", mimeType: "text/csv", buffer });
      await page.getByRole("button", { name: m.listing_import_check_button({}, { locale }) }).click();
      await page.waitForSelector("form[action$='/tuo']");
      await expectAccessible(page);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wide, page.url()).toBeLessThanOrEqual(0);
    }
  }, 120_000);
});
