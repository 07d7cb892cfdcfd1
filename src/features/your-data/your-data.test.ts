import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { anOrganisation } from "../../../test/support/organisations.ts";
import { aPerson } from "../../../test/support/staff.ts";
import { aWorld } from "../../../test/support/world.ts";
import { locales, localPath, m } from "../../shared/i18n/index.ts";
import { complaints } from "../../shared/ui/test-support.ts";
import { newcomer, signIn } from "../accounts/accounts.testing.ts";
import { kindWords } from "../privacy/index.ts";
import { base } from "./your-data.testing.ts";

const db = useDatabase();
const now = "2026-11-21T14:32+02:00";
const later = "2026-11-21T14:50+02:00";

describe("seeing one's own data", () => {
  it("is for whoever has come in, in no cache and under a neutral title", async () => {
    const world = aWorld(db, { now });
    const { client, nickname } = await aPerson(world);
    const page = await client.get(base);
    expect(page).toSay(nickname);
    expect(page.headers.get("Cache-Control")).toBe("no-store");
    expect(page.document.title).toBe(m.ui_neutral_title());
    for (const path of ["", "/lataa", "/poista"]) {
      expect((await world.visitor().get(base + path)).url, path).toContain("/kirjaudu");
    }
  });

  it("tells everything: who one is, where one is signed in, and why and how long each is kept", async () => {
    const world = aWorld(db, { now });
    const person = await aPerson(world);
    await signIn(world, { nickname: person.nickname, words: person.words.join(" ") }, { device: "shared" });
    const page = await person.client.get(base);
    for (const said of ["21. marraskuuta 2026", m.ui_language_fi(), m.your_data_recovered_never()]) {
      expect(page).toSay(said);
    }
    expect(page).toSay(m.accounts_sessions_this());
    expect(page).toSay(`${m.accounts_sessions_other()}, 21. marraskuuta klo 14.30`);
    expect(page).toSay(m.your_data_tasks_none());
    for (const kind of ["nickname", "words", "session", "factor", "role"] as const) {
      expect(page).toSay(kindWords[kind].why());
      expect(page).toSay(kindWords[kind].long());
    }
    expect(page.text).not.toContain((await aPerson(world)).nickname);
  });

  it("tells the tasks, the name an organisation knows one by, and that the second factor is in use", async () => {
    const world = aWorld(db, { now });
    const { administrator } = await anOrganisation(world);
    const page = await administrator.client.get(base);
    expect(page).toSay(m.your_data_task_known_as({ name: "Aino Ylläpitäjä" }));
    expect(page).toSay(
      m.your_data_task_held({ role: m.organisations_role_administrator(), since: "21. marraskuuta 2026" }),
    );
    expect(page).toSay(m.your_data_factor_in_use());
    expect(page.text).not.toContain(administrator.secret);
  });

  it.each(locales)("is right HTML on every page (%s)", async (locale) => {
    const world = aWorld(db, { now });
    const { client } = await aPerson(world);
    world.clock.set(later);
    for (const path of ["", "/lataa", "/poista", "/poistettu"]) {
      const page = await client.get(localPath(locale, base + path));
      expect(await complaints(page.html), path).toEqual([]);
      expect(page.html, path).not.toMatch(/undefined|\{\w+\}/);
    }
    const refused = await client.submit(await client.get(localPath(locale, `${base}/poista`)), { words: "" });
    expect(refused.status).toBe(422);
    expect(await complaints(refused.html)).toEqual([]);
  });

  it("lets the language be changed, one's own only and to one there is", async () => {
    const world = aWorld(db, { now });
    const [one, other] = [await aPerson(world), await aPerson(world)];
    const page = await one.client.submit(await one.client.get(base), { locale: "sv" });
    expect(new URL(page.url).pathname).toBe(`/sv${base}`);
    expect(page).toSay(m.your_data_language_done({}, { locale: "sv" }));
    const { rows } = await db.admin.query("SELECT id, locale FROM person WHERE id = ANY ($1) ORDER BY locale", [
      [one.personId, other.personId],
    ]);
    expect(rows.map(({ locale }) => locale)).toEqual(["fi", "sv"]);
    expect((await one.client.post(`${base}/kieli`, { locale: "xx" })).status).toBe(400);
  });
});

describe("taking one's data along", () => {
  const setUp = async (device: "own" | "shared" = "own") => {
    const world = aWorld(db, { now });
    const made = await aPerson(world);
    const words = made.words.join(" ");
    const { client } = await signIn(world, { nickname: made.nickname, words }, { device });
    return { world, client, words, nickname: made.nickname };
  };
  const isFile = (page: { headers: Headers }) => page.headers.get("Content-Disposition") !== null;

  it("gives the same as JSON, under a name that tells nothing", async () => {
    const { client, nickname } = await setUp();
    const file = await client.submit(await client.get(`${base}/lataa`), { file: "json" });
    expect(file.headers.get("Content-Disposition")).toBe('attachment; filename="tiedot.json"');
    expect(file.headers.get("Cache-Control")).toBe("no-store");
    expect(JSON.parse(file.html)).toMatchObject({
      fetchedOn: "2026-11-21",
      account: { nickname, language: "fi", cameOn: "2026-11-21", recoveredAt: null },
      secondFactor: { state: "none" },
      tasks: { organisations: [], platform: [] },
    });
  });

  it("gives a page that stands alone, in the language of the request", async () => {
    const { client, nickname } = await setUp();
    const file = await client.submit(await client.get(`/sv${base}/lataa`), { file: "html" });
    expect(file.headers.get("Content-Disposition")).toBe('attachment; filename="tiedot.html"');
    expect(file).toSay(nickname);
    expect(file).toSay(m.your_data_part_account({}, { locale: "sv" }));
    expect(file.html).not.toMatch(/ (?:href|src)=|https?:|vertaiskeh/i);
    expect(await complaints(file.html)).toEqual([]);
  });

  it("asks whoever came in a while ago for their words, and gives nothing for others", async () => {
    const { world, client, words } = await setUp();
    const early = await client.get(`${base}/lataa`);
    expect(early.document.querySelector("[name=words]")).toBeNull();
    world.clock.set(later);
    const stale = await client.submit(early, { file: "json" });
    expect(stale.status).toBe(422);
    expect(isFile(stale)).toBe(false);
    expect(stale).toSay(m.accounts_change_words_needed());
    const wrong = await client.submit(stale, { words: words.split(" ").toReversed().join(" ") });
    expect([wrong.status, isFile(wrong)]).toEqual([422, false]);
    const right = await client.submit(wrong, { words });
    expect([right.status, isFile(right)]).toEqual([200, true]);
  });

  it("slows down whoever guesses at an open browser", async () => {
    const { world, client } = await setUp();
    world.clock.set(later);
    const other = (await aPerson(world)).words.join(" ");
    const answers: number[] = [];
    let page = await client.get(`${base}/lataa`);
    for (let tries = 0; tries < 12; tries++) {
      page = await client.submit(page, { words: other });
      answers.push(page.status);
      expect(isFile(page)).toBe(false);
    }
    expect(answers[0]).toBe(422);
    expect(answers).toContain(429);
  });

  it("warns first on a device that others can see, and gives nothing before that is heard", async () => {
    const { client } = await setUp("shared");
    const asked = await client.get(`${base}/lataa`);
    expect(asked).toSay(m.your_data_download_shared());
    const refused = await client.submit(asked, { file: "json" });
    expect([refused.status, isFile(refused)]).toEqual([422, false]);
    expect(refused).toSay(m.your_data_download_check_needed());
    expect(isFile(await client.submit(refused, { told: "yes" }))).toBe(true);
  });

  it("is refused where the form comes from another site", async () => {
    const { client } = await setUp();
    const forged = await client.post(`${base}/lataa`, { file: "json" }, { "Sec-Fetch-Site": "cross-site" });
    expect([forged.status, isFile(forged)]).toEqual([403, false]);
  });

  it("tells when the recovery code was used", async () => {
    const world = aWorld(db, { now });
    const lost = await newcomer(world, { nickname: "Kadonneet sanat" });
    const client = world.visitor();
    const form = await client.get("/kirjaudu/palautus");
    await client.submit(form, { nickname: lost.nickname, code: lost.code, device: "own" });
    const file = await client.submit(await client.get(`${base}/lataa`), { file: "json" });
    expect(JSON.parse(file.html).account.recoveredAt).toBe("2026-11-21T12:30:00Z");
  });
});
