import { expect, it } from "vitest";
import type { DirectoryEntry } from "../directory-entry.ts";
import type { OfferingContent } from "../offering.ts";
import { directoryIndexOf } from "./open-directory-index.ts";
import type { SearchQuery } from "./search.ts";
import { type Dictionary, searchLanguage } from "./search-language.ts";

const now = Temporal.Instant.from("2026-11-21T12:00:00Z");

const entry = (id: string, name: string, more: Partial<OfferingContent> = {}): DirectoryEntry => ({
  id,
  slug: id,
  organisationId: null,
  standing: "listed",
  content: {
    form: "group",
    name: { fi: name },
    themes: [],
    audiences: [],
    organisers: [],
    ways: ["face-to-face"],
    contact: {},
    area: [],
    meetings: [],
    languages: ["fi"],
    ...more,
  },
  publishedAt: now,
  changedAt: now,
  confirmedOn: null,
});

const entries = [
  entry("child", "Lapsensa menettäneiden ryhmä", { themes: ["bereavement-child"] }),
  entry("widows", "Leskien kahvipöytä", { themes: ["bereavement-spouse"] }),
  entry("carers", "Omaishoitajien vertaisryhmä", { themes: ["family-carers"] }),
  entry("depression", "Masentuneiden keskusteluryhmä", { themes: ["depression"] }),
  entry("choir", "Kuoroharrastajien tapaaminen"),
];
const search = (words: string, more: Partial<SearchQuery> = {}, dictionary?: Dictionary) =>
  directoryIndexOf(entries, searchLanguage(dictionary)).search(
    { words, chosen: {}, sort: "best", from: 0, size: 10, ...more },
    now,
  );

it("finds by other forms, kin words, phrases and other languages", () => {
  expect(search("menetin lapseni").ids[0]).toBe("child");
  expect(search("leskeksi").ids[0]).toBe("widows");
  expect(search("omaishoito").ids[0]).toBe("carers");
  expect(search("masennus").ids[0]).toBe("depression");
  expect(search("närståendevårdare").ids[0]).toBe("carers");
  expect(search("depression").ids[0]).toBe("depression");
  expect(search("kuoro").ids).toEqual(["choir"]);
});

it("tells the themes of what was asked", () => {
  expect(search("menetin lapseni").themes).toContain("bereavement-child");
});

it("finds despite a slip, and says how the word is spelt", () => {
  const answer = search("masenuns");
  expect(answer.understoodAs).toBe("masennus");
  expect(search("omaishoitja").ids[0]).toBe("carers");
});

it("looks for words as they are typed where that is asked for", () => {
  expect(search("masenuns", { exact: true }).understoodAs).toBeUndefined();
  expect(search("masenuns").ids).toEqual(search("masennus").ids);
});

it("takes nothing for what was meant that finds nothing", () => {
  expect(search("masenuns", { chosen: { form: ["helpline"] } }).understoodAs).toBeUndefined();
});

it("finds nothing where nothing is meant, and everything where nothing is said", () => {
  expect(search("qwxzv").total).toBe(0);
  expect(search("ja se on").total).toBe(entries.length);
});

it("takes base forms of a dictionary, where there is one", () => {
  const bases: Record<string, readonly string[]> = {
    kuoroharrastajien: ["kuoroharrastaja", "kuoro", "harrastaa"],
    harrastin: ["harrastaa"],
  };
  const dictionary = { baseFormsOf: (word: string) => bases[word] ?? [] };
  expect(search("harrastin").ids).toEqual([]);
  expect(search("harrastin", {}, dictionary).ids).toEqual(["choir"]);
});
