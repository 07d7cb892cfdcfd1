import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emailsIn, emailText, phonesIn, phoneText } from "./contact-index.rules.ts";

describe("numbers in a text", () => {
  it.each([
    ["040 999 8887 iltaisin", "+358409998887"],
    ["iltaisin klo 17-20 0409998887, mies voi vastata", "+358409998887"],
    ["040 999 8887 klo 17–20", "+358409998887"],
    ["+358 40 999 8887", "+358409998887"],
    ["+358 (0)40-999 8887.", "+358409998887"],
    ["p.+358-40-9998887", "+358409998887"],
    ["358409998887", "+358409998887"],
    ["00358 40 999 88 87 / työ", "+358409998887"],
    ["(040) 999–8887", "+358409998887"],
    ["puh:0409998887iltaisin", "+358409998887"],
    ["040\u00a0999\u200b8887", "+358409998887"],
    ["０４０ ９９９ ８８８７", "+358409998887"],
    ["050 123 4567 040 999 8887", "+358409998887"],
    ["050-1234567,040-9998887", "+358409998887"],
    ["2 lasta, 3 ja 5 v. 040 999 8887 (ma–pe)", "+358409998887"],
    ["+46 (0)70 123 45 67 hemma", "+46701234567"],
  ])("%s holds %s", (text, number) => expect(phonesIn(text)).toContain(number));

  it.each(["iltaisin", "klo 17–20", "8.1.2027", "", "puhelintani luetaan"])("%s holds none", (text) =>
    expect(phonesIn(text)).toEqual([]),
  );

  const words = fc.stringMatching(/^[a-zåäö ,.:;()–/-]{0,20}$/).filter((one) => !one.includes("(0"));
  /** A number as somebody writes it: in groups, with signs between them. */
  const written = fc
    .tuple(
      fc.stringMatching(/^[1-9]\d{5,11}$/),
      fc.constantFrom("0", "+358", "+358 ", "00358", "+358 (0)", "358 "),
      fc.array(fc.constantFrom(" ", "-", "", ".", "–", "/"), { minLength: 12, maxLength: 12 }),
    )
    // Without its plus a number is one only where it is long enough.
    .filter(([digits, before]) => before !== "358 " || digits.length >= 7)
    .map(([digits, before, signs]) => ({
      number: `+358${digits}`,
      text: before + [...digits].map((digit, index) => (index === 0 ? "" : signs[index]) + digit).join(""),
    }));

  it("are found whatever stands around them, and however many there are", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(words, written, words), { minLength: 1, maxLength: 4 }), (parts) => {
        const text = parts.map(([before, { text: one }, after]) => `${before} x ${one} x ${after}`).join(" ");
        const found = phonesIn(text);
        for (const [, { number }] of parts) expect(found).toContain(number);
        for (const number of found) expect(phoneText(number)).toBe(number);
      }),
    );
  });

  it("are found beside another with no word between them", () => {
    fc.assert(
      fc.property(written, written, (one, other) => {
        const found = phonesIn(`${one.text}, ${other.text}`);
        expect(found).toContain(one.number);
        expect(found).toContain(other.number);
      }),
    );
  });

  it("are those a bare number is read as", () => {
    fc.assert(
      fc.property(written, ({ text, number }) => {
        expect(phoneText(text)).toBe(number);
      }),
    );
  });
});

describe("addresses in a text", () => {
  it.each([
    "matti@example.org",
    "mailto:Matti@Example.org",
    "<matti@example.org>,",
    "Kirjoita (matti@example.org). Kiitos",
    "040 999 8887/matti@example.org",
    "toinen@example.org,matti@example.org",
  ])("%s holds it", (text) => expect(emailsIn(text)).toContain("matti@example.org"));

  it("are found whatever stands around them", () => {
    const address = fc.stringMatching(/^[a-z0-9][a-z0-9._+-]{0,20}[a-z0-9]@[a-z0-9]{1,12}\.[a-z]{2,6}$/);
    const around = fc.stringMatching(/^[^\p{L}\p{N}@]{0,4}$/u);
    fc.assert(
      fc.property(around, address, around, (before, email, after) => {
        expect(emailsIn(`Tavoitat minut: ${before} ${email}${after}`)).toContain(email);
        expect(emailText(email)).toBe(email);
      }),
    );
  });
});
