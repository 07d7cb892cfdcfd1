import fc from "fast-check";
import * as v from "valibot";
import { beforeAll, describe, expect, it } from "vitest";
import { useDatabase } from "../../../../test/support/database.ts";
import { aWorld, type World } from "../../../../test/support/world.ts";
import { locales, localPath } from "../../../shared/i18n/index.ts";
import { distanceKm, municipality, postalCode } from "../../../shared/places/index.ts";
import { type DirectoryEntry, OfferingContent } from "../../directory/index.ts";
import { sampleOfferings } from "../../directory/samples.testing.ts";
import { anyOffering } from "../offerings.testing.ts";
import { anOpenDirectory } from "../open-data.testing.ts";
import { hasSchemas, hsdsChecker, type SchemaName, withoutSchemas } from "./hsds-schemas.testing.ts";
import type { Reading } from "./reading.ts";
import { listedServiceAtLocationOf, listedServiceOf, serviceAtLocationOf, serviceOf } from "./services.rules.ts";
import { termOf } from "./taxonomies.ts";

interface Page {
  readonly total_items: number;
  readonly total_pages: number;
  readonly page_number: number;
  readonly size: number;
  readonly first_page: boolean;
  readonly last_page: boolean;
  readonly empty: boolean;
  readonly contents: readonly (Record<string, unknown> & { id: string })[];
}

const db = useDatabase();
let world: World;
let open: Awaited<ReturnType<typeof anOpenDirectory>>;
const lists = ["services", "service_at_locations", "organizations", "taxonomies", "taxonomy_terms"] as const;

beforeAll(async () => {
  world = aWorld(db, { now: "2026-11-23T14:32+02:00" });
  open = await anOpenDirectory(world, sampleOfferings());
});

const page = (path: string) => open.json<Page>(`/api/hsds/${path}`);
const idsOf = async (path: string) => (await page(path)).contents.map(({ id }) => id).toSorted();
const term = (...names: Parameters<typeof termOf>) => termOf(...names)?.id ?? "";

describe("the open API", () => {
  it("says what it is, in every language of the service", async () => {
    for (const locale of locales) {
      const about = await open.json(localPath(locale, "/api/hsds/"));
      expect(about.version).toBe("3.1");
      expect(about.openapi_url).toBe(`${world.services.config.publicUrl}${localPath(locale, "/openapi.json")}`);
    }
  });

  it("gives every list in pages that together are the whole, and each thing by its id", async () => {
    for (const name of lists) {
      const all = await page(`${name}?per_page=500`);
      expect(all.total_items, name).toBeGreaterThan(1);
      expect(all).toMatchObject({
        page_number: 1,
        first_page: true,
        last_page: true,
        empty: false,
        size: all.total_items,
      });
      const half = Math.ceil(all.total_items / 2);
      const [first, second] = [await page(`${name}?per_page=${half}`), await page(`${name}?per_page=${half}&page=2`)];
      expect([...first.contents, ...second.contents]).toEqual(all.contents);
      expect(second).toMatchObject({ total_pages: 2, first_page: false, last_page: true });
      expect((await page(`${name}?page=99999`)).empty).toBe(true);
      for (const { id } of all.contents.slice(0, 20)) {
        expect((await open.json<{ id: string }>(`/api/hsds/${name}/${id}`)).id, name).toBe(id);
      }
    }
  });

  it("is what the schemas say, listed and in full, in every language", async ({ skip }) => {
    skip(!hasSchemas, withoutSchemas);
    const check = hsdsChecker();
    const single = {
      services: "service",
      service_at_locations: "service_at_location",
      organizations: "organization",
    } as const;
    for (const locale of locales) {
      for (const [name, schema] of Object.entries(single)) {
        const at = localPath(locale, `/api/hsds/${name}`);
        const listed = await open.json<Page>(`${at}?per_page=100`);
        const full = await open.json<Page>(`${at}?per_page=100&full=true`);
        const minimal = await open.json<Page>(`${at}?minimal=true`);
        for (const one of [...listed.contents, ...minimal.contents])
          expect(check(`${schema}_list` as SchemaName, one)).toEqual([]);
        for (const one of full.contents) {
          expect(check(schema, one)).toEqual([]);
          expect(check(schema, await open.json(`${at}/${one.id}`))).toEqual([]);
        }
      }
    }
    for (const [name, schema] of [
      ["taxonomies", "taxonomy"],
      ["taxonomy_terms", "taxonomy_term"],
    ] as const) {
      for (const one of (await page(`${name}?per_page=500`)).contents) expect(check(schema, one)).toEqual([]);
    }
  }, 120_000);

  it("is what the schemas say of any offering there could be", ({ skip }) => {
    skip(!hasSchemas, withoutSchemas);
    const check = hsdsChecker();
    const reading: Reading = {
      locale: "fi",
      publicUrl: "https://example.org",
      now: world.clock.now(),
      organisations: new Map(),
    };
    fc.assert(
      fc.property(anyOffering, fc.constantFrom(...locales), fc.boolean(), (content, locale, confirmed) => {
        expect(v.safeParse(OfferingContent, content).issues).toBeUndefined();
        const entry: DirectoryEntry = {
          id: "01980000-0000-7000-8000-000000000001",
          slug: "ryhma",
          organisationId: null,
          standing: confirmed ? "listed" : "unconfirmed",
          content,
          publishedAt: world.clock.now(),
          changedAt: world.clock.now(),
          confirmedOn: confirmed ? Temporal.PlainDate.from("2026-10-01") : null,
        };
        const read = { ...reading, locale };
        expect(check("service", serviceOf(entry, read))).toEqual([]);
        expect(check("service_list", listedServiceOf(entry, read))).toEqual([]);
        const [placed, listed] = [serviceAtLocationOf(entry, read), listedServiceAtLocationOf(entry, read)];
        if (placed) expect(check("service_at_location", placed)).toEqual([]);
        if (listed) expect(check("service_at_location_list", listed)).toEqual([]);
        if (content.place?.privacy === "confidential") {
          expect(placed && (placed.location as { location_type: string }).location_type).not.toBe("physical");
        }
      }),
      { numRuns: 150 },
    );
  }, 120_000);
});

describe("a list's filters", () => {
  it("find by term, taxonomy, organisation, place, words and change what the directory holds", async () => {
    const by = async (parameters: string, holds: (content: OfferingContent) => boolean) => {
      const expected = open.entries
        .filter(({ content }) => holds(content))
        .map(({ id }) => id)
        .toSorted();
      expect(expected.length, parameters).toBeGreaterThan(0);
      expect(await idsOf(`services?${parameters}`), parameters).toEqual(expected);
    };
    await by(`taxonomy_term_id=${term("theme", "bereavement-child")}`, ({ themes }) =>
      themes.includes("bereavement-child"),
    );
    await by(
      `taxonomy_term_id=${term("openness", "open")}`,
      ({ admission }) => admission?.when === "any-time" && admission.how === "walk-in",
    );
    await by(
      `taxonomy_term_id=${term("admission-time", "any-time")}`,
      // An event takes nobody in: it is on its days.
      ({ form, admission }) => form !== "gate-event" && admission?.when === "any-time",
    );
    await by(`taxonomy_term_id=${term("ptv", "P4.12")}`, () => true);
    const organisations = await page("organizations");
    const own = organisations.contents.find(({ name }) => name === "Esimerkkiyhdistys ry");
    await by(`organization_id=${own?.id}`, ({ organisers }) => organisers.some(({ slug }) => slug === "esimerkki"));
    await by("modified_after=2020-01-01", () => true);
    expect(await idsOf("services?modified_after=2026-11-24")).toEqual([]);
    expect((await page("services?search=lapsensa%20menettäneet")).contents[0]?.name).toBe(
      "Lapsensa menettäneiden ryhmä",
    );
    const middle = postalCode("40100")?.point ?? { lat: 0, lon: 0 };
    await by("postcode=40100&proximity=30000", ({ place }) => {
      const [lon, lat] = place?.point ?? [];
      const own = municipality(place?.municipality ?? "")?.point;
      const point = lat === undefined || lon === undefined ? own : { lat, lon };
      return point !== undefined && distanceKm(middle, point) <= 30;
    });
  });

  it("narrow each other", async () => {
    const filters = [
      `taxonomy_term_id=${term("form", "group")}`,
      `taxonomy_id=${(await page("taxonomies?search=openness")).contents[0]?.id}`,
      "modified_after=2026-01-01T00:00:00Z",
      "postcode=40100",
      "search=ryhmä",
    ];
    const alone = await Promise.all(filters.map((filter) => idsOf(`services?${filter}`)));
    for (let count = 2; count <= filters.length; count++) {
      const both = alone.slice(0, count).reduce((left, ids) => left.filter((id) => ids.includes(id)));
      expect(await idsOf(`services?${filters.slice(0, count).join("&")}`)).toEqual(both);
    }
  });

  it("are refused with a clear word where they are not understood", async () => {
    const wrong: [string, string][] = [
      ["services?nonsense=1", "nonsense"],
      ["services?page=0", "page"],
      ["services?per_page=501", "per_page"],
      ["services?modified_after=yesterday", "modified_after"],
      ["services?taxonomy_term_id=00000000-0000-4000-8000-000000000000", "taxonomy_term_id"],
      ["services?postcode=12", "postcode"],
      ["services?proximity=1000", "proximity"],
      ["services?full=perhaps", "full"],
      ["services?format=xml", "format"],
      ["taxonomies?proximity=1", "proximity"],
    ];
    for (const [path, parameter] of wrong) {
      const response = await open.get(`/api/hsds/${path}`);
      expect(response.status, path).toBe(400);
      const { error } = (await response.json()) as { error: { message: string; parameter: string } };
      expect(error.parameter).toBe(parameter);
      expect(error.message).toContain(parameter);
    }
    expect((await open.get("/api/hsds/services?page=1&page=2")).status).toBe(400);
    expect((await open.get("/api/hsds/nothing")).status).toBe(404);
    expect((await open.get("/api/hsds/services/not-an-id")).headers.get("Content-Type")).toContain("application/json");
  });
});

describe("asking", () => {
  it("can be done in the body from any page, and leaves the words in no log", async () => {
    const bodies = [
      ['{"search":"lapsensa menettäneet","per_page":5}', "application/json"],
      ["search=lapsensa+menettäneet&per_page=5", "application/x-www-form-urlencoded"],
    ] as const;
    for (const [body, type] of bodies) {
      const response = await open.post("/api/hsds/services", body, type);
      expect(response.headers.get("Cache-Control")).toBe("no-store");
      expect(((await response.json()) as Page).contents[0]?.name).toBe("Lapsensa menettäneiden ryhmä");
    }
    expect(world.log.join("")).not.toMatch(/menett|search=/);
    expect((await open.post("/api/hsds/services", "[1]")).status).toBe(400);
    expect((await open.post("/api/hsds/services", `{"search":"${"x".repeat(20_000)}"}`)).status).toBe(413);
  });

  it("is open to every page, sets no cookie, and tells what has not changed", async () => {
    const first = await open.get("/api/hsds/services");
    expect(first.headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(first.headers.getSetCookie()).toEqual([]);
    const mark = first.headers.get("ETag") ?? "";
    const again = await open.get("/api/hsds/services", { "If-None-Match": mark });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect((await open.get("/api/hsds/services?full=true", { "If-None-Match": mark })).status).toBe(200);
    const preflight = await world.app.request("http://localhost:3000/api/hsds/services", { method: "OPTIONS" });
    expect(preflight.headers.get("Access-Control-Allow-Methods")).toContain("POST");
  });

  it("gives everything line by line", async () => {
    const text = await (await open.get("/api/hsds/services?format=ndjson&full=true")).text();
    const ids = text
      .trim()
      .split("\n")
      .map((one) => (JSON.parse(one) as { id: string }).id);
    expect(ids.toSorted()).toEqual(await idsOf("services?per_page=500"));
  });
});
