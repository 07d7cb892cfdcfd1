import * as v from "valibot";
import { expect, it } from "vitest";
import { OfferingContent, offeringForms } from "../features/directory/index.ts";
import { themeById } from "../features/themes/index.ts";
import { generateOfferings } from "./generate-offerings.ts";

const now = Temporal.Instant.from("2026-11-21T12:00:00Z");

it("makes offerings that the schema takes, of every form, each with its own address", () => {
  const made = [...generateOfferings(2_000, now)];
  for (const { content } of made) {
    v.parse(OfferingContent, content);
    for (const theme of content.themes) expect(themeById(theme), theme).toBeDefined();
  }
  expect(new Set(made.map(({ content }) => content.form))).toEqual(new Set(offeringForms));
  expect(new Set(made.map(({ id }) => id)).size).toBe(2_000);
  expect(new Set(made.map(({ slug }) => slug)).size).toBe(2_000);
  for (const { slug } of made) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
});

it("makes the same ones again from the same seed, and others from another", () => {
  const names = (seed: number) => [...generateOfferings(20, now, seed)].map(({ id, content }) => [id, content.name]);
  expect(names(7)).toEqual(names(7));
  expect(names(7)).not.toEqual(names(8));
});
