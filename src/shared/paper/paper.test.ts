import { afterAll, describe, expect, it } from "vitest";
import { openPaper, PaperError } from "./paper.ts";
import { pixelsOf } from "./png.testing.ts";

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

describe("a picture", () => {
  const page = (body: string) => `#set page(width: 60pt, height: 40pt, margin: 0pt, fill: rgb("#fbf8f3"))\n${body}`;

  it("has a pixel for each point, and soft edges where an edge lies within one", async () => {
    const { width, height, at } = pixelsOf(
      await paper.makePng(page("#place(dx: 10pt, dy: 10.5pt, rect(width: 20pt, height: 10pt, fill: black))"), data),
    );
    expect([width, height]).toEqual([60, 40]);
    expect(at(0, 0)).toEqual([0xfb, 0xf8, 0xf3]);
    expect(at(15, 15)).toEqual([0, 0, 0]);
    expect(at(9, 15)).toEqual([0xfb, 0xf8, 0xf3]);
    expect(at(10, 15)).toEqual([0, 0, 0]);
    expect(at(29, 15)).toEqual([0, 0, 0]);
    expect(at(30, 15)).toEqual([0xfb, 0xf8, 0xf3]);
    const [soft = 0] = at(15, 10);
    expect(Math.abs(soft - 0xfb / 2)).toBeLessThan(2);
  });

  it("is round where it should be, empty within a hole, and has letters", async () => {
    const ring =
      "#place(dx: 20pt, dy: 10pt, { circle(radius: 10pt, fill: black) })#place(dx: 26pt, dy: 16pt, circle(radius: 4pt, fill: white))";
    const drawn = pixelsOf(await paper.makePng(page(ring), data));
    expect([drawn.at(30, 12), drawn.at(30, 20), drawn.at(21, 11)]).toEqual([
      [0, 0, 0],
      [255, 255, 255],
      [0xfb, 0xf8, 0xf3],
    ]);
    let dark = 0;
    for (let x = 20; x < 40; x++) for (let y = 10; y < 30; y++) dark += 1 - (drawn.at(x, y)[0] ?? 0) / 255;
    // The dark ring's area, less what the paper's own tint adds at its corners.
    expect(Math.abs(dark - Math.PI * (100 - 16) - (400 - Math.PI * 100) * (4 / 255))).toBeLessThan(3);

    const o = pixelsOf(await paper.makePng(page('#place(dx: 5pt, dy: 5pt, text(size: 30pt, "O"))'), data));
    const row = Array.from({ length: 60 }, (_, x) => (o.at(x, 16)[0] ?? 0) < 128);
    // Paper, a stroke, the hole, a stroke, paper.
    expect(
      row
        .map(Number)
        .join("")
        .replace(/(.)\1+/g, "$1"),
    ).toBe("01010");
  });

  it("tells of a template that is wrong, and paints the next one", async () => {
    await expect(paper.makePng("#nothing-such", data)).rejects.toThrow(PaperError);
    expect(pixelsOf(await paper.makePng(page(""), data)).at(30, 20)).toEqual([0xfb, 0xf8, 0xf3]);
  });
});
