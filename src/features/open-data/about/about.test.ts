import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../../test/support/database.ts";
import { aWorld } from "../../../../test/support/world.ts";
import { locales, localPath, m } from "../../../shared/i18n/index.ts";
import { complaints } from "../../../shared/ui/test-support.ts";

const db = useDatabase();

describe("the page about the data", () => {
  it.each(locales)("names in %s those who ask to be named, and is found from every page", async (locale) => {
    const visitor = aWorld(db).visitor();
    const front = await visitor.get(localPath(locale, "/"));
    const page = await visitor.press(front, m.ui_footer_open({}, { locale }));
    expect(new URL(page.url).pathname).toBe(localPath(locale, "/tietoa-aineistosta"));
    expect(await complaints(page.html)).toEqual([]);
    expect(page).toSay(m.open_data_about_title({}, { locale }));
    for (const source of ["GeoNames", "Natural Earth", "CC BY 4.0"]) expect(page).toSay(source);
    const licences = [...page.document.querySelectorAll("a[href*='creativecommons.org/licenses/by/4.0']")];
    expect(licences).toHaveLength(2);
  });
});
