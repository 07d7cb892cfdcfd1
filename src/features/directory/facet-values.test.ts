import { describe, expect, it } from "vitest";
import { valuesToChoose } from "./facet-values.ts";
import { filterRows } from "./filter-rows.ts";

describe("the values of a facet", () => {
  const slugs = Array.from({ length: 100 }, (_, n) => `jarjesto-${n}`);
  const counts = new Map(slugs.map((slug, n) => [slug, n + 1]));

  it("are the most frequent of many, those chosen among them, and it is said that there are more", () => {
    const { values, hasMore } = valuesToChoose("organisation", counts, ["jarjesto-3"], "fi", new Map());
    expect(hasMore).toBe(true);
    expect(values.map(({ value }) => value)).toEqual([...slugs.slice(40).toReversed(), "jarjesto-3"]);
  });

  it("are all there where they are few, or each a theme of its own", () => {
    const few = new Map([...counts].slice(0, 60));
    expect(valuesToChoose("organisation", few, [], "fi", new Map())).toMatchObject({ hasMore: false });
    const languages = new Map(["fi", "sv", "en"].map((tag, n) => [tag, n]));
    expect(valuesToChoose("language", languages, [], "fi", new Map()).values).toHaveLength(3);
  });

  it("cannot write markup of their own into the page", () => {
    const label = `<b title="x">R&D</b>`;
    const html = filterRows([
      { id: "a", type: "checkbox", name: "jarjesto", value: `"x`, checked: true, label, count: 2 },
    ]);
    expect(html).toContain("&lt;b title=&quot;x&quot;&gt;R&amp;D&lt;/b&gt;");
    expect(html).toContain(`value="&quot;x" checked/>`);
  });
});
