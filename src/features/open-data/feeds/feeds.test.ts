import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { parseHTML } from "linkedom";
import { beforeAll, describe, expect, it } from "vitest";
import { useDatabase } from "../../../../test/support/database.ts";
import { aWorld, type World } from "../../../../test/support/world.ts";
import { locales, localPath } from "../../../shared/i18n/index.ts";
import { anOffering } from "../../directory/directory.testing.ts";
import { type DirectoryEntry, nextMeetings, type OfferingContent } from "../../directory/index.ts";
import { anyOffering } from "../offerings.testing.ts";
import { anOpenDirectory } from "../open-data.testing.ts";
import { meetingsOf } from "./meeting-guide.rules.ts";

interface Meeting {
  readonly name: string;
  readonly slug: string;
  readonly day?: number;
  readonly time?: string;
  readonly end_time?: string;
  readonly timezone?: string;
  readonly types?: readonly string[];
  readonly formatted_address?: string;
  readonly approximate?: string;
  readonly conference_url?: string;
  readonly notes?: string;
  readonly updated: string;
}

const db = useDatabase();
let world: World;
let open: Awaited<ReturnType<typeof anOpenDirectory>>;
const helsinki = "Europe/Helsinki";
const weekly = { rule: "FREQ=WEEKLY;BYDAY=TU,SU", from: "2026-09-01", at: "18:00", minutes: 90, timeZone: helsinki };
const named = (name: string, more: Partial<OfferingContent> = {}) =>
  anOffering({ name: { fi: name }, ...more }, { slug: name.toLowerCase().replaceAll(" ", "-") });

beforeAll(async () => {
  world = aWorld(db, { now: "2026-11-23T14:32+02:00" });
  open = await anOpenDirectory(world, [
    named("Viikkoryhma", { meetings: [weekly], childCare: true, audiences: ["men"], languages: ["fi", "sv"] }),
    named("Kuukausiryhma", { meetings: [{ ...weekly, rule: "FREQ=MONTHLY;BYDAY=1TU" }] }),
    named("Taukoryhma", { meetings: [{ ...weekly, breaks: [{ from: "2026-11-01", to: "2026-12-31" }] }] }),
    named("Peruttu", { meetings: [{ ...weekly, exceptions: [{ on: "2026-11-24" }] }] }),
    named("Salainen", { place: { privacy: "confidential", municipality: "179", access: [], ringForAddress: false } }),
    named("Suunnilleen", { place: { privacy: "approximate", municipality: "179", access: [], ringForAddress: false } }),
    named("Kurssi", { form: "course" }),
    named(`Pitka-${"a".repeat(70)}`, { meetings: [weekly] }),
    anOffering({
      name: { sv: "Grupp <b>&amp;" },
      place: undefined,
      onlineUrl: "https://video.example/x",
      ways: ["online"],
    } as never),
  ]);
});

describe("the Meeting Guide feed", () => {
  const feed = () => open.json<Meeting[]>("/feeds/meeting-guide.json");
  const of = async (name: string) => (await feed()).filter((meeting) => meeting.name === name);

  it("has a weekly group on each of its days, as the usual reader wants it", async () => {
    const found = await of("Viikkoryhma");
    expect(found.map(({ day, time, end_time, timezone }) => [day, time, end_time, timezone])).toEqual([
      [2, "18:00", "19:30", helsinki],
      [0, "18:00", "19:30", helsinki],
    ]);
    expect(found[0]).toMatchObject({
      formatted_address: "Pitkäkatu 3, Jyväskylä, 40100, Suomi",
      approximate: "no",
      regions: ["Keski-Suomi", "Jyväskylä"],
      types: ["M", "FI", "SV", "BA"],
      updated: "2026-11-23 12:32:00",
    });
  });

  it("says other rhythms in words and leaves out what would mislead", async () => {
    const [monthly, ...others] = await of("Kuukausiryhma");
    expect(others).toEqual([]);
    expect(monthly?.day).toBeUndefined();
    expect(monthly?.notes).toMatch(/ensimmäinen tiistai.*klo 18/);
    expect((await of("Peruttu")).map(({ day }) => day)).toEqual([0]);
    for (const name of ["Taukoryhma", "Salainen", "Kurssi"]) expect(await of(name), name).toEqual([]);
    expect((await of("Suunnilleen"))[0]).toMatchObject({ approximate: "yes", formatted_address: "Jyväskylä, Suomi" });
    expect((await of("Grupp <b>&amp;"))[0]).toMatchObject({ conference_url: "https://video.example/x" });
  });

  it("is never what the usual reader drops or misreads, whatever is offered", () => {
    const standards = join(process.env.HSDS_SCHEMAS || "", "../meeting-guide/types.json");
    const known = existsSync(standards)
      ? Object.keys(JSON.parse(readFileSync(standards, "utf8")) as object)
      : undefined;
    const now = world.clock.now();
    fc.assert(
      fc.property(anyOffering, fc.constantFrom(...locales), (content, locale) => {
        const entry = { ...(open.entries[0] as DirectoryEntry), content };
        const meetings = meetingsOf(entry, { locale, publicUrl: "https://example.org", now }) as Meeting[];
        if (content.place?.privacy === "confidential") expect(meetings).toEqual([]);
        const days = new Set(nextMeetings(content, now, 60).map(({ start }) => start.dayOfWeek % 7));
        for (const meeting of meetings) {
          expect(meeting.slug.length).toBeLessThanOrEqual(64);
          expect(meeting.formatted_address).toBeTruthy();
          expect(meeting.notes ?? "").not.toMatch(/[<>]/);
          if (meeting.time) expect(meeting.timezone).toBeTruthy();
          if (meeting.day !== undefined) expect(days).toContain(meeting.day);
          if (known) for (const type of meeting.types ?? []) expect(known).toContain(type);
        }
        expect(new Set(meetings.map(({ slug }) => slug)).size).toBe(meetings.length);
      }),
      { numRuns: 300 },
    );
  });

  it("is one list of unique addresses, and tells who has it that nothing has changed", async () => {
    const response = await open.get("/feeds/meeting-guide.json");
    expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
    const slugs = ((await response.json()) as Meeting[]).map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(slugs.length);
    const again = await open.get("/feeds/meeting-guide.json", { "If-None-Match": response.headers.get("ETag") ?? "" });
    expect(again.status).toBe(304);
    const packed = await open.get("/feeds/meeting-guide.json", { "Accept-Encoding": "gzip" });
    const unpacked = await new Response(packed.body?.pipeThrough(new DecompressionStream("gzip"))).json();
    expect((unpacked as Meeting[]).map(({ slug }) => slug)).toEqual(slugs);
  });
});

describe("the feed of what is new", () => {
  it.each(locales)("is Atom in %s, with every text escaped", async (locale) => {
    const response = await open.get(localPath(locale, "/feeds/uudet.atom"));
    expect(response.headers.get("Content-Type")).toBe("application/atom+xml; charset=utf-8");
    const xml = await response.text();
    expect(xml).toContain(`xml:lang="${locale}"`);
    expect(xml).toContain("Grupp &lt;b&gt;&amp;amp;</title>");
    const { document } = parseHTML(xml);
    const entries = [...document.querySelectorAll("entry")];
    expect(entries).toHaveLength(open.entries.length);
    for (const entry of entries) {
      for (const part of ["id", "title", "updated", "published", "author name"]) {
        expect(entry.querySelector(part)?.textContent, part).toBeTruthy();
      }
      expect(entry.querySelector("link")?.getAttribute("href")).toContain(localPath(locale, "/tuki/"));
    }
    expect(document.querySelector('link[rel="self"]')?.getAttribute("href")).toContain(
      localPath(locale, "/feeds/uudet.atom"),
    );
  });
});
