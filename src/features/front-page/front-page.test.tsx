import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aWorld } from "../../../test/support/world.ts";
import { DatabaseUnavailable } from "../../shared/db/errors.ts";
import { locales, localPath, m } from "../../shared/i18n/index.ts";

const db = useDatabase();

describe("the front page", () => {
  it.each(locales)("says in %s what this is and how one may take part", async (locale) => {
    const page = await aWorld(db).visitor().get(localPath(locale, "/"));
    expect(page.status).toBe(200);
    for (const say of [m.house_title, m.house_lead, m.house_own_listen, m.house_own_once, m.house_own_leave]) {
      expect(page).toSay(say({}, { locale }));
    }
    expect(page.document.querySelectorAll("h1")).toHaveLength(1);
  });

  it("has help now in the reader's language, with 112", async () => {
    const page = await aWorld(db).visitor().get("/sv");
    const numbers = [...page.document.querySelectorAll("main a[href^='tel:']")].map((link) =>
      link.getAttribute("href"),
    );
    expect(numbers).toEqual(expect.arrayContaining(["tel:112", "tel:0925250112", "tel:080005005", "tel:116117"]));
  });

  it("stands without the database, 112 included", async () => {
    const database = {
      ...db.database,
      withActor: () => Promise.reject(new DatabaseUnavailable("timeout")),
    };
    const page = await aWorld({ database }).visitor().get("/");
    expect(page.status).toBe(200);
    expect(page.document.querySelector("main a[href='tel:112']")).not.toBeNull();
  });

  it("is light: no pictures to fetch, nothing inline, a few kilobytes", async () => {
    const page = await aWorld(db).visitor().get("/");
    expect(
      page.document.querySelectorAll("img, picture, video, iframe, style, [style], script:not([src])"),
    ).toHaveLength(0);
    expect(gzipSync(page.html).length).toBeLessThan(6_000);
    expect(page.document.querySelector("main svg")?.getAttribute("aria-label")).toBe(m.house_picture());
  });

  it("leads nowhere that is not there", async () => {
    const visitor = aWorld(db).visitor();
    const page = await visitor.get("/");
    const paths = [...page.document.querySelectorAll("main a[href^='/']")].map(
      (link) => link.getAttribute("href") ?? "",
    );
    expect(paths.length).toBeGreaterThan(2);
    for (const path of new Set(paths)) expect((await visitor.get(path)).status, path).toBe(200);
  });
});
