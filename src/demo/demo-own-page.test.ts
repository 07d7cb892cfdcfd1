import { describe, expect, it } from "vitest";
import { useDatabase } from "../../test/support/database.ts";
import { aWorld } from "../../test/support/world.ts";
import { ensureInstallationRow } from "../installation.ts";
import { m } from "../shared/i18n/index.ts";
import { demoCredentials, demoPeople, fillDemo } from "./index.ts";

describe("one's own page", () => {
  const test = useDatabase();

  /** The places /oma offers to this person of the demo. */
  const placesOf = async (nickname: string) => {
    const world = aWorld(test, { now: Temporal.Now.instant().round("second").toString() });
    await ensureInstallationRow(test.database, world.services.key, world.clock);
    await fillDemo(world.services);
    const person = demoPeople.find((one) => one.nickname === nickname);
    if (!person) throw new Error(`nobody is called ${nickname}`);
    const visitor = world.visitor();
    const words = demoCredentials(world.services.key, person).words.join(" ");
    const page = await visitor.submit(await visitor.get("/kirjaudu"), { nickname, words, device: "own" });
    expect(page).toSay(m.accounts_own_lead({ nickname }));
    return [...page.document.querySelectorAll("main .own-places a")].map((link) => link.getAttribute("href"));
  };

  it("leads those who carry a task to it, and the others nowhere they cannot go", async () => {
    expect(await placesOf("Tuulikki")).toContain("/jarjestot");
    expect(await placesOf("Tuulikki")).not.toContain("/yllapito/palaute");
    expect(await placesOf("Kaisla")).toEqual(expect.arrayContaining(["/jarjestot", "/yllapito/palaute"]));
    expect(await placesOf("Pihka")).not.toContain("/jarjestot");
  });
});
