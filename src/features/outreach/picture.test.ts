import { afterAll, describe, expect, it } from "vitest";
import { locales, m } from "../../shared/i18n/index.ts";
import { openPaper } from "../../shared/paper/paper.ts";
import { pixelsOf } from "../../shared/paper/png.testing.ts";
import { anOffering } from "../directory/directory.testing.ts";
import { type PictureShape, pictureShapes, pictureSizes } from "./outreach.rules.ts";
import { picturePaper, pictureWords } from "./picture.ts";
import { pictureTemplate } from "./picture-template.ts";

const paper = openPaper();
afterAll(() => paper.close());

const then = Temporal.Instant.from("2026-11-01T10:00Z");
const entry = {
  ...anOffering({
    name: { fi: "Surevien vanhempien ryhmä", sv: "Sörjande föräldrar" },
    summary: { fi: "Kuuntelemme ja olemme yhdessä" },
    cost: { free: true },
  }),
  publishedAt: then,
  changedAt: then,
};
const options = {
  shape: "nelio",
  neutral: false,
  locale: "fi",
  publicUrl: "https://example.org",
  path: "/v/abc234",
} as const;

/** The places a picture of `shape` with `more` is dark in, by looking at its pixels. */
async function drawn(shape: PictureShape, more: object = {}) {
  const data = picturePaper(entry, { ...options, shape, ...more });
  const file = Buffer.from(await paper.makePng(pictureTemplate, data));
  const { at } = pixelsOf(file);
  return { data, file, light: (x: number, y: number) => at(x, y)[0] };
}

describe("a picture for social media", () => {
  it.each(pictureShapes)("shows a code that a camera reads, each square in whole pixels (%s)", async (shape) => {
    const { data, light } = await drawn(shape);
    const side = data.code.length;
    // As the template places it.
    const module = Math.floor((shape === "nelio" ? 220 : 190) / side);
    const [left, top] = [76, pictureSizes[shape].height - 76 - side * module];
    const read = data.code.map((dots, y) =>
      [...dots]
        .map((_, x) => {
          const corners = [0, module - 1].flatMap((dx) =>
            [0, module - 1].map((dy) => light(left + x * module + dx, top + y * module + dy)),
          );
          return corners.every((one) => one === 0) ? "1" : corners.every((one) => one === 255) ? "0" : "?";
        })
        .join(""),
    );
    expect(read).toEqual(data.code);
  });

  it("is the same bytes each time, of a size that a feed takes", async () => {
    const [one, other] = await Promise.all([drawn("levea"), drawn("levea")]);
    expect(Buffer.compare(one.file, other.file)).toBe(0);
    expect(one.file.length).toBeLessThan(300_000);
  });

  it("is made of a very long name too, in every language, within its edges", async () => {
    const name = { fi: "Vertaistukiryhmä pitkäaikaissairaiden lasten vanhemmille ".repeat(2).trim() };
    const summary = { fi: "Puhumme arjesta, unettomuudesta ja siitä, mistä ei muualla puhuta. ".repeat(5).trim() };
    for (const locale of locales) {
      const data = picturePaper(
        { ...entry, content: { ...entry.content, name, summary } },
        { ...options, shape: "levea", locale },
      );
      const picture = pixelsOf(await paper.makePng(pictureTemplate, data));
      const at = (x: number, y: number) => picture.at(x, y)[0];
      // Between the words and the code nothing stands, nor at the right edge above the ring.
      const gap = Array.from({ length: 1000 }, (_, x) =>
        at(x, 630 - 76 - data.code.length * Math.floor(190 / data.code.length) - 20),
      );
      expect(Math.min(...gap), locale).toBeGreaterThan(200);
      expect(Math.min(...Array.from({ length: 300 }, (_, y) => at(1140, y))), locale).toBeGreaterThan(200);
    }
  });

  it("says in words what it says, and nothing of the theme where it is neutral", () => {
    for (const locale of locales) {
      const words = pictureWords(picturePaper(entry, { ...options, locale }), locale);
      expect(words).toContain(locale === "sv" ? "Sörjande föräldrar. " : "Surevien vanhempien ryhmä. ");
      expect(words).toMatch(/example\.org(?:\/\w+)?\/v\/abc234/);
      const neutral = pictureWords(picturePaper(entry, { ...options, neutral: true, locale }), locale);
      expect(neutral).not.toMatch(/Surevien|Sörjande|Kuuntelemme/);
      expect(neutral).toContain(m.outreach_flyer_neutral_title({}, { locale }));
    }
  });
});
