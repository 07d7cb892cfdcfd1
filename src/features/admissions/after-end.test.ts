import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aPerson } from "../../../test/support/staff.ts";
import { aWorld } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { aGroupWith, ask } from "./admissions.testing.ts";

const db = useDatabase();

/** A group that has ended, one who asked by its page while signed in, and one who rang. */
const setUp = async () => {
  const world = aWorld(db);
  const group = await aGroupWith(world, db, { when: "any-time", how: "talk" });
  const asker = await aPerson(world);
  const sent = await ask(asker.client, group.door, { way: "message", message: "Hei" });
  await group.client.submit(await group.client.get(`${group.comers}/soitto`), {
    way: "call",
    name: "Pihlaja",
    contact: "0000 000 002",
    consent: "yes",
  });
  const before = await group.client.get(group.comers);
  await group.client.submit(
    await group.client.get(`${group.home}/lahto/paata`),
    { sure: "yes" },
    "form[action$='/paata']",
  );
  return { world, group, asker, path: new URL(sent.url).pathname, before };
};

describe("after the end of a group", () => {
  it("those who carried it see whom to tell so by a call, by name, on their own page, in the list and on the request", async () => {
    const { group, before } = await setUp();
    const who = m.admissions_call_named({ name: "Pihlaja", number: 2 });
    expect(before).toSay(m.admissions_call_asked({ day: "8. syyskuuta 2026", who }));
    expect(await group.client.get("/oma")).toSay(m.admissions_own_calls({ count: 1 }));
    const list = await group.client.get(group.comers);
    expect(list).toSay(m.admissions_call_ended({ who }));
    const request = await group.client.press(list, m.admissions_call_ended({ who }));
    expect(request).toSay("0000 000 002");
    expect(request).toSay(m.admissions_call_ended({ who }));
    const done = await group.client.submit(request, {}, "form#soitettu");
    expect(done).toSay(m.admissions_at_end_nobody());
    expect(await group.client.get("/oma")).not.toSay(m.admissions_own_calls({ count: 1 }));
  });

  it("who asked still reads which group it was, and finds others about the same near it", async () => {
    const { asker, path } = await setUp();
    const page = await asker.client.get(path);
    expect(page).toSay(m.admissions_own_ended());
    expect(page).toSay("Vauva-arjen aamukahvit");
    expect(page.document.querySelector("main a[href^='/haku?paikka=']")?.textContent).toBe(m.admissions_other_same());
    expect(await asker.client.get("/oma/pyynnot")).toSay("Vauva-arjen aamukahvit");
  });
});
