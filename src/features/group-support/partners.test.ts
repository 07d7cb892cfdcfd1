import { describe, expect, it } from "vitest";
import type { TestPage } from "../../../test/support/client.ts";
import { useDatabase } from "../../../test/support/database.ts";
import { aPerson } from "../../../test/support/staff.ts";
import { aWorld } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { aGroup } from "../groups/groups.testing.ts";
import { runNow } from "./group-support.testing.ts";
import { forgettingSupport } from "./support-jobs.ts";

const db = useDatabase();
const now = "2026-11-21T14:32+02:00";
const linkOn = (page: TestPage): string => {
  const address = page.document.querySelector(".partner-link")?.textContent;
  if (!address) throw new Error(`no link on ${page.url}: ${page.text}`);
  return new URL(address).pathname;
};
const card = { name: "Tiina Terveydenhoitaja", work: "Neuvola", contact: "0000 000 004" };

describe("a group's partner", () => {
  const setUp = async (fields: Readonly<Record<string, string>> = {}) => {
    const world = aWorld(db, { now });
    const group = await aGroup(world);
    const path = `${group.home}/kumppanit`;
    const page = await group.client.submit(await group.client.get(path), {
      role: "godparent",
      word: "Löytyisikö tila?",
      ...fields,
    });
    return { world, group, path, page, link: linkOn(page), visitor: world.visitor() };
  };
  const answer = async (from: Awaited<ReturnType<typeof setUp>>, fields: Readonly<Record<string, string>>) =>
    from.visitor.submit(await from.visitor.get(from.link), { answer: "yes", ...fields }, "main form");

  it("is invited without the group's theme, answers without an account, and agrees on tasks", async () => {
    const made = await setUp();
    const invited = await made.visitor.get(made.link);
    expect(invited).toSay(m.group_support_role_godparent_text());
    expect(invited).toSay("Löytyisikö tila?");
    expect(invited.text).not.toContain("Vauva");
    expect(invited.headers.get("Cache-Control")).toContain("no-store");
    const wrong = await made.visitor.post(made.link, { answer: "yes", name: "Tiina", contact: "" });
    expect(wrong.status).toBe(422);
    expect(wrong.document.querySelector("[name=name]")?.getAttribute("value")).toBe("Tiina");
    expect(await answer(made, card)).toSay(m.group_support_invited_thanks());

    const seen = await made.group.client.get(made.path);
    for (const words of Object.values(card)) expect(seen).toSay(words);
    expect(seen.document.querySelector(".partner-link")).toBeNull();
    await made.group.client.submit(seen, { agreed: "Tila torstaisin." }, "form[action$='/sovittu']");
    const partners = await made.visitor.get(made.link);
    expect(partners).toSay("Tila torstaisin.");
    expect(partners.text).not.toContain("Hilla");
  });

  it("hears the group's name only where that was chosen", async () => {
    const { visitor, link } = await setUp({ name: "yes" });
    expect(await visitor.get(link)).toSay("Vauva-arjen aamukahvit");
  });

  it("learns the theme and the town after the yes, as far as whoever invited chose to tell", async () => {
    const made = await setUp({ laterTown: "Jyväskylä", laterTheme: "Vauva-arki", laterName: "yes" });
    const invited = await made.visitor.get(made.link);
    expect(invited).toSay(m.group_support_later_promise());
    for (const later of ["Jyväskylä", "Vauva-a"]) expect(invited.text).not.toContain(later);
    const partner = await answer(made, card);
    for (const later of ["Jyväskylä", "Vauva-arki", "Vauva-arjen aamukahvit"]) expect(partner).toSay(later);

    const silent = await setUp({ laterTown: "", laterTheme: "" });
    expect(await silent.visitor.get(silent.link)).not.toSay(m.group_support_later_promise());
    expect(await answer(silent, card)).not.toSay("Jyväskylä");
  });

  it("may say no, and the link opens nothing any more", async () => {
    const made = await setUp();
    expect(await made.visitor.post(made.link, { answer: "no" })).toSay(m.group_support_over_thanks());
    expect((await made.visitor.get(made.link)).status).toBe(404);
    expect((await made.visitor.post(made.link, { answer: "yes", ...card })).status).toBe(404);
    expect(await made.group.client.get(made.path)).toSay(m.group_support_partner_declined());
  });

  it("ends it, as the group may; an invitation may be taken back", async () => {
    const made = await setUp();
    await answer(made, card);
    await made.visitor.post(made.link, { answer: "no" });
    expect(await made.group.client.get(made.path)).toSay(m.group_support_partner_ended());

    const other = await setUp();
    await answer(other, card);
    const ended = await other.group.client.submit(
      await other.group.client.get(other.path),
      {},
      "form[action$='/lopeta']",
    );
    expect(ended).toSay(m.group_support_partner_ended());
    expect((await other.visitor.get(other.link)).status).toBe(404);

    const third = await setUp();
    await third.group.client.submit(third.page, {}, "form[action$='/lopeta']");
    expect((await third.visitor.get(third.link)).status).toBe(404);
  });

  it("is nothing to a stranger, nor to a group of somebody else, nor after its time", async () => {
    const made = await setUp();
    const stranger = await aPerson(made.world);
    expect((await stranger.client.get(made.path)).status).toBe(404);
    const other = await aGroup(made.world);
    const { rows } = await db.admin.query("SELECT id FROM group_partner WHERE space_id = $1", [made.group.spaceId]);
    await other.client.post(`${other.home}/kumppanit/${rows[0].id}/lopeta`);
    expect((await made.visitor.get(made.link)).status).toBe(200);
    expect((await made.visitor.get(`/kumppani/${"a".repeat(43)}`)).status).toBe(404);
    made.world.clock.set("2026-12-30T12:00+02:00");
    expect((await made.visitor.get(made.link)).status).toBe(404);
    await runNow(made.world, forgettingSupport);
    const left = await db.admin.query("SELECT 1 FROM data_key WHERE owner_id = $1", [rows[0].id]);
    expect(left.rowCount).toBe(0);
  });

  it("is asked by a mail that tells nothing of the group", async () => {
    const { world, page } = await setUp({ email: "tiina@example.org" });
    expect(page).toSay(m.group_support_invite_sent());
    const [letter] = (await world.mailbox()).filter(({ recipient }) => recipient === "tiina@example.org");
    expect(letter?.text).toContain("/kumppani/");
    expect(`${letter?.subject} ${letter?.text}`).not.toMatch(/Vauva|ryhmä/i);
  });

  it("is one for a double press, and is never made by another hand", async () => {
    const world = aWorld(db, { now });
    const group = await aGroup(world);
    const form = await group.client.get(`${group.home}/kumppanit`);
    await Promise.all([group.client.submit(form, { role: "adviser" }), group.client.submit(form, { role: "adviser" })]);
    const { rows } = await db.admin.query("SELECT id FROM group_partner WHERE space_id = $1", [group.spaceId]);
    expect(rows).toHaveLength(1);
    // The database takes no card from the group's own side.
    await expect(
      db.database.withActor({ kind: "person", personId: group.personId }, (tx) =>
        tx
          .updateTable("group_partner")
          .set({ card: Buffer.alloc(60) })
          .where("id", "=", rows[0].id)
          .execute(),
      ),
    ).rejects.toThrow(/permission denied/);
  });
});
