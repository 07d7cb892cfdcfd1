import { parseHTML } from "linkedom";
import { readSheet } from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import type { TestClient, TestPage } from "../../../test/support/client.ts";
import { useDatabase } from "../../../test/support/database.ts";
import { aMember, anOrganisation } from "../../../test/support/organisations.ts";
import { aWorld } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { complaints } from "../../shared/ui/test-support.ts";

const test = useDatabase();
const origin = "http://localhost:3000";

const setUp = async () => {
  const world = aWorld(test);
  const made = await anOrganisation(world);
  const path = `/jarjestot/${made.slug}/tuonti`;
  return { world, ...made, people: made.path, path, client: made.administrator.client };
};

/** Sends a file as a browser would. */
async function upload(
  client: TestClient,
  path: string,
  bytes: Uint8Array<ArrayBuffer>,
  complete = false,
  theme = "",
): Promise<TestPage> {
  const body = new FormData();
  body.set("theme", theme);
  body.set("file", new File([bytes], "ryhmat.xlsx"));
  if (complete) body.set("complete", "yes");
  const response = await client.request(path, { method: "POST", body, headers: { "Sec-Fetch-Site": "same-origin" } });
  const html = await response.text();
  const { document } = parseHTML(html);
  const text = (document.body?.textContent ?? "").replace(/\s+/g, " ").trim();
  return { status: response.status, headers: response.headers, url: new URL(path, origin).href, html, document, text };
}
const csv = (text: string) => new TextEncoder().encode(text);

describe("what a row does not say", () => {
  it("is told before anything is done, and the organisation answers for a listing that nobody could reach", async () => {
    const { client, path, slug, world } = await setUp();
    await test.admin.query(
      "UPDATE organisation SET phone = '040 000 0001', email = 'ry@esimerkki.example' WHERE slug = $1",
      [slug],
    );
    const plan = await upload(
      client,
      path,
      csv(`nimi;puhelin;aihe\n${slug} perjantain kahvit;;\n${slug} suruun;040 000 0002;masennus\n`),
    );
    expect(plan).toSay(m.listing_import_unreachable_text({ lines: "2" }));
    const cells = [...plan.document.querySelectorAll(".import-rows > li")].map((row) => row.textContent ?? "");
    expect(cells[0]).toContain(m.listing_import_no_theme());
    expect(cells[1]).toContain("Masennus");
    await client.submit(plan);
    const shown = await world.visitor().get(`/tuki/${slug}-perjantain-kahvit`);
    expect(shown).toSay(m.directory_ask_maintainer());
    expect(shown.document.querySelector("main a[href='tel:0400000001']")).not.toBeNull();
    expect(shown.document.querySelector("main a[href='mailto:ry@esimerkki.example']")).not.toBeNull();
    expect(await complaints(shown.html)).toEqual([]);
    expect(await world.visitor().get(`/tuki/${slug}-suruun`)).not.toSay(m.directory_ask_maintainer());
  });

  it("is told a reviewer, to whom the way leads on", async () => {
    const { client, path, slug, world, people, administrator } = await setUp();
    const reviewer = await aMember(world, { path: people, by: administrator.client }, "reviewer", "Riina");
    const done = await client.submit(await upload(client, path, csv(`nimi\n${slug} kahvit\n`)));
    expect(done.document.querySelector("main a[href='/tarkistus']")).not.toBeNull();
    const { rows } = await test.admin.query("SELECT id FROM offering WHERE slug = $1", [`${slug}-kahvit`]);
    const review = await reviewer.client.get(`/tarkistus/${rows[0].id}`);
    expect(review).toSay(m.listings_review_unreachable());
    expect(review).toSay(m.listings_review_no_theme());
  });
});

describe("what a row was understood to say", () => {
  const sloppy = (prefix: string) =>
    csv(
      [
        "nimi;kuvaus;kunta;osoite;milloin;klo;alkaa;ilmoittautuminen;puhelin;sähköposti;tunniste",
        `${prefix} avoin;;Jyväskylä;Vapaudenkatu 12;to;18-20;14.1.2027;ei;040 123 4567;ryhma@esimerkki.example;1`,
        `${prefix} salainen;;Jyväskylä;Piilokuja 7 (ei julki);ti;17.30;;kyllä;;;2`,
        `${prefix} kertoo;Kokoonnumme Piilokuja 7 B.;Jyväskylä;(salainen);;;;kyllä;040 1;;3`,
        `${prefix} kunnaton;;;Vapaudenkatu 12;;;;ei;;;4`,
      ].join("\n"),
    );

  it("is told row by row before anything is done, in each language", async () => {
    const { client, path, slug } = await setUp();
    const plan = await upload(client, path, sloppy(slug));
    const said = [...plan.document.querySelectorAll(".import-rows > li")].map((row) =>
      [...row.querySelectorAll("dl > div")].map(
        (part) => `${part.querySelector("dt")?.textContent}: ${part.querySelector("dd")?.textContent}`,
      ),
    );
    expect(said[0]).toEqual([
      "Milloin: torstaisin klo 18–20, 14.1.2027–. Seuraavaksi torstaina 14.1.2027 klo 18–20",
      "Missä: Vapaudenkatu 12, Jyväskylä",
      "Yhteys: 040 123 4567, ryhma@esimerkki.example",
      `Mukaan: ${m.directory_entry_walk_in()}`,
      "Muuta: Ryhmä, kasvokkain",
      `Aiheet: ${m.listing_import_no_theme()}`,
    ]);
    expect(said[1]?.slice(0, 3)).toEqual([
      expect.stringMatching(/^Milloin: tiistaisin klo 17\.30\. Seuraavaksi /),
      `Missä: Jyväskylä. ${m.listing_import_said_hidden_kept()}`,
      `Yhteys: ${m.listing_import_said_no_contact()}`,
    ]);
    expect(said[3]?.slice(0, 2)).toEqual([
      `Milloin: ${m.listing_import_said_no_time()}`,
      `Missä: Vapaudenkatu 12, ${m.listing_import_said_no_town()}`,
    ]);
    expect(plan).toSay(m.listing_import_told_text({ lines: "4" }));
    expect(plan).toSay(m.listing_import_no_town_text({ lines: "5" }));
    expect(plan.html).not.toContain("Piilokuja");
    expect(await complaints(plan.html)).toEqual([]);
    for (const language of ["sv", "en", "selko"]) {
      const other = await upload(client, `/${language}${path}`, sloppy(slug));
      expect(other.status).toBe(200);
      expect(await complaints(other.html)).toEqual([]);
    }
    // Nobody else reads it before it is shown.
    const refused = await client.submit(plan);
    expect(refused).toSay(m.listing_import_told_confirm_needed());
    expect(await complaints(refused.html)).toEqual([]);
    expect(await client.submit(refused, { read: "yes" })).toSay(m.listing_import_done_live());
    expect(await upload(client, path, sloppy(slug))).toSay(m.listing_import_nothing_to_do());
  });

  it("is asked to be read again where a line under the rows says that addresses are secret", async () => {
    const { client, path, slug } = await setUp();
    const plan = await upload(
      client,
      path,
      csv(`nimi;kunta;osoite\n${slug} yksi;Turku;Kauppakatu 1\nHUOM. Osoitteita ei saa julkaista;;\n`),
    );
    expect(plan).toSay(m.listing_import_fault_secrecy_line({ column: "HUOM. Osoitteita ei saa julkaista" }));
    const refused = await client.submit(plan);
    expect(refused).toSay(m.listing_import_told_confirm_needed());
    expect(await client.submit(refused, { read: "yes" })).toSay(m.listing_import_done_live());
  });

  it("stands in parts where there are many rows", async () => {
    const { client, path, slug } = await setUp();
    const rows = Array.from({ length: 60 }, (_, index) => `${slug} ${index};ti;${index}`);
    const plan = await upload(client, path, csv(`nimi;päivä;tunniste\n${rows.join("\n")}\n`));
    const folded = [...plan.document.querySelectorAll("details summary")].map(({ textContent }) => textContent?.trim());
    expect(folded).toEqual(expect.arrayContaining(["Rivit 27–51", "Rivit 52–61"]));
    expect(plan.document.querySelectorAll(".import-rows > li").length).toBe(60);
    expect(await complaints(plan.html)).toEqual([]);
  });

  it("is pointed out to a reviewer, and not accepted among many where an address may be told", async () => {
    const { client, path, slug, people, administrator, world } = await setUp();
    const reviewer = await aMember(world, { path: people, by: administrator.client }, "reviewer", "Riina");
    await client.submit(await upload(client, path, sloppy(slug)));
    const idOf = async (name: string) =>
      (await test.admin.query("SELECT id FROM offering WHERE slug LIKE $1", [`${slug}-${name}%`])).rows[0].id;
    const told = await reviewer.client.get(`/tarkistus/${await idOf("kertoo")}`);
    expect(told).toSay(m.listings_review_told({ places: "”Piilokuja 7 B”" }));
    expect(await reviewer.client.get(`/tarkistus/${await idOf("kunnaton")}`)).toSay(m.listings_review_no_town());
    const queue = await reviewer.client.get("/tarkistus");
    expect(queue).toSay(m.listings_review_import_alone());
    expect(await complaints(queue.html)).toEqual([]);
    await reviewer.client.submit(queue, { sure: "yes" }, "form[action$='/tuonti']");
    const { rows } = await test.admin.query("SELECT slug, state FROM offering WHERE slug LIKE $1 ORDER BY slug", [
      `${slug}-%`,
    ]);
    expect(rows.filter(({ state }) => state === "draft").map((row) => row.slug)).toEqual([`${slug}-kertoo`]);
  });
});

describe("a theme for all of a file", () => {
  it("is that of rows that speak of none, and what was typed stays where it is not known", async () => {
    const { client, path, slug } = await setUp();
    const rows = csv(`nimi;kenelle\n${slug} tiistai;\n${slug} lesket;leskille\n`);
    const wrong = await upload(client, path, rows, false, "qwertyzxc");
    expect(wrong.status).toBe(422);
    expect(wrong.document.querySelector("input[name=theme]")?.getAttribute("value")).toBe("qwertyzxc");
    expect(await complaints(wrong.html)).toEqual([]);
    const plan = await upload(client, path, rows, false, "alkoholi");
    const themes = [...plan.document.querySelectorAll(".import-rows dl > div:last-child dd")].map(
      (dd) => dd.textContent,
    );
    expect(themes[0]).toContain("Alkoholi");
    expect(themes[1]).not.toContain("Alkoholi");
  });
});

describe("bringing a spreadsheet in", () => {
  const sheet = (prefix: string) =>
    csv(
      `nimi;päivä;kello;kunta;salainen_osoite;tunniste;outo\n${prefix} yksi;ti;18-20;Jyväskylä;;1;x\n${prefix} kaksi;ke;18;Jyväskylö;;2;\n${prefix} kolme;to;;Tampere;Salakuja 7;3;\n`,
    );

  it("shows what would happen, does it when told to, and nothing the second time", async () => {
    const { client, path, slug, world } = await setUp();
    const form = await client.get(path);
    expect(form.status).toBe(200);
    expect(await complaints(form.html)).toEqual([]);
    const plan = await upload(client, path, sheet(slug));
    expect(plan.status).toBe(200);
    expect(await complaints(plan.html)).toEqual([]);
    expect(plan).toSay(`${slug} yksi`);
    expect(plan).toSay(m.listing_import_fault_place_unknown({ value: "Jyväskylö" }));
    expect(plan).toSay("outo");
    expect(plan.html).not.toContain("Salakuja");
    const count = () => test.admin.query("SELECT FROM offering WHERE slug LIKE $1", [`${slug}-%`]);
    expect((await count()).rowCount).toBe(0);

    const done = await client.submit(plan);
    expect(done).toSay(m.listing_import_done_text({ made: 2, changed: 0, unchanged: 0, ended: 0 }));
    expect(await complaints(done.html)).toEqual([]);
    expect((await count()).rowCount).toBe(2);
    // Nobody else could review: it is shown at once.
    const shown = await client.get(`/tuki/${slug}-yksi`);
    expect(shown.status).toBe(200);
    const { rows } = await test.admin.query(
      "SELECT * FROM offering_revision r JOIN offering o ON o.id = r.offering_id",
    );
    expect(JSON.stringify(rows)).not.toContain("Salakuja");
    expect(world.log.join()).not.toContain("Salakuja");

    // The button of the old page once more, and the file once more.
    const pressed = await client.submit(plan);
    expect(pressed).toSay(m.listing_import_done_text({ made: 0, changed: 0, unchanged: 2, ended: 0 }));
    const again = await upload(client, path, sheet(slug));
    expect(again.document.querySelector("form[action$='/tuo']")).toBeNull();
  });

  it("knows its own listings in a table that was given out here, and changes only what was changed in it", async () => {
    const { client, path, slug, world } = await setUp();
    const rows = `${slug} a;Vain me;ti;18;Jyväskylä;;x1\n${slug} b;Turvassa;ke;18;Tampere;Salakuja 7;x2\n`;
    await client.submit(
      await upload(client, path, csv(`nimi;kuvaus;päivä;kello;kunta;salainen_osoite;tunniste\n${rows}`)),
    );
    const given = async () => {
      const all = await (await client.request("/haku.csv")).text();
      return all
        .split("\r\n")
        .filter((line, index) => index === 0 || line.startsWith(slug))
        .join("\r\n");
    };
    const sheet = await given();
    expect(sheet).not.toContain("Salakuja");
    const same = await upload(client, path, csv(sheet), true);
    expect(same).toSay(m.listing_import_nothing_to_do());

    const mended = sheet.replace("Vain me", "Tule mukaan");
    const done = await client.submit(await upload(client, path, csv(mended)));
    expect(done).toSay(m.listing_import_done_text({ made: 0, changed: 1, unchanged: 1, ended: 0 }));
    expect(await client.get(`/tuki/${slug}-a`)).toSay("Tule mukaan");
    expect(await upload(client, path, csv(mended))).toSay(m.listing_import_nothing_to_do());
    const { rows: sealed } = await test.admin.query(
      `SELECT r.secret_address IS NOT NULL AS kept FROM offering o JOIN offering_revision r ON r.offering_id = o.id
       WHERE o.slug = $1 AND r.state = 'accepted'`,
      [`${slug}-b`],
    );
    expect(sealed).toEqual([{ kept: true }]);

    // The same listing by both of its ids is one listing.
    const [headings, ...lines] = (await given()).split("\r\n");
    const first = lines.find((line) => line.startsWith(`${slug} a`));
    const twice = await upload(client, path, csv(`${headings}\n${first}\n${first?.replace(/[0-9a-f-]{36}$/, "x1")}\n`));
    expect(twice).toSay(m.listing_import_fault_same_id({ line: 3 }));
    // Somebody else's listings are not theirs to bring in.
    const other = await anOrganisation(world);
    const strange = await upload(other.administrator.client, `/jarjestot/${other.slug}/tuonti`, csv(sheet));
    expect(strange).toSay(m.listing_import_fault_taken());
    expect(strange.document.querySelector("form[action$='/tuo']")).toBeNull();
  });

  it("tells the log who brought in how much, and nothing of what stands in the file", async () => {
    const { client, path, slug } = await setUp();
    const log = `/jarjestot/${slug}/loki`;
    await client.submit(await upload(client, path, sheet(slug)));
    const page = await client.get(log);
    const words = m.audit_listings_imported({ file: "CSV", made: 2, changed: 0, ended: 0 });
    expect(page.text.split(words)).toHaveLength(2);
    const { rows } = await test.admin.query(
      "SELECT facts, acting_as FROM audit_entry WHERE action = 'listings-imported'",
    );
    expect(JSON.stringify(rows)).not.toContain(slug);
    expect(rows.at(-1)).toMatchObject({ acting_as: "administrator" });
  });

  it("hands rows to somebody else where there is one, and is nobody's who does not lead", async () => {
    const { client, path, slug, people, world } = await setUp();
    const helper = await aMember(world, { path: people, by: client }, "coordinator", "Kalle");
    const facilitator = await aMember(world, { path: people, by: client }, "facilitator", "Olli");
    expect((await facilitator.client.get(path)).status).toBe(404);
    expect((await upload(facilitator.client, path, sheet(slug))).status).toBe(404);
    expect((await world.visitor().get(path)).url).toContain("/kirjaudu");
    const done = await helper.client.submit(await upload(helper.client, path, sheet(slug)));
    expect(done).toSay(m.listing_import_done_review());
    const { rows } = await test.admin.query("SELECT state FROM offering WHERE slug LIKE $1", [`${slug}-%`]);
    expect(rows).toEqual([{ state: "draft" }, { state: "draft" }]);
    expect((await client.get(`/tuki/${slug}-yksi`)).status).toBe(404);

    // Whoever brought them in reads them there and decides on none of them, one by one or together.
    const own = await helper.client.get("/tarkistus");
    expect(own).toSay(m.listings_review_import_own({ count: 2 }));
    expect(own.document.querySelector("form[action$='/tuonti']")).toBeNull();
    const queue = await client.get("/tarkistus");
    const seen = queue.document.querySelector("form[action$='/tuonti'] [name=seen]")?.getAttribute("value") ?? "";
    await helper.client.post("/tarkistus/tuonti", { seen, sure: "yes" });
    const [first] = seen.split(" ")[0]?.split(".") ?? [];
    const alone = await helper.client.post(`/tarkistus/${first}`, { decision: "accept", number: "1", reason: "" });
    expect(alone.status).toBe(404);
    expect((await client.get(`/tuki/${slug}-yksi`)).status).toBe(404);
    await client.submit(queue, { sure: "yes" }, "form[action$='/tuonti']");
    expect((await client.get(`/tuki/${slug}-yksi`)).status).toBe(200);
  });

  it("ends what is gone only where the sheet has everything, and not much of it without a word", async () => {
    const { client, path, slug } = await setUp();
    const all = `nimi;tunniste\n${slug} a;1\n${slug} b;2\n`;
    await client.submit(await upload(client, path, csv(all)));
    const one = csv(`nimi;tunniste\n${slug} a;1\n`);
    const partial = await upload(client, path, one);
    expect(partial.document.querySelector("form[action$='/tuo']")).toBeNull();
    const plan = await upload(client, path, one, true);
    expect(plan).toSay(`${slug}-b`);
    const refused = await client.submit(plan);
    expect(refused).toSay(m.listing_import_ended_confirm_needed());
    const done = await client.submit(plan, { sure: "yes" });
    expect(done).toSay(m.listing_import_done_text({ made: 0, changed: 0, unchanged: 1, ended: 1 }));
    // A row that cannot be read might be the missing one.
    await client.submit(await upload(client, path, csv(all)));
    const unsure = await upload(client, path, csv(`nimi;päivä;tunniste\n${slug} a;;1\n${slug} b;??;\n`), true);
    expect(unsure).toSay(m.listing_import_ended_held_back());
  });

  it("says what is wrong with a file, in the reader's language", async () => {
    const { client, path } = await setUp();
    const wrong = await upload(client, `/sv${path}`, csv("yksi;kaksi\n1;2\n"));
    expect(wrong.status).toBe(422);
    expect(wrong).toSay(m.listing_import_file_no_name_column({}, { locale: "sv" }));
    expect(await upload(client, path, csv(""))).toSay(m.listing_import_file_missing());
    const changed = await client.submit(await upload(client, path, csv("nimi\nYksi\n")), { rows: "AAAA" });
    expect(changed.status).toBe(409);
    const big = await upload(client, path, new Uint8Array(11 * 1024 * 1024));
    expect(big.status).toBe(413);
  });

  it("takes a file larger than a form, and one of Excel's with its own dates and times", async () => {
    const { client, path, slug } = await setUp();
    const text = "Pitkä kuvaus. ".repeat(20);
    const rows = Array.from({ length: 1_500 }, (_, row) => `${slug} ryhmä ${row};${text};${row}`);
    const plan = await upload(client, path, csv(`nimi;kuvaus;tunniste\n${rows.join("\n")}\n`));
    expect(plan.status).toBe(200);
    const done = await client.submit(plan);
    expect(done).toSay(m.listing_import_done_text({ made: 1_500, changed: 0, unchanged: 0, ended: 0 }));

    const excel = await writeXlsxFile([
      ["Nimi", "Päivä", "Kello", "Postinumero", "Tunniste"],
      [
        `${slug} taulukko`,
        { value: new Date("2027-03-12T00:00:00Z"), type: Date, format: "d.m.yyyy" },
        { value: 0.75, type: Number, format: "h:mm" },
        { value: 710, type: Number },
        "x",
      ],
    ]).toBuffer();
    await client.submit(await upload(client, path, new Uint8Array(excel)));
    const { rows: found } = await test.admin.query(
      "SELECT r.content FROM offering_revision r JOIN offering o ON o.id = r.offering_id WHERE o.external_id = 'x' AND o.slug LIKE $1",
      [`${slug}%`],
    );
    expect(found[0]?.content).toMatchObject({
      meetings: [{ dates: ["2027-03-12"], at: "18:00" }],
      place: { postalCode: "00710" },
    });
  });

  it("gives a template that comes back as it went", async () => {
    const { client, path } = await setUp();
    const response = await client.request(`${path}/malli.xlsx`, { headers: { "Sec-Fetch-Site": "same-origin" } });
    const bytes = Buffer.from(await response.arrayBuffer());
    expect((await readSheet(bytes))[0]?.[0]).toBe("nimi");
    expect((await readSheet(bytes, 2))[1]?.[1]).toBe(m.listing_import_explain_name());
    for (const file of [new Uint8Array(bytes), csv((await client.get(`${path}/malli.csv`)).html)]) {
      const plan = await upload(client, path, file);
      expect(plan.status).toBe(200);
      // The example is nobody's group, and every column is known.
      expect(plan).toSay(m.listing_import_nothing_to_do());
    }
  });
});
