import { beforeAll, describe, expect, it } from "vitest";
import { type TestClient, type TestPage, valuesOf } from "../../../test/support/client.ts";
import { useDatabase } from "../../../test/support/database.ts";
import { aPerson, showCode } from "../../../test/support/staff.ts";
import { aWorld, type World } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { complaints } from "../../shared/ui/test-support.ts";
import { importListings } from "./index.ts";
import { accept, anEditorialWorld, anOffering, aSubmitted, entryAt } from "./listings.testing.ts";
import { themeWords } from "./words.ts";

const test = useDatabase();
let world: World;
let people: Awaited<ReturnType<typeof anEditorialWorld>>;
beforeAll(async () => {
  world = aWorld(test);
  people = await anEditorialWorld(world);
});

const pathOf = (page: TestPage) => new URL(page.url).pathname;
const idIn = (page: TestPage) => /ilmoitukset\/([0-9a-f-]{36})/.exec(page.url)?.[1] ?? "";
const begin = async (client: TestClient, whose?: string) =>
  client.submit(await client.get("/ilmoita"), { language: "fi", ...(whose && { whose }) });
const right = async (page: TestPage) => expect(await complaints(page.html), page.url).toEqual([]);

const steps: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>> = {
  mita: { form: "group", name: "Lapsensa menettäneiden ryhmä", summary: "Vanhemmille, joiden lapsi on kuollut." },
  aiheet: { themes: ["bereavement-child"] },
  kuka: { facilitators: "peer-pair", others: "Esimerkkiseurakunta" },
  milloin: { "kind-0": "weekly", "weekdays-0": ["2"], "at-0": "18:00", "ends-0": "19:30", "from-0": "2026-09-01" },
  missa: {
    ways: ["face-to-face"],
    town: "Jyväskylässä",
    privacy: "exact",
    placeName: "Kansalaistalo",
    address: "Esimerkkikatu 1",
  },
  mukaan: { when: "any-time", how: "talk" },
  yhteys: { phone: "0000 000 001", phoneHours: "ma–to klo 9–15" },
  kaytannot: { free: "yes", anonymous: "yes" },
  kielet: { languages: ["fi", "sv"] },
};

/** Walks through the form as one does, page by page. */
async function writeAll(client: TestClient, first: TestPage): Promise<TestPage> {
  let page = first;
  for (const [slug, fields] of Object.entries(steps)) {
    expect(pathOf(page)).toMatch(new RegExp(`/${slug}$`));
    await right(page);
    page = await client.submit(page, fields);
  }
  return page;
}

describe("a page whose session ends while it is written", () => {
  const step = { form: "group", name: "Kesken jäänyt", purpose: "Kirjoitin tätä kauan." };

  /** Time passes here, and sessions end. */
  const apart = () => aWorld(test);

  it("is there again with what was typed, once one has come in, and is then saved", async () => {
    const world = apart();
    const owner = await aPerson(world);
    const page = await begin(owner.client);
    const path = pathOf(page);
    owner.client.cookies.clear();
    const door = await owner.client.submit(page, step);
    expect(pathOf(door)).toBe("/kirjaudu");
    expect(door.html).not.toContain("Kesken");
    const { rows } = await test.admin.query("SELECT content FROM form_answer");
    expect(rows.map(({ content }) => content.toString("latin1")).join("")).not.toContain("Kesken");
    const words = { nickname: owner.nickname, words: owner.words.join(" "), device: "own" };
    const again = await owner.client.submit(door, words);
    expect(pathOf(again)).toMatch(new RegExp(`^${path}/[0-9a-f]{32}$`));
    expect(again).toSay(m.listings_brought_title());
    expect(again.document.querySelector("#name")?.getAttribute("value")).toBe(step.name);
    expect(again.document.querySelector("#purpose")?.textContent).toBe(step.purpose);
    await right(again);
    // Once more, and what was changed meanwhile is what comes back.
    owner.client.cookies.clear();
    const form = again.document.querySelector("main form:has(#name)");
    const held = form ? valuesOf(form) : {};
    const changed = await owner.client.post(path, { ...held, name: "Kesken yhä" }, { Referer: again.url });
    const once = await owner.client.submit(changed, words);
    expect(once.document.querySelector("#name")?.getAttribute("value")).toBe("Kesken yhä");
    // Nobody else is shown it, and not for long.
    expect((await (await aPerson(world)).client.get(pathOf(again))).html).not.toContain("Kesken");
    const next = await owner.client.submit(again);
    expect(pathOf(next)).toMatch(/aiheet$/);
    expect(await owner.client.get(path)).not.toSay(m.listings_brought_title());
    expect((await owner.client.get(path)).document.querySelector("#name")?.getAttribute("value")).toBe(step.name);
    world.clock.advance({ minutes: 30 });
    expect(pathOf(await owner.client.get(pathOf(again)))).toBe(path);
  });

  it("is brought back too where only the code is asked again", async () => {
    const world = apart();
    const { administrator, organisation } = await anEditorialWorld(world);
    const page = await begin(administrator.client, organisation.slug);
    await test.admin.query("UPDATE session SET second_factor_at = NULL, staff_seen_at = NULL WHERE person_id = $1", [
      administrator.personId,
    ]);
    world.clock.advance({ minutes: 1 });
    const code = await administrator.client.submit(page, step);
    expect(pathOf(code)).toBe("/vahvistus");
    expect(new URL(code.url).searchParams.get("jatka")).toMatch(new RegExp(`^${pathOf(page)}/[0-9a-f]{32}$`));
    await showCode(world, administrator);
    const again = await administrator.client.get(new URL(code.url).searchParams.get("jatka") ?? "");
    expect(again.document.querySelector("#name")?.getAttribute("value")).toBe(step.name);
  });
});

describe("somebody with a group of their own", () => {
  it("writes a listing page by page, hands it in, and sees it among the others when it has been accepted", async () => {
    const { client } = people.person;
    const preview = await writeAll(client, await begin(client));
    expect(pathOf(preview)).toMatch(/esikatselu$/);
    await right(preview);
    expect(preview.document.querySelector(".listing-preview .lead")?.textContent).toBe(steps.mita?.summary);
    const id = idIn(preview);
    // Nobody has been sent anything yet.
    const draft = await client.get(`/oma/ilmoitukset/${id}`);
    expect(draft).toSay(m.listings_discard_text());
    expect(draft).not.toSay(m.listings_withdraw());
    const handedIn = await client.submit(preview, {}, "form[action$='/esikatselu']");
    expect(handedIn).toSay(m.listings_done_submitted());
    expect(handedIn).toSay(m.listings_waiting_text());
    await right(handedIn);
    expect(handedIn).toSay(m.listings_withdraw_text());
    expect(handedIn).not.toSay(m.listings_discard());

    const platform = people.platform.client;
    const queue = await platform.get("/tarkistus");
    expect(queue).toSay("Lapsensa menettäneiden ryhmä");
    expect(queue).toSay(m.listings_review_no_organisation());
    await right(queue);
    const review = await platform.press(queue, "Lapsensa menettäneiden ryhmä");
    expect(review).toSay("tiistaisin klo 18–19.30, 1.9.2026–");
    await right(review);
    const decided = await platform.submit(review, { decision: "accept" });
    expect(decided).toSay(m.listings_review_done());

    const entry = await entryAt(world, "lapsensa-menettaneiden-ryhma");
    expect(entry).toMatchObject({
      id,
      content: {
        form: "group",
        themes: ["bereavement-child"],
        organisers: [{ name: "Esimerkkiseurakunta" }],
        meetings: [{ rule: "FREQ=WEEKLY;BYDAY=TU", at: "18:00", minutes: 90 }],
        place: { municipality: "179", address: "Esimerkkikatu 1" },
        admission: { when: "any-time", how: "talk" },
        contact: { phone: "0000 000 001", phoneHours: { fi: "ma–to klo 9–15" } },
        cost: { free: true },
        languages: ["fi", "sv"],
      },
    });
    const own = await client.get("/oma");
    expect(own).toSay(m.listings_own_title());
    const list = await client.get("/oma/ilmoitukset");
    expect(list).toSay(m.listings_state_published());
    await right(list);
  });

  it("removes a draft that was never handed in", async () => {
    const { client } = people.person;
    const first = await begin(client);
    await client.submit(first, steps.mita);
    const removed = await client.submit(
      await client.get(`/oma/ilmoitukset/${idIn(first)}`),
      {},
      "form[action$='/lopeta']",
    );
    expect(removed).toSay(m.listings_done_discarded());
    expect(removed.document.querySelector("form[action$='/lopeta']")).toBeNull();
    await right(removed);
  });

  it("is told beside the field what is wrong, and loses nothing of what was typed", async () => {
    const { client } = people.person;
    const first = await begin(client);
    const empty = await client.submit(first, { summary: "Jotain alkua." });
    expect(empty.status).toBe(422);
    expect(empty).toSay(m.listings_name_needed());
    expect(empty.document.querySelector("#summary")?.textContent).toBe("Jotain alkua.");
    await right(empty);
    const where = await client.get(pathOf(first).replace(/mita$/, "missa"));
    const wrong = await client.submit(where, { ways: ["face-to-face"], town: "Jyväskyl", postalCode: "123" });
    expect(wrong).toSay(m.listings_postal_code_fault());
    expect(wrong.document.querySelector("#town")?.getAttribute("value")).toBe("Jyväskyl");
    // Nobody can hand in what is not there.
    const preview = await client.get(pathOf(first).replace(/mita$/, "esikatselu"));
    expect(preview).toSay(m.listings_missing_title());
    expect(preview.document.querySelector("form[action$='/esikatselu']")).toBeNull();
    await right(preview);
    expect((await client.post(pathOf(preview))).status).toBe(422);
  });

  it("comes back later to what was written, and adds it in other languages", async () => {
    const { client } = people.person;
    const first = await begin(client);
    await client.submit(first, { ...steps.mita, name: "Iltakahvit" });
    const again = await client.get(pathOf(first));
    expect(again.document.querySelector("#name")?.getAttribute("value")).toBe("Iltakahvit");
    const easy = await client.get(pathOf(first).replace(/mita$/, "kielet/fi-simple"));
    expect(easy).toSay(m.listings_translation_easy());
    await right(easy);
    await client.submit(easy, { summary: "Juomme kahvia illalla." });
    const stored = await client.get(pathOf(first).replace(/mita$/, "kielet/fi-simple"));
    expect(stored.document.querySelector("#summary")?.textContent).toBe("Juomme kahvia illalla.");
    const preview = await client.get(pathOf(first).replace(/mita$/, "esikatselu"));
    expect(preview).toSay("Juomme kahvia illalla.");
  });

  it("adds a second rhythm and a break", async () => {
    const { client } = people.person;
    const first = await begin(client);
    await client.submit(first, steps.mita);
    const when = pathOf(first).replace(/mita$/, "milloin");
    const one = await client.submit(await client.get(when), {
      ...steps.milloin,
      "breakFrom-0": "2026-12-20",
      "breakTo-0": "2027-01-06",
    });
    expect(pathOf(one)).toMatch(/missa$/);
    const more = await client.get(`${when}?lisaa`);
    const two = await client.submit(more, { "kind-1": "monthly", "weekdays-1": ["4"], "nth-1": "-1", "at-1": "17:00" });
    expect(pathOf(two)).toMatch(/missa$/);
    const preview = await client.get(when.replace(/milloin$/, "esikatselu"));
    expect(preview).toSay("viimeinen torstai");
    expect(preview).toSay("20.12.2026");
    await right(await client.get(when));
  });

  it("keeps a secret address out of every page, and can take it away", async () => {
    const { client } = people.person;
    const first = await begin(client);
    await client.submit(first, { ...steps.mita, name: "Turvaryhmä" });
    const where = pathOf(first).replace(/mita$/, "missa");
    const fields = {
      ways: ["face-to-face"],
      town: "Jyväskylä",
      privacy: "confidential",
      secretAddress: "Salakuja 7",
      ringForAddress: "yes",
    };
    await client.submit(await client.get(where), fields);
    const stored = await client.get(where);
    expect(stored).toSay(m.listings_secret_address_kept());
    expect(stored.html).not.toContain("Salakuja");
    expect((await client.get(where.replace(/missa$/, "esikatselu"))).html).not.toContain("Salakuja");
    await client.submit(stored, { forgetAddress: "yes" });
    expect(await client.get(where)).not.toSay(m.listings_secret_address_kept());
  });
});

describe("an organisation's staff", () => {
  it("begin by saying on whose behalf, and two who write at once do not lose each other's words", async () => {
    const { client } = people.administrator;
    const asked = await begin(client);
    expect(asked).toSay(m.listings_whose_needed());
    const first = await begin(client, people.organisation.slug);
    await client.submit(first, steps.mita);
    const [one, two] = [await client.get(pathOf(first)), await client.get(pathOf(first))];
    await client.submit(one, { summary: "Ensimmäisen sanat." });
    const late = await client.submit(two, { summary: "Toisen sanat." });
    expect(late.status).toBe(409);
    expect(late).toSay(m.listings_conflict_title());
    expect(late.document.querySelector("#summary")?.textContent).toBe("Toisen sanat.");
    await right(late);
    // Knowing it, the second puts their own in its place.
    expect((await client.submit(late)).status).toBe(200);
    expect((await client.get(pathOf(first))).document.querySelector("#summary")?.textContent).toBe("Toisen sanat.");
    // Another page of the form is nobody's conflict, and pressing twice is no conflict either.
    const again = await client.submit(two, { summary: "Toisen sanat." });
    expect(again.status).toBe(200);
  });

  it("cancel tonight's meeting in two presses, and everyone sees it", async () => {
    const { administrator, reviewer, organisation } = people;
    const id = await aSubmitted(world.services, administrator.actor, organisation.id, anOffering("Tiistairyhmä"));
    await accept(world.services, reviewer.actor, id);
    // 1.9.2026 is a Tuesday.
    const listing = await administrator.client.get(`/oma/ilmoitukset/${id}`);
    await right(listing);
    const asked = await administrator.client.press(listing, m.listings_cancel({ day: "1.9.2026" }));
    await right(asked);
    const done = await administrator.client.submit(asked, { note: "Sairastapaus." });
    expect(done).toSay(m.listings_done_cancelled());
    expect(await world.visitor().get("/tuki/tiistairyhma")).toSay("Sairastapaus.");
    const undone = await administrator.client.press(done, m.listings_uncancel({ day: "1.9.2026" }));
    await administrator.client.submit(undone);
    expect(await world.visitor().get("/tuki/tiistairyhma")).not.toSay("Sairastapaus.");
  });

  it("see what the reviewer asked for, and its history with names", async () => {
    const { administrator, reviewer, organisation } = people;
    const id = await aSubmitted(world.services, administrator.actor, organisation.id, anOffering("Keskiviikkoryhmä"));
    const review = await reviewer.client.get(`/tarkistus/${id}`);
    const without = await reviewer.client.post(`/tarkistus/${id}`, { number: "1", decision: "ask", reason: "" });
    expect(without).toSay(m.listings_review_reason_needed());
    await right(review);
    await reviewer.client.post(`/tarkistus/${id}`, { number: "1", decision: "ask", reason: "Kerro, mistä ovesta." });
    const listing = await administrator.client.get(`/oma/ilmoitukset/${id}`);
    expect(listing).toSay("Kerro, mistä ovesta.");
    expect(listing).toSay(m.listings_changes_title());
    const history = await administrator.client.get(`/oma/ilmoitukset/${id}/historia`);
    expect(history).toSay("Aino Ylläpitäjä");
    expect(history).toSay("Tarja Tarkistaja");
    await right(history);
    const list = await administrator.client.get(`/jarjestot/${organisation.slug}/ilmoitukset`);
    expect(list).toSay(m.listings_state_changes_asked());
    await right(list);
  });

  it("leave out a theme that does not fit, and its keeper is told", async () => {
    const { administrator, reviewer, organisation } = people;
    const themes = ["bereavement-child", "baby-and-small-child"];
    const id = await aSubmitted(
      world.services,
      administrator.actor,
      organisation.id,
      anOffering("Perjantairyhmä", { themes }),
    );
    const review = await reviewer.client.get(`/tarkistus/${id}`);
    await right(review);
    const unsaid = await reviewer.client.submit(review, { decision: "decline", without: ["baby-and-small-child"] });
    expect(unsaid).toSay(m.listings_review_reason_needed());
    expect(unsaid.document.querySelector("input[value=baby-and-small-child]")?.hasAttribute("checked")).toBe(true);
    // What the listing does not name cannot be taken from it.
    await reviewer.client.submit(unsaid, { decision: "accept", without: ["baby-and-small-child", "stroke"] });
    expect(await entryAt(world, "perjantairyhma")).toMatchObject({ content: { themes: ["bereavement-child"] } });
    const listing = await administrator.client.get(`/oma/ilmoitukset/${id}`);
    expect(listing).toSay(m.listings_themes_left_out({ themes: themeWords("baby-and-small-child") }));
    await right(listing);
    const history = await administrator.client.get(`/oma/ilmoitukset/${id}/historia`);
    expect(history).toSay(m.listings_history_left_out({ themes: themeWords("baby-and-small-child") }));
    await right(history);
  });

  it("do not decide on their own words while somebody else can", async () => {
    const { administrator, organisation } = people;
    const id = await aSubmitted(world.services, administrator.actor, organisation.id, anOffering("Omat sanat"));
    const page = await administrator.client.get(`/tarkistus/${id}`);
    expect(page).toSay(m.listings_review_own_words());
    expect((await administrator.client.post(`/tarkistus/${id}`, { number: "1", decision: "accept" })).status).toBe(404);
  });

  it("close a place for a while, with all that meets there", async () => {
    const { administrator, reviewer, organisation } = people;
    const id = await aSubmitted(world.services, administrator.actor, organisation.id, anOffering("Taloryhmä"));
    await accept(world.services, reviewer.actor, id);
    const path = `/jarjestot/${organisation.slug}/tilat`;
    const venues = await administrator.client.get(path);
    await right(venues);
    const wrong = await administrator.client.submit(venues, { from: "2026-09-20", to: "2026-09-07" });
    expect(wrong).toSay(m.listings_until_before());
    await right(wrong);
    const closed = await administrator.client.submit(wrong, { from: "2026-09-07", to: "2026-09-20" });
    expect(closed).toSay("Suljettu 7.9.2026–20.9.2026");
    expect(JSON.stringify(await entryAt(world, "taloryhma"))).toContain("place-closed");
    const opened = await administrator.client.submit(closed, {}, "form[action$='/auki']");
    expect(opened).not.toSay("Suljettu 7.9.2026–20.9.2026");
  });

  it("find a place among many, those that are closed first", async () => {
    const { administrator, organisation } = await anEditorialWorld(world);
    for (let n = 10; n < 40; n++)
      await test.admin.query("INSERT INTO venue (id, organisation_id, name) VALUES (gen_random_uuid(), $1, $2)", [
        organisation.id,
        `Talo ${n}`,
      ]);
    const path = `/jarjestot/${organisation.slug}/tilat`;
    const names = (page: TestPage) =>
      [...page.document.querySelectorAll("main h2")].map(({ textContent }) => textContent);
    const first = await administrator.client.get(path);
    await right(first);
    expect(names(first)).toHaveLength(25);
    const second = await administrator.client.get(`${path}?sivu=2`);
    expect(names(second)).toEqual(["Talo 35", "Talo 36", "Talo 37", "Talo 38", "Talo 39"]);
    const form = "form:has([name=venue])";
    const wrong = await administrator.client.submit(second, { from: "2026-09-20", to: "2026-09-07" }, form);
    expect(wrong).toSay(m.listings_until_before());
    expect(names(wrong)).toContain("Talo 35");
    const closed = await administrator.client.submit(wrong, { from: "2026-09-07", to: "2026-09-20" }, form);
    expect(new URL(closed.url).search).toBe("?sivu=2");
    expect(names(await administrator.client.get(path))[0]).toBe("Talo 35");
    expect(names(await administrator.client.get(`${path}?nimi=LO 12`))).toEqual(["Talo 12"]);
    expect(await administrator.client.get(`${path}?nimi=torni`)).toSay(m.listings_venues_none_found());
  });
});

describe("others", () => {
  it("find no listing that is not theirs", async () => {
    const { administrator, organisation, person } = people;
    const id = await aSubmitted(world.services, administrator.actor, organisation.id, anOffering("Suljettu kirja"));
    for (const path of ["", "/mita", "/historia", "/peru", "/esikatselu"]) {
      expect((await administrator.client.get(`/oma/ilmoitukset/${id}${path}`)).status).toBe(
        path === "/peru" ? 404 : 200,
      );
      // Somebody who carries nothing is not asked for a second factor they do not have.
      expect((await person.client.request(`/oma/ilmoitukset/${id}${path}`)).status).toBe(404);
      expect((await people.reviewer.client.get(`/oma/ilmoitukset/${id}${path}`)).status).toBe(404);
      expect((await world.visitor().request(`/oma/ilmoitukset/${id}${path}`)).headers.get("Location")).toContain(
        "/kirjaudu",
      );
    }
    // Whoever keeps listings for others is asked, since it might be theirs.
    const again = world.visitor();
    const words = { nickname: administrator.nickname, words: administrator.words.join(" "), device: "own" };
    await again.submit(await again.get("/kirjaudu"), words);
    expect((await again.request(`/oma/ilmoitukset/${id}`)).headers.get("Location")).toContain("/vahvistus");
    expect((await people.reviewer.client.get("/oma/ilmoitukset")).status).toBe(200);
    expect((await person.client.request("/tarkistus")).headers.get("Location")).toContain("/vahvistus");
  });

  it("are told what listing takes, before they come in", async () => {
    const page = await world.visitor().get("/ilmoita");
    expect(page).toSay(m.listings_start_review());
    await right(page);
  });
});

describe("what an import brought", () => {
  it("is accepted together by whoever has looked through it, and nothing that has changed since", async () => {
    const { organisation, administrator, reviewer } = people;
    const source = {
      feed: `organisation:${organisation.slug}`,
      organisationId: organisation.id,
      complete: false,
      publish: false,
    };
    const bring = (...names: readonly string[]) =>
      test.database.withActor({ kind: "worker" }, (tx) =>
        importListings(
          tx,
          world.services,
          source,
          names.map((name) => ({ externalId: name.slice(0, 9), content: anOffering(name) })),
        ),
      );
    await bring("Tuotu yksi", "Tuotu kaksi", "Tuotu kolme");
    const queue = await reviewer.client.get("/tarkistus");
    expect(queue).toSay(m.listings_review_import_text({ count: 3 }));
    await right(queue);
    const unread = await reviewer.client.submit(queue, {}, "form[action$='/tuonti']");
    expect(unread.status).toBe(422);
    expect(unread).toSay(m.listings_review_import_seen_needed());
    await right(unread);
    await bring("Tuotu kolmonen");
    const done = await reviewer.client.submit(unread, { sure: "yes" }, "form[action$='/tuonti']");
    expect(done).toSay(m.listings_review_import_done({ count: 2 }));
    await right(done);
    expect(await entryAt(world, "tuotu-yksi")).toMatchObject({ content: { name: { fi: "Tuotu yksi" } } });
    expect(await entryAt(world, "tuotu-kolme")).toBeUndefined();
    expect(done).toSay("Tuotu kolmonen");
    const { rows } = await test.admin.query(
      "SELECT r.decided_as FROM offering_revision r JOIN offering o ON o.id = r.offering_id WHERE o.feed = $1 AND r.state = 'accepted'",
      [source.feed],
    );
    expect(rows).toEqual([{ decided_as: "holder" }, { decided_as: "holder" }]);
    // Who does not review can press nothing.
    const seen = queue.document.querySelector("input[name=seen]")?.getAttribute("value") ?? "";
    const other = await people.person.client.post("/tarkistus/tuonti", { seen, sure: "yes" });
    expect(other.url).toContain("/vahvistus");
    expect((await administrator.client.get("/tarkistus")).status).toBe(200);
  });
});

const torsdag = { name: { fi: "Torstairyhmä", sv: "Torsdagsgruppen" } };

describe("a report of a mistake", () => {
  it("reaches those who keep the listing, sealed, and is thanked for", async () => {
    const { administrator, reviewer, organisation } = people;
    const id = await aSubmitted(
      world.services,
      administrator.actor,
      organisation.id,
      anOffering("Torstairyhmä", torsdag),
    );
    const visitor = world.visitor();
    expect((await visitor.get("/tuki/torstairyhma/virhe")).status).toBe(404);
    await accept(world.services, reviewer.actor, id);
    const form = await visitor.get("/tuki/torstairyhma/virhe");
    await right(form);
    const swedish = await visitor.get("/sv/tuki/torstairyhma/virhe");
    expect(swedish).toSay("Torsdagsgruppen");
    expect(swedish).not.toSay("Torstairyhmä");
    const empty = await visitor.submit(form, { contact: "anna@example.org" });
    expect(empty).toSay(m.listings_report_text_needed());
    const thanks = await visitor.submit(empty, { text: "Aika on väärin: kanarialintu." });
    expect(thanks).toSay(m.listings_reported_title());
    await right(thanks);
    // Sent twice it is one.
    await visitor.submit(empty, { text: "Aika on väärin: kanarialintu." });
    const { rows } = await test.admin.query("SELECT * FROM offering_report WHERE offering_id = $1", [id]);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain("kanarialintu");
    expect(world.log.join("")).not.toContain("kanarialintu");
    const listing = await administrator.client.get(`/oma/ilmoitukset/${id}`);
    expect(listing).toSay("kanarialintu");
    expect(listing).toSay("anna@example.org");
    await right(listing);
    // Reviewers see it too, and could take the listing away where nobody keeps it.
    const queue = await reviewer.client.get("/tarkistus");
    const reported = await reviewer.client.press(queue, "Torstairyhmä");
    expect(reported).toSay("kanarialintu");
    await right(reported);
    expect((await people.person.client.request(pathOf(reported))).headers.get("Location")).toContain("/vahvistus");
    const handled = await administrator.client.submit(listing, {}, "form[action*='/palautteet/']");
    expect(handled).not.toSay("kanarialintu");
  });
});
