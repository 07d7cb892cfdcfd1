import { describe, expect, it } from "vitest";
import { renderPage } from "../http/page.tsx";
import { languageTags, locales } from "../i18n/index.ts";
import { Page, type PageProps } from "./page.tsx";
import type { RequestFacts } from "./request-facts.ts";
import { complaints, factsFor, parse } from "./test-support.ts";

const name = "Iltakahvit";

function render(facts: Partial<RequestFacts> = {}, props: Partial<PageProps> = {}) {
  const html = `<!doctype html>${renderPage(factsFor(facts.locale ?? "fi", { path: "/haku", ...facts }), <Page title={name} {...props} />)}`;
  const tree = parse(html);
  return {
    html,
    all: (selector: string) => tree.querySelectorAll(selector),
    title: tree.querySelector("title")?.textContent,
    attribute: (selector: string, attribute: string) => tree.querySelector(selector)?.getAttributeValue(attribute),
    attributes: (selector: string, attribute: string) =>
      tree.querySelectorAll(selector).map((element) => element.getAttributeValue(attribute)),
  };
}

describe("a page", () => {
  it.each(locales)("is valid and says its language in %s", (locale) => {
    const page = render({ locale, demo: true }, { lead: name, search: true, narrow: true });
    expect(complaints(page.html).filter((each) => !each.includes("#haku"))).toEqual([]);
    expect(page.attribute("html", "lang")).toBe(languageTags[locale]);
  });

  it("is the same page in four languages one press away, with the query kept", () => {
    const page = render({ locale: "sv", search: "?sana=suru" });
    expect(page.attributes("header .languages a", "href")).toEqual([
      "/haku?sana=suru",
      "/sv/haku?sana=suru",
      "/en/haku?sana=suru",
      "/selko/haku?sana=suru",
    ]);
    expect(page.attribute('header .languages a[aria-current="true"]', "lang")).toBe("sv");
  });

  it("tells search engines of its languages, without the query", () => {
    const page = render({ locale: "en", search: "?sana=suru" });
    expect(page.attribute('link[rel="canonical"]', "href")).toBe("https://example.org/en/haku");
    expect(page.attributes('link[rel="alternate"]', "hreflang")).toEqual(["fi", "sv", "en", "fi-simple", "x-default"]);
    expect(page.attribute('link[hreflang="x-default"]', "href")).toBe("https://example.org/haku");
    expect(page.html).not.toContain('content="noindex');
  });

  it("tells a shared link's reader nothing of what it is about", () => {
    const page = render();
    const told = page.attributes("meta[property]", "content").join(" ");
    expect(told).not.toContain(name);
  });

  it("can be left at once, without JavaScript, from the top and from the shortcuts", () => {
    const page = render({ locale: "en" });
    expect(page.attributes('a[href="/poistu"]', "rel")).toEqual(["nofollow noreferrer", "nofollow noreferrer"]);
    expect(page.all("form")).toEqual([]);
    expect(page.all("quick-exit > a.exit")).toHaveLength(1);
    expect(page.attributes(".skip a", "href")).toEqual(["#sisalto", "/poistu"]);
    expect(page.attribute("main", "id")).toBe("sisalto");
  });

  it("marks the place in the menu", () => {
    expect(render().attribute('.nav a[aria-current="page"]', "href")).toBe("/haku");
    expect(render({ path: "/ryhma" }, { current: "search" }).attribute('.nav a[aria-current="true"]', "href")).toBe(
      "/haku",
    );
  });

  it("says in the browser's title that something needs a change", () => {
    expect(render({}, { hasErrors: true }).title).toBe(`Tarkista: ${name} – Vertaiskehä`);
  });

  it("says that it is a demo where it is one", () => {
    expect(render({ demo: true }).all(".demo-strip")).toHaveLength(1);
    expect(render().all(".demo-strip")).toHaveLength(0);
  });
});

describe("a confidential page", () => {
  it("has one constant title and is told to no search engine", () => {
    const page = render({ confidential: true }, { hasErrors: true, description: name });
    expect(page.title).toBe("Oma sivu");
    expect(page.attribute('meta[name="robots"]', "content")).toBe("noindex, nofollow");
    expect(page.all('link[rel="canonical"]')).toEqual([]);
    expect(page.all('link[rel="alternate"]')).toEqual([]);
    expect(page.all("meta[property]")).toEqual([]);
    expect(page.html.split("</head>")[0]).not.toContain(name);
  });
});
