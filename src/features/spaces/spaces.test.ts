import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { anOrganisation, pressButton } from "../../../test/support/organisations.ts";
import { aPerson } from "../../../test/support/staff.ts";
import { aWorld } from "../../../test/support/world.ts";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import { m } from "../../shared/i18n/index.ts";
import { readNickname } from "../accounts/index.ts";
import { leaveSpace } from "./leave-space.ts";
import { longestNickname, mostDigits } from "./space-words.ts";
import { aCommunity, carryIn, comeTo, knock, promise } from "./spaces.testing.ts";

const db = useDatabase();
const now = "2026-11-21T14:32+02:00";

describe("coming to a community", () => {
  const setUp = async () => {
    const world = aWorld(db, { now });
    return { world, space: await aCommunity(world) };
  };

  it("shows at the door who maintains it, who reads it and how many, who facilitates, and the rules", async () => {
    const { world, space } = await setUp();
    const { client } = await aPerson(world);
    const door = await client.get(space.door);
    expect(door).toSay(m.spaces_fact_members({ count: 0 }));
    expect(door).toSay("Ohjaaja paikalla maanantaisin");
    expect(door).toSay("Ei neuvota, kerrotaan omasta.");
    expect(door.text).toContain("ry");
  });

  it("asks for the promise before anything and anybody is seen", async () => {
    const { world, space } = await setUp();
    await comeTo(world, space, "Lumikko");
    const { client } = await aPerson(world);
    const page = await knock(client, space.door, "Kataja");
    expect(page).toSay(m.spaces_promise_others());
    expect(page.text).not.toContain("Lumikko");
    const unsaid = await client.submit(page, {}, "form[action$='/lupaus']");
    expect(unsaid.status).toBe(422);
    const seen = await client.get(page.url);
    expect(seen.text).not.toContain("Lumikko");
    const inside = await promise(client, seen);
    expect(inside).toSay("Lumikko");
    expect(inside).toSay(m.spaces_known_here({ nickname: "Kataja" }));
  });

  it("is under a nickname that nobody there has, or ever had, or could be taken for", async () => {
    const { world, space } = await setUp();
    const first = await comeTo(world, space, "Lumikko");
    const { client } = await aPerson(world);
    for (const taken of ["lumikko", "Lum1kko", "LUMIKKO "]) {
      expect(await knock(client, space.door, taken), taken).toSay(m.spaces_name_taken());
    }
    expect(await knock(client, space.door, "Ohjaaja Olli")).toSay(m.accounts_nickname_reserved());
    // Renamed, left, or gone altogether: the name stays used.
    await first.client.submit(await first.client.get(first.here), { nickname: "Lumiukko" });
    expect(await knock(client, space.door, "Lumikko")).toSay(m.spaces_name_taken());
    await db.admin.query("DELETE FROM person WHERE id = $1", [first.personId]);
    for (const taken of ["Lumikko", "Lumiukko"]) {
      expect(await knock(client, space.door, taken), taken).toSay(m.spaces_name_taken());
    }
    expect((await knock(client, space.door, "Lumme")).status).toBe(200);
  });

  it("is not nearly another's either, now or after a change of name, and what was typed stays", async () => {
    const { world, space } = await setUp();
    await comeTo(world, space, "Vaapukka");
    const { client } = await aPerson(world);
    const near = await knock(client, space.door, "Vaapuka");
    expect(near.status).toBe(422);
    expect(near).toSay(m.spaces_name_taken());
    expect(near.document.querySelector("[name=nickname]")?.getAttribute("value")).toBe("Vaapuka");
    const other = await comeTo(world, space, "Kuusama");
    const renamed = await other.client.submit(
      await other.client.get(other.here),
      { nickname: "Vapukka" },
      "form[action$='/nimi']",
    );
    expect(renamed.status).toBe(422);
    // One's own name may be spelt otherwise, and in another community the name is nobody's.
    const own = await other.client.submit(renamed, { nickname: "Kuusamaa" }, "form[action$='/nimi']");
    expect(own).toSay(m.spaces_renamed());
    const elsewhere = await aCommunity(world, { organisation: space.organisation, name: "Toinen rinki" });
    expect((await comeTo(world, elsewhere, "Vaapuka")).here).toMatch(/tila/);
  });

  it("in another community the same name is free, and its bearer is asked whether they mean it", async () => {
    const { world, space } = await setUp();
    const other = await aCommunity(world, { organisation: space.organisation, name: "Toinen rinki" });
    const person = await comeTo(world, space, "Lumikko");
    const asked = await knock(person.client, other.door, "Lumikko");
    expect(asked).toSay(m.spaces_same_elsewhere());
    expect(
      (await person.client.submit(asked, { anyway: "yes" })).document.querySelector("[name=promise]"),
    ).not.toBeNull();
    await comeTo(world, space, "Kuusama");
    expect((await comeTo(world, other, "Kuusama")).here).toMatch(/tila/);
  });

  it("pressed twice makes one persona", async () => {
    const { world, space } = await setUp();
    const { client, personId } = await aPerson(world);
    await Promise.all([1, 2, 3].map(() => client.post(space.door, { nickname: "Kaksonen" })));
    const { rowCount } = await db.admin.query("SELECT FROM persona WHERE person_id = $1", [personId]);
    expect(rowCount).toBe(1);
  });

  it("waits for a yes where somebody decides, and the yes leads in when the person looks", async () => {
    const world = aWorld(db, { now });
    const space = await aCommunity(world, { fields: { approval: "yes" } });
    const { client } = await aPerson(world);
    const asked = await knock(client, space.door, "Pyytäjä");
    expect(asked).toSay(m.spaces_standing_asked());
    // Nobody lets themselves in.
    await client.post(`${new URL(asked.url).pathname}/sisaan`);
    expect(await client.get(asked.url)).toSay(m.spaces_standing_asked());
    const leader = space.organisation.administrator.client;
    await pressButtonWith(leader, await leader.get(space.ledPath), "Pyytäjä", "yes");
    const waiting = await client.get(asked.url);
    expect(waiting).toSay(m.spaces_standing_waiting());
    const looked = await pressButton(client, waiting, m.spaces_waiting_look());
    expect(await promise(client, looked)).toSay(m.spaces_members());
  });

  it("is as closed to one who was taken out as a link that leads nowhere", async () => {
    const { world, space } = await setUp();
    const carrier = await carryIn(world, space, "Otso Oikea", "Karhunputki");
    const person = await comeTo(world, space, "Lumikko");
    await carrier.client.submit(await carrier.client.get(carrier.here), { persona: person.personaId });
    expect((await person.client.get(person.here)).status).toBe(404);
    const again = await knock(person.client, space.door, "Lumikki");
    const nowhere = await person.client.get(`/tila/${"x".repeat(43)}`);
    expect([again.status, again.text]).toEqual([nowhere.status, nowhere.text]);
  });
});

async function pressButtonWith(
  client: Parameters<typeof pressButton>[0],
  page: Parameters<typeof pressButton>[1],
  nickname: string,
  answer: string,
) {
  const form = [...page.document.querySelectorAll("form[action$='/ratkaise']")].find((one) =>
    one.textContent?.includes(nickname),
  );
  const persona = form?.querySelector("[name=persona]")?.getAttribute("value") ?? "";
  return client.post(form?.getAttribute("action") ?? "", { persona, answer });
}

describe("a space from the inside", () => {
  const setUp = async () => {
    const world = aWorld(db, { now });
    const space = await aCommunity(world);
    return { world, space, person: await comeTo(world, space, "Lumikko") };
  };

  it("is not there for a stranger, in the very words of one that does not exist", async () => {
    const { world, person } = await setUp();
    const stranger = await aPerson(world);
    const bodies = [];
    for (const path of [person.here, `/oma/tila/${newOpaqueId()}`, "/oma/tila/jotain"]) {
      const page = await stranger.client.get(path);
      expect(page.status, path).toBe(404);
      bodies.push(page.html.replaceAll(path, ""));
    }
    expect(new Set(bodies).size).toBe(1);
    for (const step of ["sisaan", "lupaus", "lahde", "nimi", "jata-tehtava", "ratkaise"]) {
      expect((await stranger.client.post(`${person.here}/${step}`)).status, step).toBe(404);
    }
  });

  it("one leaves without a reason, and comes back as who one was", async () => {
    const { world, space, person } = await setUp();
    const other = await comeTo(world, space, "Kataja");
    const left = await person.client.submit(await person.client.get(person.here), {}, "form[action$='/lahde']");
    expect(left).toSay(m.spaces_left());
    expect((await person.client.get(person.here)).status).toBe(404);
    expect((await other.client.get(other.here)).text).not.toContain("Lumikko");
    await knock(person.client, space.door, "jotain muuta");
    expect(await other.client.get(other.here)).toSay("Lumikko");
  });

  it("what one has written leaves too, where one takes it along", async () => {
    const { world, space, person } = await setUp();
    const taken: string[] = [];
    const writings = [{ remove: async (_: unknown, personaId: string) => void taken.push(personaId) }];
    const where = { personId: person.personId, personaId: person.personaId, spaceId: space.id };
    expect(await leaveSpace(world.services, where, writings)).toBe(true);
    expect(taken).toEqual([person.personaId]);
    expect(await leaveSpace(world.services, where)).toBe(false);
  });

  it("lists one's nicknames to oneself alone", async () => {
    const { world, space, person } = await setUp();
    const other = await aCommunity(world, { organisation: space.organisation, name: "Toinen rinki" });
    await comeTo(world, other, "Pajulintu", person);
    const own = await person.client.get("/oma/nimimerkit");
    for (const said of ["Lumikko", "Pajulintu", "Iltarinki", "Toinen rinki"]) expect(own).toSay(said);
    const stranger = await aPerson(world);
    expect(await stranger.client.get("/oma/nimimerkit")).toSay(m.spaces_own_empty_title());
  });

  it("says the same limits of a nickname as they are kept", () => {
    expect(readNickname("a".repeat(longestNickname)).ok).toBe(true);
    expect(readNickname("a".repeat(longestNickname + 1))).toMatchObject({ fault: "too-long" });
    expect(readNickname(`a${"1".repeat(mostDigits)}`).ok).toBe(true);
    expect(readNickname(`a${"1".repeat(mostDigits + 1)}`)).toMatchObject({ fault: "digits" });
  });
});

describe("carrying something in a space", () => {
  it("is told before it is taken, shown by a badge to the members, and known to the organisation", async () => {
    const world = aWorld(db, { now });
    const space = await aCommunity(world);
    const person = await comeTo(world, space, "Lumikko");
    const carrier = await carryIn(world, space, "Otso Oikea", "Karhunputki");
    const page = await person.client.get(person.here);
    const badge = page.document.querySelector(".staff-badge");
    expect(badge?.textContent).toContain(m.spaces_role_facilitator());
    expect(badge?.querySelector("svg")).not.toBeNull();
    expect(badge?.closest(".persona")?.querySelector("bdi")?.textContent).toBe("Karhunputki");
    expect(page.text).not.toContain("Otso");
    const leader = space.organisation.administrator.client;
    expect(await leader.get(space.ledPath)).toSay(
      m.spaces_led_carrier({ name: "Otso Oikea", nickname: "Karhunputki", role: m.spaces_role_facilitator() }),
    );
    // Laid down, the badge and the knowledge are gone.
    await pressButton(carrier.client, await carrier.client.get(carrier.here), m.spaces_lay_down_button());
    expect((await person.client.get(person.here)).document.querySelector(".staff-badge")).toBeNull();
    expect((await leader.get(space.ledPath)).text).not.toContain("Karhunputki");
  });

  it("ends with the organisation's last role: no badge, and nobody is let in or taken out any more", async () => {
    const world = aWorld(db, { now });
    const space = await aCommunity(world, { fields: { approval: "yes" } });
    const carrier = await carryIn(world, space, "Otso Oikea", "Karhunputki");
    const { client } = await aPerson(world);
    await knock(client, space.door, "Lumikko");
    const page = await carrier.client.get(carrier.here);
    expect(page).toSay(m.spaces_accept({ nickname: "Lumikko" }));
    const persona =
      page.document.querySelector("form[action$='/ratkaise'] [name=persona]")?.getAttribute("value") ?? "";
    await db.admin.query(
      "UPDATE organisation_role SET until = since WHERE holder_id = (SELECT holder_id FROM persona WHERE id = $1)",
      [carrier.personaId],
    );
    const after = await carrier.client.get(carrier.here);
    expect(after.text).not.toContain("Lumikko");
    expect(after.document.querySelector(".staff-badge")).toBeNull();
    expect((await carrier.client.post(`${carrier.here}/ratkaise`, { persona, answer: "yes" })).status).toBe(404);
  });

  it("leaves with whoever leaves, and can be asked for anew", async () => {
    const world = aWorld(db, { now });
    const space = await aCommunity(world);
    const carrier = await carryIn(world, space, "Otso Oikea", "Karhunputki");
    await carrier.client.submit(await carrier.client.get(carrier.here), {}, "form[action$='/lahde']");
    const { rowCount } = await db.admin.query("SELECT FROM space_role_offer WHERE space_id = $1", [space.id]);
    expect(rowCount).toBe(0);
    await knock(carrier.client, space.door, "Karhunputki");
    expect(await carrier.client.get(carrier.here)).toSay(m.spaces_mine());
    expect((await carrier.client.get(carrier.here)).document.querySelector(".staff-badge")).toBeNull();
  });

  it("is not taken without having heard what it means, nor by another", async () => {
    const world = aWorld(db, { now });
    const space = await aCommunity(world);
    await carryIn(world, space, "Otso Oikea", "Karhunputki");
    const by = space.organisation.administrator.client;
    const page = await by.get(space.ledPath);
    const own = [...page.document.querySelectorAll("select[name=holder] option")].find(
      (one) => one.textContent === "Aino Ylläpitäjä",
    );
    await by.submit(page, { holder: own?.getAttribute("value") ?? "", role: "moderator" }, "form[action$='/tehtavat']");
    const link = (await by.get("/oma/nimimerkit")).document
      .querySelector("a[href*='/oma/tehtava/']")
      ?.getAttribute("href");
    // Their own page tells of it too: nobody has to look for it among nicknames.
    expect((await by.get("/oma")).document.querySelector(`main a[href='${link}']`)).not.toBeNull();
    const asked = await by.get(link ?? "");
    for (const said of [m.spaces_role_badge(), m.spaces_role_elsewhere()]) expect(asked).toSay(said);
    expect((await by.submit(asked, { nickname: "Ruusu" })).status).toBe(422);
    const stranger = await aPerson(world);
    expect((await stranger.client.get(link ?? "")).status).toBe(404);
    expect((await stranger.client.post(link ?? "", { nickname: "Ruusu", told: "yes" })).status).toBe(404);
    expect((await by.submit(asked, { nickname: "Ruusu", told: "yes" })).url).toMatch(/oma\/tila/);
  });

  it("belongs to the organisation's own spaces only: another organisation's leader sees none of it", async () => {
    const world = aWorld(db, { now });
    const [space, other] = [await aCommunity(world), await anOrganisation(world)];
    const { client } = other.administrator;
    expect((await client.get(space.ledPath)).status).toBe(404);
    expect((await client.get(space.ledPath.replace(space.organisation.slug, other.slug))).status).toBe(404);
    expect((await space.organisation.administrator.client.get(space.ledPath)).status).toBe(200);
  });
});
