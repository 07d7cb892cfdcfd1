import { afterAll, describe, expect, it } from "vitest";
import { openPaper, PaperError } from "./paper.ts";

const paper = openPaper();
afterAll(() => paper.close());

const template = `
#show: sheet
= #data.title
#for line in data.lines [#line #parbreak()]
`;
const data = {
  title: "Vertaistukea läheltä",
  lang: "fi",
  lines: ["Surevien vanhempien ryhmä", '#panic("no") *not markup*'],
};
const text = (pdf: Uint8Array) => Buffer.from(pdf).toString("latin1");

describe("a paper", () => {
  it("is a tagged PDF/UA with its language, its title and our font", async () => {
    const pdf = text(await paper.makePdf(template, data));
    expect(pdf.startsWith("%PDF-")).toBe(true);
    expect(pdf).toContain("/MarkInfo");
    expect(pdf).toContain("AtkinsonHyperlegibleNext");
    expect(pdf).toContain("(fi)");
    expect(pdf).toContain("pdfuaid");
  });

  it("is the same bytes for the same words, and says nothing of when it was made", async () => {
    const [one, other] = await Promise.all([paper.makePdf(template, data), paper.makePdf(template, data)]);
    expect(Buffer.compare(one, other)).toBe(0);
  });

  it("reaches no file and no address", async () => {
    for (const source of [`#read("/package.json")`, `#read("package.json")`, `#image("http://localhost/x.png")`]) {
      await expect(paper.makePdf(`#show: sheet\n${source}`, data)).rejects.toThrow(/not found/);
    }
  });

  it("tells of a template that is wrong, and makes the next one", async () => {
    await expect(paper.makePdf("#nothing-such", data)).rejects.toThrow(PaperError);
    expect((await paper.makePdf(template, data)).length).toBeGreaterThan(1_000);
  });
});
