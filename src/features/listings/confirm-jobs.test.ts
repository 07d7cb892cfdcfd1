import { beforeEach, describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aWorld, type World } from "../../../test/support/world.ts";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import { m } from "../../shared/i18n/index.ts";
import { confirmAll, confirmListing, reportListing } from "./index.ts";
import { accept, anEditorialWorld, anOffering, aSubmitted, entryAt } from "./listings.testing.ts";

const test = useDatabase();
let world: World;
let people: Awaited<ReturnType<typeof anEditorialWorld>>;
let count = 0;
beforeEach(async () => {
  world = aWorld(test);
  people = await anEditorialWorld(world);
  await test.admin.query("UPDATE organisation SET email = 'toimisto@example.org' WHERE id = $1", [
    people.organisation.id,
  ]);
  await test.admin.query("DELETE FROM job; DELETE FROM dev_mail");
});

/** Days go by, and each morning's work is done. */
async function pass(days: number) {
  await world.mailbox();
  world.clock.advance({ days });
  return letters();
}

/** The mails that ask for a confirmation. */
const letters = async () =>
  (await world.mailbox()).filter(({ subject }) => subject === m.listings_mail_confirm_subject());

async function published() {
  const name = `Aamuryhmä ${++count}`;
  const { administrator, reviewer, organisation } = people;
  const id = await aSubmitted(world.services, administrator.actor, organisation.id, anOffering(name));
  await accept(world.services, reviewer.actor, id);
  return { id, slug: `aamuryhma-${count}` };
}

describe("keeping listings true", () => {
  it("asks after half a year, marks after a month more, hides after three more", async () => {
    const { id, slug } = await published();
    const other = await published();
    expect(await pass(178)).toEqual([]);
    const asked = await pass(8);
    // One letter for all of an organisation's listings.
    expect(asked.map(({ recipient }) => recipient)).toEqual(["toimisto@example.org"]);
    expect(asked[0]?.text).toContain(`/jarjestot/${people.organisation.slug}/ilmoitukset`);
    expect(asked[0]?.text).not.toContain("Aamuryhmä");
    await confirmListing(world.services, people.administrator.actor, other.id);

    await pass(28);
    expect(await entryAt(world, slug)).toMatchObject({ standing: "listed" });
    await pass(4);
    expect(await entryAt(world, slug)).toMatchObject({ standing: "unconfirmed" });
    expect(await entryAt(world, other.slug)).toMatchObject({ standing: "listed" });
    await pass(86);
    expect(await entryAt(world, slug)).toMatchObject({ standing: "unconfirmed" });
    await pass(6);
    expect(await entryAt(world, slug)).toBe("gone");
    // Nobody was asked twice.
    expect(await letters()).toHaveLength(1);

    await confirmListing(world.services, people.administrator.actor, id);
    expect(await entryAt(world, slug)).toMatchObject({ standing: "listed" });
    await pass(120);
    expect(await entryAt(world, slug)).toMatchObject({ standing: "listed" });
  });

  it("confirms all that an organisation keeps with one press", async () => {
    const [one, other] = [await published(), await published()];
    await pass(186);
    await pass(32);
    expect(await entryAt(world, one.slug)).toMatchObject({ standing: "unconfirmed" });
    expect(await confirmAll(world.services, people.administrator.actor, people.organisation.id)).toBe(2);
    for (const { slug } of [one, other]) expect(await entryAt(world, slug)).toMatchObject({ standing: "listed" });
    expect(await confirmAll(world.services, people.administrator.actor, people.organisation.id)).toBe(0);
    expect(await confirmAll(world.services, people.person.actor, people.organisation.id)).toBe(0);
  });

  it("tells a person who keeps a group of their own when they come in", async () => {
    const id = await aSubmitted(world.services, people.person.actor, null, anOffering(`Oma ryhmä ${++count}`));
    await accept(world.services, people.platform.actor, id);
    const { client, nickname, words } = people.person;
    expect(await client.get("/oma")).toSay(m.listings_place_text());
    await pass(186);
    await client.submit(await client.get("/kirjaudu"), { nickname, words: words.join(" "), device: "own" });
    expect(await client.get("/oma")).toSay(m.listings_place_waiting());
    const listing = await client.get(`/oma/ilmoitukset/${id}`);
    expect(listing).toSay(m.listings_confirm_title());
    const done = await client.submit(listing, {}, "form[action$='/vahvista']");
    expect(done).toSay(m.listings_done_confirmed());
    expect(done).not.toSay(m.listings_confirm_title());
  });
});

describe("what somebody reported", () => {
  it("is kept for a year, and its key goes with it", async () => {
    const { id } = await published();
    const report = newOpaqueId();
    await reportListing(world.services, id, report, { text: "Väärä aika.", contact: "" });
    const left = async () => [
      (await test.admin.query("SELECT FROM offering_report WHERE id = $1", [report])).rowCount,
      (await test.admin.query("SELECT FROM data_key WHERE owner_id = $1", [report])).rowCount,
    ];
    await pass(364);
    expect(await left()).toEqual([1, 1]);
    await pass(2);
    expect(await left()).toEqual([0, 0]);
  });
});
