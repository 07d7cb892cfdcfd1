import { beforeAll, describe, expect, it } from "vitest";
import { useDatabase } from "../../../../test/support/database.ts";
import { aPerson } from "../../../../test/support/staff.ts";
import { aWorld, type World } from "../../../../test/support/world.ts";
import { locales, localPath, m } from "../../../shared/i18n/index.ts";
import { complaints } from "../../../shared/ui/test-support.ts";
import { anOffering, putOfferings } from "../../directory/directory.testing.ts";
import { sampleOfferings } from "../../directory/samples.testing.ts";
import { anOpenDirectory } from "../open-data.testing.ts";

const db = useDatabase();
let world: World;
let open: Awaited<ReturnType<typeof anOpenDirectory>>;
beforeAll(async () => {
  world = aWorld(db, { now: "2026-11-23T14:32+02:00" });
  open = await anOpenDirectory(world, sampleOfferings());
});

const list = "/upotus/lista?jarjesto=esimerkki&teema=lapsen-menetys&paikka=Jyväskylä&maara=3";

describe("the list for other pages", () => {
  it.each(locales)("in %s is right HTML that may stand in any frame and runs nothing", async (locale) => {
    const visitor = world.visitor();
    const page = await visitor.get(localPath(locale, list));
    expect(page.status).toBe(200);
    expect(complaints(page.html)).toEqual([]);
    expect(page.html).toContain(`<html lang="${locale}"`);
    expect(page.headers.get("Content-Security-Policy")).toContain("frame-ancestors *");
    expect(page.headers.get("Content-Security-Policy")).not.toContain("script-src");
    expect(page.headers.get("X-Frame-Options")).toBeNull();
    expect(page.html).not.toMatch(/<script|<form|<iframe/);
    expect(page.document.querySelector("base")?.getAttribute("target")).toBe("_top");
    expect(page.text).toMatch(/Lapsensa menettäneiden|förlorat ett barn/);
    expect(page.document.querySelector("main p > a")?.getAttribute("href")).toContain(localPath(locale, "/haku?"));
  });

  it("asks for no session and leaves no cookie, whoever looks at it", async () => {
    const person = await aPerson(world);
    const before = new Map(person.client.cookies);
    const response = await person.client.request(list);
    expect(response.headers.getSetCookie()).toEqual([]);
    const signedIn = (await response.text()).replace(/\s+/g, " ");
    expect(signedIn).toBe((await world.visitor().get(list)).html.replace(/\s+/g, " "));
    expect(person.client.cookies).toEqual(before);
  });

  it("has what is near the place first", async () => {
    const page = await world.visitor().get("/upotus/lista?paikka=Jyväskylä&maara=20");
    const near = await world.visitor().get("/haku?paikka=Jyväskylä&jarjestys=near");
    const names = (one: typeof page) =>
      [...one.document.querySelectorAll(".card h2, .card h3")].map((h) => h.textContent?.trim());
    expect(names(page).length).toBeGreaterThan(1);
    expect(names(page)).toEqual(names(near).slice(0, names(page).length));
  });

  it("shows no more than was asked for, and says where the rest is", async () => {
    const page = await world.visitor().get("/upotus/lista?maara=1");
    expect(page.document.querySelectorAll(".card")).toHaveLength(1);
    expect(page).toSay(m.open_data_embed_all({ count: open.entries.length }));
    const nothing = await world.visitor().get("/upotus/lista?teema=keskoset");
    expect(nothing.status).toBe(200);
    expect(nothing).toSay(m.open_data_embed_empty());
  });

  it("is not there of an organisation nobody knows", async () => {
    const page = await world.visitor().get("/upotus/lista?jarjesto=ei-ole");
    expect(page.status).toBe(404);
    expect(page).toSay(m.open_data_embed_empty());
    expect(page.headers.get("Content-Security-Policy")).toContain("frame-ancestors *");
  });

  it("has those one can join first", async () => {
    const begun = { when: "before-start", how: "interview", startsOn: "2026-09-22" } as const;
    const organisers = [{ slug: "ovet", name: "Ovet ry" }];
    const evening = { rule: "FREQ=DAILY", from: "2026-09-01", at: "19:00", timeZone: "Europe/Helsinki" };
    const later = { ...evening, rule: "FREQ=MONTHLY;BYDAY=-1SU" };
    await putOfferings(world, [
      anOffering({ name: { fi: "Alkanut" }, organisers, admission: begun, meetings: [evening] }),
      anOffering({ name: { fi: "Avoin" }, organisers, meetings: [later] }),
    ]);
    const names = async (more = "") =>
      [...(await world.visitor().get(`/upotus/lista?jarjesto=ovet${more}`)).document.querySelectorAll(".card h2")].map(
        (heading) => heading.textContent?.trim(),
      );
    expect(await names()).toEqual(["Avoin", "Alkanut"]);
    expect(await names("&maara=1")).toEqual(["Avoin"]);
  });

  it("is the only page that may stand in a frame", async () => {
    for (const path of ["/upotus", "/haku", "/"]) {
      const { headers } = await world.visitor().get(path);
      expect(headers.get("X-Frame-Options"), path).toBe("DENY");
      expect(headers.get("Content-Security-Policy"), path).toContain("frame-ancestors 'none'");
    }
  });

  it("has an element whose script any page may load, and which names no other host", async () => {
    const script = await open.get("/upotus/vertaiskeha.js");
    expect(script.headers.get("Content-Type")).toContain("text/javascript");
    expect(script.headers.get("Access-Control-Allow-Origin")).toBe("*");
    const text = await script.text();
    expect(text).toContain("vertaiskeha-lista");
    expect(text).not.toMatch(/https?:\/\/|cookie|localStorage|fetch\(/);
    expect(text.length).toBeLessThan(2_000);
  });
});

/** What stands in a text area, as a browser reads it. */
const decoded = (text: string | null) =>
  (text ?? "").replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

describe("the page that gives the code", () => {
  it.each(locales)("in %s makes the code of what was chosen", async (locale) => {
    const visitor = world.visitor();
    const empty = await visitor.get(localPath(locale, "/upotus"));
    expect(complaints(empty.html)).toEqual([]);
    const made = await visitor.submit(empty, { teema: "ero", paikka: 'Oulu"><script>', maara: "10" }, "main form");
    const [element, frame] = [...made.document.querySelectorAll("textarea")].map((area) => decoded(area.textContent));
    expect(element).toContain('teema="ero"');
    expect(element).toContain('paikka="Oulu&quot;&gt;&lt;script&gt;"');
    expect(element).toContain("/upotus/vertaiskeha.js");
    const address = /src="([^"]+)"/.exec(frame ?? "")?.[1]?.replaceAll("&amp;", "&") ?? "";
    expect(new URL(address).pathname).toBe(localPath(locale, "/upotus/lista"));
    expect((await visitor.get(address)).status).toBe(200);
  });
});
