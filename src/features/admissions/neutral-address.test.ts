import { describe, expect, it } from "vitest";
import type { TestPage } from "../../../test/support/client.ts";
import { useDatabase } from "../../../test/support/database.ts";
import { aWorld } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { aGroupWith, ask } from "./admissions.testing.ts";

const db = useDatabase();

/** A group whose own address names what it is about, and the one by which it is handed on. */
async function aTellingGroup() {
  const world = aWorld(db);
  const group = await aGroupWith(world, db, { when: "any-time", how: "walk-in" }, { name: "Kahvit" });
  const slug = `turvaryhma-naisille-${group.offeringId.slice(-6)}`;
  await db.admin.query("UPDATE offering SET slug = $2 WHERE id = $1", [group.offeringId, slug]);
  await db.admin.query("UPDATE directory_entry SET slug = $2 WHERE id = $1", [group.offeringId, slug]);
  return { world, slug, neutral: `/t/${group.offeringId.slice(-12)}` };
}

const leadsOn = ({ document }: TestPage) =>
  [...document.querySelectorAll("[href], [action], [formaction]")].flatMap((element) =>
    ["href", "action", "formaction"].flatMap((name) => element.getAttribute(name) ?? []),
  );

describe("from the address that names nothing", () => {
  it.each(["", "/sv", "/selko"])("everything that is pressed leads to such an address (%s)", async (language) => {
    const { world, slug, neutral } = await aTellingGroup();
    const visitor = world.visitor();
    for (const part of ["", "/mukaan", "/kortti", "/virhe", "/ei-ole"]) {
      const page = await visitor.get(`${language}${neutral}${part}`);
      expect(page.status, part).toBe(part === "/ei-ole" ? 404 : 200);
      expect(page.html, part).not.toContain(`/${slug}`);
      expect(page.html, part).not.toContain(`%2F${slug}`);
    }
    expect(leadsOn(await visitor.get(`${language}${neutral}`))).toEqual(
      expect.arrayContaining([`${language}${neutral}/mukaan`, `${language}${neutral}/virhe`]),
    );
    const calendar = await visitor.get(`${neutral}.ics`);
    expect(calendar.html).not.toContain(slug);
  });

  it("is a page that a browser can read, whatever it takes", async () => {
    const { world, neutral } = await aTellingGroup();
    for (const part of ["", "/mukaan", "/kortti"])
      for (const taken of ["gzip", "zstd", "gzip, deflate, br, zstd"]) {
        const answer = await world.visitor().request(neutral + part, { headers: { "Accept-Encoding": taken } });
        expect(answer.headers.get("Content-Encoding"), part).toBeNull();
        expect(await answer.text(), part).toContain("</html>");
      }
  });

  it("one writes to the group, and reports a mistake, and errors stay there too", async () => {
    const { world, slug, neutral } = await aTellingGroup();
    const visitor = world.visitor();
    const empty = await ask(visitor, `${neutral}/mukaan`);
    expect(empty.status).toBe(422);
    expect(empty).toSay(m.admissions_message_needed());
    expect(new URL(empty.url).pathname).toBe(`${neutral}/mukaan`);
    expect(empty.html).not.toContain(slug);
    const sent = await ask(visitor, `${neutral}/mukaan`, { message: "Saako koiran ottaa mukaan?" });
    expect(sent.status).toBe(200);
    expect(sent.url).not.toContain(slug);
    expect(sent.html).not.toContain(`/${slug}`);
    const { rows } = await db.admin.query("SELECT count(*)::int AS asked FROM entry_request");
    expect(rows[0].asked).toBeGreaterThan(0);
    const thanked = await visitor.submit(
      await visitor.get(`${neutral}/virhe`),
      { text: "Ovi on pihalla." },
      "main form[action$='/virhe']",
    );
    expect(thanked.url).not.toContain(slug);
    expect(thanked.html).not.toContain(`/${slug}`);
  });

  it("nothing is found under a code that is not an offering's", async () => {
    const { world } = await aTellingGroup();
    for (const path of ["/t/ffffffffffff/mukaan", "/t/ffffffffffff.ics", "/t/ffffffffffff/../yllapito", "/t/x/mukaan"])
      expect((await world.visitor().get(path)).status, path).toBe(404);
  });
});
