import { describe, expect, it } from "vitest";
import { readWebAddress } from "./web-address.ts";

describe("a web address", () => {
  it.each([
    ["https://example.org/ryhmat?a=1#b", "https://example.org/ryhmat?a=1#b"],
    ["HTTP://Example.org", "http://Example.org"],
    ["www.example.org", "https://www.example.org"],
    ["  esimerkki-yhdistys.fi/vertaistuki ", "https://esimerkki-yhdistys.fi/vertaistuki"],
    ["sähkö.example", "https://sähkö.example"],
    ["https://example.org/@ryhma", "https://example.org/@ryhma"],
    ["example.org:8443/x", "https://example.org:8443/x"],
  ])("%s is %s", (typed, whole) => expect(readWebAddress(typed)).toBe(whole));

  it.each([
    "",
    "ei ole",
    "yhdistys",
    "ryhma@example.org",
    "https://ryhma@example.org/",
    "javascript:alert(1)",
    "ftp://example.org",
    "https://example.org/<script>",
    `https://example.org/${"a".repeat(500)}`,
  ])("%s is none", (typed) => expect(readWebAddress(typed)).toBeUndefined());
});
