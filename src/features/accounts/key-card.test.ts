import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aWorld } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { newcomer, signIn } from "./accounts.testing.ts";
import { cardAddress } from "./key-card.rules.ts";
import { canonicalPhrase, makePhrase, readPhrase, wordLists } from "./words/words.rules.ts";

/** What the island makes of an address. */
function readBack(address: string): { words: string; nickname: string | null } {
  const held = new URLSearchParams(new URL(address).hash.slice(1));
  return { words: (held.get("k") ?? "").replaceAll("-", " "), nickname: held.get("n") };
}

describe("what the square code of a key card holds", () => {
  const signInUrl = "https://example.org/kirjaudu";

  it.each(["fi", "sv", "en"] as const)("is the words of %s, read as they were given, behind the #", (language) => {
    for (let round = 0; round < 50; round++) {
      const words = makePhrase(wordLists[language], (below) => (round * 7919 + below * 31) % below);
      const spread = words.map((_, place) => wordLists[language][(round * 263 + place * 97) % 2048] ?? "");
      const address = cardAddress({ signInUrl, words: spread });
      expect(new URL(address).pathname + new URL(address).search).toBe("/kirjaudu");
      const reading = readPhrase(readBack(address).words);
      expect(reading.kind === "phrase" && canonicalPhrase(reading.words)).toBe(canonicalPhrase(spread));
    }
  });

  it("holds the nickname only where it is wanted", () => {
    const words = wordLists.fi.slice(0, 7);
    expect(readBack(cardAddress({ signInUrl, words })).nickname).toBeNull();
    expect(readBack(cardAddress({ signInUrl, words, nickname: "Äiti & Isä" })).nickname).toBe("Äiti & Isä");
  });
});

describe("the key card", () => {
  const test = useDatabase();

  it("is offered where the words are shown, drawn in the page, and tells nothing by itself", async () => {
    const person = await newcomer(aWorld(test), { nickname: "Avainkortti" });
    const card = person.page.document.querySelector(".words-card");
    expect(person.page).toSay(m.accounts_card_title());
    expect(card?.querySelectorAll("svg.card-code path")).toHaveLength(2);
    // Any of the words may hold such a piece by chance.
    const beside = person.words.split(" ").reduce((text, word) => text.replace(word, ""), card?.textContent ?? "");
    expect(beside).not.toMatch(/vertais|tuki|Avainkortti|http/i);
    expect(person.page.html).not.toMatch(/#k=/);
    expect(person.page.headers.get("Cache-Control")).toBe("no-store");
  });

  it("is offered with new words, too, and its words let in", async () => {
    const world = aWorld(test);
    const person = await newcomer(world, { nickname: "Uusi kortti" });
    const page = await person.client.submit(await person.client.get("/oma/sanat"));
    expect(page.document.querySelectorAll("svg.card-code")).toHaveLength(2);
    const list = [...page.document.querySelectorAll(".words-card li")].map((one) => one.textContent ?? "");
    const { words } = readBack(cardAddress({ signInUrl: "https://example.org/kirjaudu", words: list }));
    expect((await signIn(world, { nickname: "Uusi kortti", words })).page.status).toBe(200);
  });
});
