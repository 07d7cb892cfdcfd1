import { describe, expect, it } from "vitest";
import type { TestPage } from "../../../test/support/client.ts";
import { useDatabase } from "../../../test/support/database.ts";
import { aWorld, type World } from "../../../test/support/world.ts";
import { type Locale, languageTags, locales, localPath } from "../../shared/i18n/index.ts";
import { complaints } from "../../shared/ui/test-support.ts";
import { newcomer, signIn } from "./accounts.testing.ts";

/** Every page of accounts as someone comes to it, also where something has to be changed. */
async function everyPage(world: World, locale: Locale): Promise<Record<string, TestPage>> {
  const prefix = localPath(locale, "/").replace(/\/$/, "");
  const visitor = world.visitor();
  const person = await newcomer(world, { nickname: `Sivu ${locale.slice(-2)}`, prefix });
  const { client } = person;
  const other = await signIn(world, person);
  const check = await client.submit(person.page, {}, "form[action$='/tarkistus']");
  const chosen = { valitut: "sun,moon,key", kuva: "sun" };
  const device = await client.get(`${prefix}/oma/laite`);
  const pages = {
    come: await visitor.get(`${prefix}/tule`),
    "come: wrong": await visitor.submit(await visitor.get(`${prefix}/tule`), { nickname: "!" }),
    words: person.page,
    check,
    "check: wrong": await client.submit(check, { first: "x", second: "y" }),
    own: await client.get(`${prefix}/oma`),
    sessions: await client.get(`${prefix}/oma/istunnot`),
    change: await client.get(`${prefix}/oma/sanat`),
    "sign in": await visitor.get(`${prefix}/kirjaudu`),
    "sign in: wrong": await visitor.submit(await visitor.get(`${prefix}/kirjaudu`), { nickname: "", words: "a b" }),
    "not kept": await visitor.get(`${prefix}/kirjaudu/valmis`),
    recover: await visitor.get(`${prefix}/kirjaudu/palautus`),
    "recover: wrong": await visitor.submit(await visitor.get(`${prefix}/kirjaudu/palautus`), {
      nickname: "",
      code: "",
    }),
    helper: await visitor.get(`${prefix}/tule/yhdessa`),
    "by e-mail": await visitor.get(`${prefix}/kirjaudu/posti`),
    "by e-mail: wrong": await visitor.post(`${prefix}/kirjaudu/posti`, { email: "x" }),
    "by e-mail: code": await visitor.post(`${prefix}/kirjaudu/posti`, { email: `${locale}@example.org` }),
    "link gone": await visitor.get(`${prefix}/posti/${"x".repeat(43)}`),
    device,
    "device: again": await client.submit(device, chosen),
    "device: keep": await client.post(`${prefix}/oma/laite`, { ...chosen, ensin: "sun,moon,key,sun" }),
    "device: kept": await client.post(`${prefix}/oma/laite/talteen`, { valitut: "sun,moon,key,sun" }),
    "sessions with devices": await client.get(`${prefix}/oma/istunnot`),
    phrase: await client.get(`${prefix}/oma/salalause`),
    "phrase: wrong": await client.post(`${prefix}/oma/salalause`, { own: "lyhyt" }),
    "e-mail": await client.get(`${prefix}/oma/sahkoposti`),
    "e-mail: mailed": await client.post(`${prefix}/oma/sahkoposti`, { email: "a@example.org" }),
    "e-mail: wrong code": await client.post(`${prefix}/oma/sahkoposti/koodi`, { code: "00000000" }),
    "code word": await client.get(`${prefix}/oma/koodisana`),
    beside: await client.get(`${prefix}/oma/avustaja`),
    "beside: begun": await client.post(`${prefix}/oma/avustaja`),
    "beside: private": await client.get(`${prefix}/oma/sanat`),
    "beside: wrong": await client.post(`${prefix}/oma/avustaja/loppu`, { words: "a b" }),
    "beside: over": await client.post(`${prefix}/oma/avustaja/loppu`, { words: person.words }),
    "signed out": await other.client.get(`${prefix}/ulos`),
  };
  world.clock.advance({ minutes: 11 });
  return {
    ...pages,
    "change: later": await client.get(`${prefix}/oma/sanat`),
    "shown before": await client.submit(pages.come, { device: "own", nickname: `Toinen ${locale.slice(-2)}` }),
  };
}

describe("the pages of accounts", () => {
  const test = useDatabase();

  it.each(locales)("are right HTML in %s, with one heading and neutral titles", async (locale) => {
    for (const [name, page] of Object.entries(await everyPage(aWorld(test), locale))) {
      expect(await complaints(page.html), name).toEqual([]);
      expect(page.document.querySelectorAll("h1"), name).toHaveLength(1);
      expect(page.html, name).toContain(`<html lang="${languageTags[locale]}"`);
      expect(page.html, name).not.toMatch(/ style=|accounts_[a-z]/);
      expect(page.document.title, name).not.toMatch(/[Vv]ertais/);
    }
  });
});
