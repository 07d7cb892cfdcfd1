import { describe, expect, it } from "vitest";
import { renderPage } from "../http/page.tsx";
import { locales } from "../i18n/index.ts";
import { ErrorPage, type ErrorStatus } from "./error-page.tsx";
import { complaints, factsFor, parse } from "./test-support.ts";
import { UiPage } from "./ui-page.tsx";

const statuses: ErrorStatus[] = [400, 403, 404, 413, 422, 429, 500, 503];

describe.each(locales)("every part, in %s", (locale) => {
  const html = `<!doctype html>${renderPage(factsFor(locale), <UiPage />)}`;
  const page = parse(html);
  const all = (selector: string) => page.querySelectorAll(selector);

  it("is valid HTML, with headings in order and no id twice", () => {
    expect(complaints(html)).toEqual([]);
  });

  it("carries no inline style or script, which the security policy would block", () => {
    expect(all("[style]")).toEqual([]);
    expect(all("style")).toEqual([]);
    expect(all("script")).toEqual([]);
    expect(html).not.toMatch(/ on[a-z]+=|javascript:|data:/);
  });

  it("names every control, and what explains a control exists", () => {
    const ids = new Set(all("[id]").map((element) => element.id));
    const labelled = new Set(all("label").map((label) => label.getAttributeValue("for")));
    for (const control of [...all("input"), ...all("textarea"), ...all("select")]) {
      if (control.getAttributeValue("type") !== "hidden") expect(labelled).toContain(control.id);
    }
    for (const element of [...all("[aria-describedby]"), ...all("[aria-labelledby]")]) {
      const wanted = element.getAttributeValue("aria-describedby") ?? element.getAttributeValue("aria-labelledby");
      for (const id of (wanted ?? "").split(" ")) expect(ids).toContain(id);
    }
    for (const link of all(".error-summary a")) {
      expect(ids).toContain(link.getAttributeValue("href")?.slice(1));
    }
  });

  it("hides every drawing from the ear, unless it has links: the words beside it say the same", () => {
    for (const [drawing] of html.matchAll(/<svg.*?<\/svg>/gs)) {
      expect(drawing).toMatch(/<a /.test(drawing) ? /^<svg[^>]* aria-label="[^"]+"/ : /^<svg[^>]* aria-hidden="true"/);
    }
  });

  it("leaves no message without its words", () => {
    expect(html).not.toMatch(/ui_[a-z]+_|undefined|\[object/);
  });

  it.each(statuses)("says after a %d what happened, what to do, and where help is", (status) => {
    const error = `<!doctype html>${renderPage(factsFor(locale, { path: "/x" }), <ErrorPage status={status} />)}`;
    expect(complaints(error)).toEqual([]);
    const tree = parse(error);
    expect(tree.querySelectorAll("main h1")).toHaveLength(1);
    expect(tree.querySelectorAll("main p").length).toBeGreaterThanOrEqual(2);
    const links = tree.querySelectorAll("main a").map((link) => link.getAttributeValue("href"));
    const prefix = { fi: "", sv: "/sv", en: "/en", "fi-simple": "/selko" }[locale];
    expect(links).toContain(prefix || "/");
    expect(links).toContain(`${prefix}/apua`);
    expect(links).toContain("tel:112");
    expect(tree.querySelector('meta[name="robots"]')?.getAttributeValue("content")).toContain("noindex");
  });
});
