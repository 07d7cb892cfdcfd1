import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");
const [lightCss = "", darkCss = ""] = css.split("@media (prefers-color-scheme: dark)");
const light = colours(lightCss);
const dark = { ...light, ...colours(darkCss) };

const surfaces = ["paper", "card", "moss", "birch", "sunny", "rose"];
const texts = ["ink", "ink-soft", "spruce", "spruce-deep", "lingonberry"];
const filled = [
  ["on-spruce", "spruce"],
  ["on-spruce", "spruce-deep"],
  ["on-lingonberry", "lingonberry-fill"],
  ["on-lingonberry", "lingonberry-deep"],
];

describe.each([
  ["light", light],
  ["dark", dark],
])("colours in the %s", (_, scheme) => {
  it.each(texts.flatMap((text) => surfaces.map((surface) => [text, surface])))("%s is read on %s", (text, surface) => {
    expect(contrast(scheme, text, surface)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(filled)("%s is read on %s", (text, surface) => {
    expect(contrast(scheme, text, surface)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(
    ["control", "spruce", "lingonberry", "lingonberry-fill", "ink"].flatMap((edge) =>
      ["paper", "card"].map((surface) => [edge, surface]),
    ),
  )("the edge of a control in %s is seen on %s", (edge, surface) => {
    expect(contrast(scheme, edge, surface)).toBeGreaterThanOrEqual(3);
  });

  it("the chosen answer's edge is seen on its own ground", () => {
    expect(contrast(scheme, "spruce", "moss")).toBeGreaterThanOrEqual(3);
  });
});

it("dark has a value of its own for every colour", () => {
  const inherited = Object.keys(light).filter((name) => !(name in colours(darkCss)));
  expect(inherited).toEqual([]);
});

function colours(part: string): Record<string, string> {
  return Object.fromEntries(
    [...part.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, value]) => [name, value]),
  );
}

/** WCAG 2's contrast ratio. */
function contrast(scheme: Record<string, string>, one: string, other: string): number {
  const [a, b] = [luminance(scheme[one]), luminance(scheme[other])];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(hex: string | undefined): number {
  if (!hex) throw new Error("a colour is missing from tokens.css");
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
