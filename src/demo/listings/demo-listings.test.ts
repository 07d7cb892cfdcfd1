import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { type Localized, OfferingContent } from "../../features/directory/index.ts";
import { themeById } from "../../features/themes/index.ts";
import { groupListings } from "../groups/listings.ts";
import { demoListings } from "./index.ts";

const all = [...demoListings(Temporal.PlainDate.from("2026-11-21")), ...groupListings];
const localized = (content: OfferingContent): Localized[] =>
  [
    content.name,
    content.summary,
    content.purpose,
    content.forWhom,
    content.whatHappens,
    content.competence,
    content.accessNote,
    content.childCareNote,
    content.professionalHelp,
    content.contact.phoneHours,
    content.admission?.note,
    content.cost?.words,
    ...content.meetings.flatMap(({ exceptions = [] }) => exceptions.map(({ note }) => note)),
  ].filter((text) => text !== undefined);

describe("the demo's offerings", () => {
  it("are many, of every form, each with an address of its own", () => {
    expect(all.length).toBeGreaterThanOrEqual(36);
    expect(new Set(all.map(({ slug }) => slug)).size).toBe(all.length);
    expect(new Set(all.map(({ content }) => content.form)).size).toBe(8);
    const pairs = all.map(({ content: { admission } }) => admission && `${admission.when}/${admission.how}`);
    expect(new Set(pairs).size).toBeGreaterThanOrEqual(9);
  });

  it.each(all.map((one) => [one.slug, one] as const))(
    "%s is a listing anyone could have written",
    (_slug, { content }) => {
      expect(v.safeParse(OfferingContent, content).issues).toBeUndefined();
      for (const theme of content.themes) expect(themeById(theme), theme).toBeDefined();
    },
  );

  it("say everything in Easy Finnish of its own: short sentences, nothing copied", () => {
    const sentences: string[] = [];
    for (const { slug, content } of all) {
      for (const text of localized(content)) {
        const simple = text["fi-simple"];
        expect(simple, `${slug}: ${text.fi}`).toBeTruthy();
        if (text !== content.name) expect(simple, slug).not.toBe(text.fi);
        sentences.push(...(simple ?? "").split(/(?<=[.?])\s+|\n/).filter(Boolean));
      }
    }
    const lengths = sentences.map((sentence) => sentence.split(/\s+/).length);
    for (const [index, length] of lengths.entries()) expect(length, sentences[index]).toBeLessThanOrEqual(12);
    expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeLessThan(7);
  });

  it("are named and summed up in Swedish and English too", () => {
    for (const { content, slug } of all) {
      for (const text of [content.name, content.summary, content.purpose]) {
        expect(text?.sv, slug).toBeTruthy();
        expect(text?.en, slug).toBeTruthy();
      }
    }
  });

  it("ring and write to nobody", () => {
    for (const { content } of all) {
      const { phone, email } = content.contact;
      if (phone) expect(phone).toMatch(/^0000 /);
      if (email) expect(email).toMatch(/@example\.org$/);
    }
  });

  it("tell the address by phone only where one may walk in", () => {
    for (const { content, slug } of all) {
      if (content.place?.ringForAddress) expect(content.admission?.how, slug).toBe("walk-in");
    }
  });

  it("have one meeting cancelled this week, whatever the week", () => {
    for (const day of ["2026-11-21", "2026-11-27", "2027-01-01"]) {
      const today = Temporal.PlainDate.from(day);
      const cancelled = demoListings(today).flatMap(({ content }) =>
        content.meetings.flatMap(({ exceptions = [] }) => exceptions.map(({ on }) => on)),
      );
      expect(cancelled).toHaveLength(1);
      expect(today.until(cancelled[0] ?? "").total("days")).toBeLessThan(7);
    }
  });
});
