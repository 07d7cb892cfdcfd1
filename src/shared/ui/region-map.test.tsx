import { gzipSync } from "node:zlib";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { renderPage } from "../http/page.tsx";
import { municipalities, municipality, regions } from "../places/index.ts";
import { Page } from "./page.tsx";
import { RegionMap, type RegionMapPoint, type RegionMapProps } from "./region-map.tsx";
import { drawnMap, gather, markerRadius } from "./region-map-plan.ts";
import { complaints, factsFor } from "./test-support.ts";

const byRegion = regions().map(({ code, names, slug }, index) => ({
  ...{ code, count: index * 7 },
  label: `${names.fi}: ${index * 7}`,
  to: `/alue/${slug}`,
}));

const points: RegionMapPoint[] = municipalities().map(({ names, slug, point }, index) => ({
  ...{ ...point, count: index % 150 },
  ...{ name: names.fi, label: `${names.fi}: ${index % 150}`, to: `/alue/${slug}` },
}));

function rendered(props: Partial<RegionMapProps>) {
  const html = `<!doctype html>${renderPage(
    factsFor("sv"),
    <Page title="Kartta" listed={false}>
      <RegionMap id="map" title="Kartta" label="Ryhmät kartalla" table={<p>Keski-Suomi 7</p>} {...props} />
    </Page>,
  )}`;
  const svg = parseHTML(html).document.querySelector("svg.map");
  if (!svg) throw new Error("The page has no map.");
  return { html, svg, links: [...svg.querySelectorAll("a")] };
}

describe("a map of the country", () => {
  it("has a link in the reader's language for each region, and a name for each link", () => {
    const { html, svg, links } = rendered({ regions: byRegion });
    expect(complaints(html)).toEqual([]);
    expect(svg.getAttribute("aria-label")).toBe("Ryhmät kartalla");
    expect(svg.closest("[aria-hidden]")).toBeNull();
    expect(links.map((link) => link.getAttribute("aria-label"))).toEqual(byRegion.map(({ label }) => label));
    expect(links.map((link) => link.getAttribute("href"))).toEqual(byRegion.map(({ to }) => `/sv${to}`));
    expect(html).not.toMatch(/ style=|<style/);
  });

  it("draws what its links point at", () => {
    const { svg } = rendered({ regions: byRegion });
    const drawn = new Set([...svg.querySelectorAll("defs path")].map((path) => `#${path.id}`));
    const used = [...svg.querySelectorAll("use")].map((use) => use.getAttribute("href"));
    expect(drawn.size).toBe(19);
    expect(new Set(used)).toEqual(drawn);
  });

  it("is small to send, even with every municipality on it", () => {
    expect(gzipSync(rendered({ regions: byRegion }).svg.outerHTML).length).toBeLessThan(8 * 1024);
    expect(gzipSync(rendered({ regions: byRegion, points }).svg.outerHTML).length).toBeLessThan(15 * 1024);
  });

  it("sets one region off from the others", () => {
    const chosen = [...rendered({ highlighted: "13" }).svg.querySelectorAll(".map-chosen")];
    expect(chosen.map((use) => use.getAttribute("href"))).toEqual(["#map-13"]);
  });

  it("leaves out what it has no place for", () => {
    expect(rendered({ regions: [{ code: "99", count: 1, label: "?", to: "/" }] }).links).toEqual([]);
    expect(rendered({ points: [{ lat: 40, lon: 3, count: 1, label: "?", to: "/" }] }).links).toEqual([]);
  });
});

describe("points on a map", () => {
  it("lose none of their counts when they are gathered, and lie clear of one another", () => {
    const marks = gather(drawnMap(), points);
    expect(marks.flatMap((mark) => mark.points)).toHaveLength(points.length);
    const total = (list: readonly { count: number }[]) => list.reduce((sum, { count }) => sum + count, 0);
    expect(total(marks)).toBe(total(points));
    for (const [index, a] of marks.entries()) {
      for (const b of marks.slice(index + 1)) {
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(markerRadius(a.count) + markerRadius(b.count));
      }
    }
  });

  it("are as large as a finger needs", () => {
    for (const circle of rendered({ points }).svg.querySelectorAll("a circle")) {
      expect(Number(circle.getAttribute("r"))).toBeGreaterThanOrEqual(12);
    }
  });

  const near = points.filter(({ name }) => name === "Helsinki" || name === "Vantaa");

  it("say all their names when they are drawn as one, or what the page wants", () => {
    const [link, ...others] = rendered({ points: near }).links;
    expect(others).toEqual([]);
    for (const { label } of near) expect(link?.getAttribute("aria-label")).toContain(label);
    const together = () => ({ label: "Pääkaupunkiseutu", to: "/alue/paakaupunkiseutu" });
    const [wished] = rendered({ points: near, together }).links;
    expect(wished?.getAttribute("href")).toBe("/sv/alue/paakaupunkiseutu");
    // The number that is drawn is part of the name: who speaks to the browser says what they see.
    expect(wished?.getAttribute("aria-label")).toMatch(/^\d+: Pääkaupunkiseutu$/);
  });
});

describe("a map of one region", () => {
  it("shows it large, its neighbours faint, and the points within it apart", () => {
    const { html, svg, links } = rendered({
      region: "01",
      points: points.filter(({ name }) => name === "Helsinki" || name === "Lohja"),
    });
    expect(complaints(html)).toEqual([]);
    expect(svg.querySelector(`use[href="#map-01"]`)?.getAttribute("class")).not.toContain("map-faint");
    expect(svg.querySelectorAll(".map-faint").length).toBeGreaterThan(0);
    expect(svg.querySelectorAll("defs path").length).toBeLessThan(19);
    expect(links).toHaveLength(2);
  });

  it("has all municipalities of the region within its edges", () => {
    for (const region of regions()) {
      const map = drawnMap(region.code);
      for (const code of region.municipalities) {
        const [x = -1, y = -1] = map.place(municipality(code)?.point ?? region.point) ?? [];
        // Those that changed region after the outlines were drawn may lie a little outside.
        expect([code, x > -60 && x < map.width + 60 && y > -60 && y < map.height + 60]).toEqual([code, true]);
      }
    }
  });

  it("draws where one looks from, as far as one looks", () => {
    const map = drawnMap("13");
    const { svg } = rendered({ region: "13", centre: { lat: 62.24, lon: 25.75, km: 50 } });
    const radius = Number(svg.querySelector(".map-circle")?.getAttribute("r"));
    const [, north = 0] = map.place({ lat: 62.24 + 50 / 111.2, lon: 25.75 }) ?? [];
    const [, middle = 0] = map.place({ lat: 62.24, lon: 25.75 }) ?? [];
    expect(Math.abs(radius - (middle - north))).toBeLessThan(3);
  });
});
