import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aWorld } from "../../../test/support/world.ts";
import { locales, localPath, m, withLocale } from "../../shared/i18n/index.ts";
import { complaints } from "../../shared/ui/test-support.ts";
import { kinds, ruleOf } from "./retention.rules.ts";
import { deletionWords, kindWords } from "./retention-words.ts";

const db = useDatabase();
const paths = ["/tietosuoja", "/tietosuoja/seloste", "/tietosuoja/lapsille", "/kayttoehdot", "/yhteys"];
const cases = paths.flatMap((path) => locales.map((locale) => [localPath(locale, path)] as const));
const visitor = () => aWorld(db).visitor();

describe("the pages that say who answers for what", () => {
  it.each(cases)("%s is right HTML with one heading, and leads nowhere that is not there", async (path) => {
    const client = visitor();
    const page = await client.get(path);
    expect(page.status).toBe(200);
    expect(await complaints(page.html)).toEqual([]);
    expect(page.document.querySelectorAll("h1")).toHaveLength(1);
    const links = [...page.document.querySelectorAll("main a[href^='/'], footer a[href^='/']")];
    const targets = new Set(links.map((link) => link.getAttribute("href")?.split("#")[0] ?? ""));
    for (const target of targets) expect((await client.get(target)).status, target).toBe(200);
  });

  it("are reached from the footer of every page", async () => {
    const page = await visitor().get("/apua");
    for (const path of ["/saavutettavuus", "/tietosuoja", "/kayttoehdot", "/yhteys"]) {
      expect(page.document.querySelector(`footer a[href="${path}"]`), path).not.toBeNull();
    }
  });

  it("name whose service this is by its own address", async () => {
    const page = await aWorld(db, { config: { publicUrl: "https://tuki.example.org" } })
      .visitor()
      .get("/yhteys");
    expect(page).toSay(m.privacy_contact_who_text({ host: "tuki.example.org" }));
    expect(page).toSay(m.ui_maintainer_unsaid());
  });
});

describe("security.txt", () => {
  it("tells where a weakness is told of, and leads to the form for it", async () => {
    const world = aWorld(db, { now: "2026-11-21T14:32+02:00" });
    const answer = await world.visitor().get("/.well-known/security.txt");
    expect(answer.headers.get("Content-Type")).toMatch(/^text\/plain/);
    expect(answer.html).toMatch(/^Expires: 2027-05-20T12:32:00Z$/m);
    const contact = /^Contact: (.*)$/m.exec(answer.html)?.[1] ?? "";
    const form = await world.visitor().get(contact);
    expect(form.document.querySelector('input[name="topic"][value="security"]')?.hasAttribute("checked")).toBe(true);
  });
});

describe("the privacy notice", () => {
  it("in short tells the main things and leads to the full one, the children's and the easy one", async () => {
    const page = await visitor().get("/tietosuoja");
    const rows = [...page.document.querySelectorAll("main table tbody tr")];
    expect(rows.map((row) => row.querySelector("th")?.textContent)).toEqual(
      kinds.filter((kind) => ruleOf(kind).short).map((kind) => kindWords[kind].name()),
    );
    for (const href of ["/tietosuoja/seloste", "/tietosuoja/lapsille", "/selko/tietosuoja"]) {
      expect(page.document.querySelector(`main a[href="${href}"]`), href).not.toBeNull();
    }
    const easy = await visitor().get("/selko/tietosuoja");
    expect(easy.document.querySelector(`main a[href="/selko/tietosuoja"]`)).toBeNull();
  });

  it.each(locales)("in full tells of every kind there is, from the table itself (%s)", async (locale) => {
    const page = await visitor().get(localPath(locale, "/tietosuoja/seloste"));
    const rows = [...page.document.querySelectorAll("main table tbody tr")];
    expect(rows).toHaveLength(kinds.length);
    withLocale(locale, () => {
      for (const kind of kinds) {
        expect(page).toSay(kindWords[kind].why());
        expect(page).toSay(`${kindWords[kind].long()}${deletionWords[ruleOf(kind).deletion.by]()}`);
      }
    });
    expect(page.html).not.toMatch(/undefined|\{\w+\}/);
  });

  it("says that nothing deletes by itself what nothing deletes", async () => {
    const page = await visitor().get("/tietosuoja/seloste");
    const row = (name: string) =>
      [...page.document.querySelectorAll("main tbody tr")].find((one) => one.querySelector("th")?.textContent === name);
    expect(row(m.privacy_organisation_name())?.textContent).toContain(m.privacy_deletion_nothing_yet());
    expect(row(m.privacy_nickname_name())?.textContent).toContain(m.privacy_deletion_person());
    expect(row(m.privacy_session_name())?.textContent).not.toContain(m.privacy_deletion_nothing_yet());
  });

  it("name who maintains the service and how to reach them, where that is set", async () => {
    const maintainer = { name: "Esimerkki ry", contact: "tuki@esimerkki.example" };
    const world = aWorld(db, { config: { maintainer } });
    for (const path of ["/tietosuoja/seloste", "/kayttoehdot", "/yhteys", "/saavutettavuus", "/apua"]) {
      const page = await world.visitor().get(path);
      expect(page).toSay(m.ui_maintainer({ name: maintainer.name }));
      expect(page.document.querySelector("footer a[href^=mailto]")?.textContent).toBe(maintainer.contact);
      expect(page).not.toSay(m.ui_maintainer_unsaid());
    }
  });

  it("sends a child to those who listen", async () => {
    const client = visitor();
    const page = await client.get("/tietosuoja/lapsille");
    const help = await client.press(page, m.privacy_children_help_link());
    expect(help.document.querySelector("#young")).not.toBeNull();
  });
});
