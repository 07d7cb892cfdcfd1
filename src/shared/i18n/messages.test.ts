import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import settings from "../../../project.inlang/settings.json" with { type: "json" };
import { currentLocale, locales, localPath, m, splitLocale, withLocale } from "./index.ts";

type Messages = Record<string, unknown>;
const areas = readdirSync("messages");
const read = (area: string, locale: string): Messages =>
  JSON.parse(readFileSync(`messages/${area}/${locale}.json`, "utf8"));
const keysOf = (messages: Messages) => Object.keys(messages).filter((key) => key !== "$schema");
const placeholders = (message: unknown) =>
  [...new Set(JSON.stringify(message).match(/\{[a-z]\w*\}/gi) ?? [])].toSorted();

describe("the messages files", () => {
  it("are all known to the compiler", () => {
    const known = settings["plugin.inlang.messageFormat"].pathPattern;
    expect(known.toSorted()).toEqual(areas.map((area) => `./messages/${area}/{locale}.json`).toSorted());
  });

  it.each(areas)("%s: every text is there in Finnish, Swedish and English, and is not empty", (area) => {
    const finnish = keysOf(read(area, "fi")).toSorted();
    for (const locale of ["sv", "en"]) expect(keysOf(read(area, locale)).toSorted(), locale).toEqual(finnish);
    for (const locale of locales) {
      const empty = Object.entries(read(area, locale)).filter(
        ([, text]) => typeof text === "string" && text.trim() === "",
      );
      expect(empty, locale).toEqual([]);
    }
  });

  it.each(areas)("%s: Easy Finnish has no text that Finnish lacks", (area) => {
    const finnish = new Set(keysOf(read(area, "fi")));
    expect(keysOf(read(area, "fi-simple")).filter((key) => !finnish.has(key))).toEqual([]);
  });

  it.each(areas)("%s: no language drops or invents a variable", (area) => {
    const finnish = read(area, "fi");
    for (const locale of locales) {
      for (const [key, text] of Object.entries(read(area, locale))) {
        if (key !== "$schema") expect(placeholders(text), `${locale} ${key}`).toEqual(placeholders(finnish[key]));
      }
    }
  });

  it("define each key in one area only", () => {
    const keys = areas.flatMap((area) => keysOf(read(area, "fi")));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it("never call anyone a user or a client to their face, and do not shout", () => {
    for (const area of areas) {
      for (const locale of ["fi", "fi-simple"]) {
        const text = JSON.stringify(read(area, locale));
        expect(text, `${area} ${locale}`).not.toMatch(/käyttäj|asiakas|asiakk|tuettava|!/i);
      }
    }
  });
});

describe("the language of a path", () => {
  it.each([
    ["/", "fi", "/"],
    ["/apua", "fi", "/apua"],
    ["/sv", "sv", "/"],
    ["/sv/apua", "sv", "/apua"],
    ["/selko/apua", "fi-simple", "/apua"],
    ["/svenska", "fi", "/svenska"],
  ] as const)("%s is %s of %s", (pathname, locale, path) => {
    expect(splitLocale(pathname)).toEqual({ locale, path });
    expect(localPath(locale, path)).toBe(pathname);
  });
});

describe("a path that looks like another site's address", () => {
  it.each(["//evil.example", "/sv//evil.example", "/sv/\\\\evil.example", "///evil.example"])(
    "%s is a path of ours",
    (pathname) => {
      for (const locale of locales) {
        const link = localPath(locale, splitLocale(pathname).path);
        expect(new URL(link, "https://tuki.example").host).toBe("tuki.example");
      }
    },
  );
});

describe("the language of a message", () => {
  it("is the request's, or the one it is asked for", async () => {
    const title = () => m.ui_nav_help();
    expect(withLocale("sv", title)).toBe(m.ui_nav_help({}, { locale: "sv" }));
    expect(withLocale("sv", title)).not.toBe(withLocale("en", title));
    expect(currentLocale()).toBe("fi");
    const later = () => Promise.resolve().then(currentLocale);
    const [a, b] = await Promise.all([withLocale("sv", later), withLocale("en", later)]);
    expect([a, b]).toEqual(["sv", "en"]);
  });
});
