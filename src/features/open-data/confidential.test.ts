import type { Hono } from "hono";
import readXlsxFile from "read-excel-file/node";
import { beforeAll, describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aWorld, type World } from "../../../test/support/world.ts";
import type { AppEnv } from "../../shared/http/app-env.ts";
import { locales, localPath } from "../../shared/i18n/index.ts";
import { importListings } from "../listings/index.ts";
import { accept, anEditorialWorld, anOffering, aSubmitted, entryAt } from "../listings/listings.testing.ts";

/** What must be nowhere: a house's name, its streets, and where it is. */
const canaries = ["Kanarialinnunkuja", "Pakopaikankatu", "Kanariakoti", "24.98761", "60.54321"];

const db = useDatabase();
let world: World;
let slugs: readonly string[];
let ids: readonly string[];
let organisation: string;

beforeAll(async () => {
  world = aWorld(db);
  const ctx = world.services;
  const people = await anEditorialWorld(world);
  organisation = people.organisation.slug;
  const { actor } = people.administrator;
  const confidential = { privacy: "confidential" as const, municipality: "179", access: [], ringForAddress: true };
  const approximate = {
    privacy: "approximate" as const,
    municipality: "179",
    postalCode: "40100",
    access: [],
    ringForAddress: false,
  };

  const publish = async (name: string, content: Parameters<typeof anOffering>[1], secret?: string) => {
    const id = await aSubmitted(ctx, actor, people.organisation.id, anOffering(name, content), secret);
    expect(await accept(ctx, people.reviewer.actor, id)).toEqual({ kind: "done" });
    return id;
  };
  const hidden = await publish("Kanariaryhmä", { place: confidential }, "Kanarialinnunkuja 7 B, Kanariakoti");
  const about = await publish("Seuturyhmä", { place: approximate }, "Pakopaikankatu 12");
  // One that was shown exactly before its people had to hide.
  const shown = { ...confidential, privacy: "exact" as const, ringForAddress: false };
  const exact = {
    ...shown,
    name: "Kanariakoti",
    address: "Kanarialinnunkuja 7",
    point: [24.98761, 60.54321] as [number, number],
  };
  const bring = (content: ReturnType<typeof anOffering>, secretAddress?: string) =>
    ctx.database.withActor({ kind: "worker" }, (tx) => {
      const row = { externalId: "1", content, ...(secretAddress && { secretAddress }) };
      const source = { feed: `organisation:${organisation}`, organisationId: people.organisation.id };
      return importListings(tx, ctx, { ...source, complete: false, publish: true }, [row]);
    });
  await bring(anOffering("Muuttanut ryhmä", { place: exact }));
  const before = await entryAt(world, "muuttanut-ryhma");
  for (const canary of ["Kanarialinnunkuja", "Kanariakoti", "24.98761", "60.54321"]) {
    expect(JSON.stringify(before)).toContain(canary);
  }
  await bring(anOffering("Muuttanut ryhmä", { place: confidential }), "Kanarialinnunkuja 7");
  const moved = before && before !== "gone" ? before.id : "";
  await publish("Näkyvä ryhmä", {
    place: { ...shown, name: "Avotalo", address: "Näkyvänkuja 5", postalCode: "40100" },
  });
  ids = [hidden, about, moved];
  slugs = ["kanariaryhma", "seuturyhma", "muuttanut-ryhma"];
  for (const slug of slugs) expect(await entryAt(world, slug)).toMatchObject({ standing: "listed" });
});

/** Every address a route of the service can be asked by, with what there is put where it has a part to fill. */
function addressesOf(app: Hono<AppEnv>): readonly string[] {
  const routes = app.routes.filter(({ method, path }) => method === "GET" && !path.includes("*"));
  const values = [...slugs, ...ids, ...ids.map((id) => id.slice(-12)), organisation, "ero", "jyvaskyla", "keski-suomi"];
  const files = [...slugs.map((slug) => `${slug}.ics`), "sitemap-1.xml", "sitemap-2.xml"];
  return [...new Set(routes.map(({ path }) => path))].flatMap((path) => {
    const parts = path.match(/:[a-z]\w*(\{[^/]*\})?\??/gi) ?? [];
    if (parts.length === 0) return [path];
    // Where a route has several parts all of them get the same: wrong ones are answered too.
    return [...values, ...files].map((value) => parts.reduce((filled, part) => filled.replace(part, value), path));
  });
}

/** What an answer says, with what is packed unpacked. */
async function saidBy(response: Response): Promise<string> {
  const headers = JSON.stringify([...response.headers]);
  if ((response.headers.get("Content-Type") ?? "").includes("spreadsheetml")) {
    return headers + JSON.stringify(await readXlsxFile(Buffer.from(await response.arrayBuffer())));
  }
  return headers + (await response.text());
}

const ask = async (path: string, init: RequestInit = {}) => {
  // Nobody asks so much in a moment.
  world.clock.advance({ seconds: 1 });
  return world.app.request(world.services.config.publicUrl + path, {
    ...init,
    headers: { "Sec-Fetch-Site": "same-origin", ...init.headers },
  });
};

async function expectNoCanary(paths: Iterable<string>): Promise<number> {
  let answered = 0;
  for (const path of paths) {
    const response = await ask(path);
    if (response.status === 200) answered++;
    const said = await saidBy(response);
    const found = canaries.filter((canary) => said.includes(canary));
    expect(found, `${path} (${response.status})`).toEqual([]);
  }
  return answered;
}

describe("a place that is kept secret", () => {
  it("stands beside one that is shown wherever a place is told", async () => {
    const telling = [
      "/tuki/nakyva-ryhma",
      "/haku.csv",
      "/haku.xlsx",
      "/api/hsds/services?full=true",
      "/feeds/meeting-guide.json",
    ];
    for (const path of telling) expect(await saidBy(await ask(path)), path).toContain("Näkyvänkuja 5");
  });

  it("is told by no public route, whatever it is asked", async () => {
    expect(await expectNoCanary(addressesOf(world.app))).toBeGreaterThan(50);
  }, 120_000);

  it("is in no search, list, feed or file, in any language", async () => {
    // What a page repeats of a question it was not told by us, so pages are not asked for the words themselves.
    const searches = ["q=Kanariaryhmä", "paikka=Jyväskylä&kartta=yes", "paikka=40100", `jarjesto=${organisation}`];
    const words = ["/haku.csv?q=Kanarialinnunkuja", "/haku.xlsx?q=Kanariakoti", "/haku.csv?q=Pakopaikankatu"];
    const lists = ["services", "service_at_locations", "organizations"].flatMap((name) =>
      [
        "full=true",
        "minimal=true",
        "format=ndjson&full=true",
        "search=Kanarialinnunkuja",
        "search=Kanariaryhmä&full=true",
      ]
        .concat(name === "organizations" ? ["full_service=true"] : ["postcode=40100&full=true"])
        .map((query) => `/api/hsds/${name}?${query}`),
    );
    const paths = [
      ...searches.flatMap((query) =>
        ["/haku", "/haku.csv", "/haku.xlsx", "/upotus/lista"].map((path) => `${path}?${query}`),
      ),
      ...words,
      ...lists,
      "/feeds/meeting-guide.json",
      "/feeds/uudet.atom",
      "/sitemap.xml",
    ];
    for (const locale of locales) await expectNoCanary(paths.map((path) => localPath(locale, path)));
    const asked = await ask("/haku/vastaus", { method: "POST", body: "q=Kanariaryhmä" });
    const answered = await asked.text();
    expect(canaries.filter((canary) => answered.includes(canary))).toEqual([]);
  }, 120_000);

  it("is not what a search finds: its words lead to nothing more", async () => {
    const { total_items } = (await (await ask("/api/hsds/services?search=Pakopaikankatu")).json()) as {
      total_items: number;
    };
    expect(total_items).toBe(0);
  });

  it("is behind no link of any page that leads from an offering", async () => {
    const seen = new Set<string>(slugs.map((slug) => `/tuki/${slug}`));
    for (const path of seen) {
      if (seen.size > 400) break;
      const response = await ask(path);
      const text = await saidBy(response);
      expect(
        canaries.filter((canary) => text.includes(canary)),
        path,
      ).toEqual([]);
      for (const [, href = ""] of text.matchAll(/href="(\/[^"#]*)"/g)) {
        const next = href.replaceAll("&amp;", "&");
        if (/^\/(tuki|jarjesto|aihe|alue|haku|t)\b/.test(next) && seen.size < 150) seen.add(next);
      }
    }
    expect(seen.size).toBeGreaterThan(20);
  }, 120_000);
});
