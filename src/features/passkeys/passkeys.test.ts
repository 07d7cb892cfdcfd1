import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { accept, aMember, anOrganisation, invitationTo } from "../../../test/support/organisations.ts";
import { aPerson, aPlatformAdministrator, showCode, takeSecondFactor } from "../../../test/support/staff.ts";
import { aWorld } from "../../../test/support/world.ts";
import { locales, localPath, m, withLocale } from "../../shared/i18n/index.ts";
import { complaints } from "../../shared/ui/test-support.ts";
import { ask, makePasskey, showPasskey, TestDevice } from "./passkeys.testing.ts";

const db = useDatabase();
const pathOf = ({ url }: { url: string }) => new URL(url).pathname;
const own = "/oma/avaimet";
const reason = "Hän soitti ja pyysi tätä.";

const setUp = async () => {
  const world = aWorld(db);
  return { world, person: await aPerson(world) };
};
const passkeysOf = async (personId: string) =>
  (await db.admin.query("SELECT * FROM passkey WHERE person_id = $1", [personId])).rows;

/** One who carries a role and whose only second factor is a passkey. */
const withRole = async () => {
  const world = aWorld(db);
  const organisation = await anOrganisation(world);
  const person = await aPerson(world);
  const path = await invitationTo(organisation.administrator.client, organisation.path, "facilitator");
  await accept(person.client, path, "Oskari");
  const device = await makePasskey(person.client);
  return { world, organisation, person, device };
};

describe("a passkey", () => {
  it("is made by its person, named and listed, and tells nothing of whose it is", async () => {
    const { person } = await setUp();
    const { options } = await ask(person.client, `${own}/pyynto`);
    expect(options.user.name).toBe(m.ui_neutral_title());
    expect(JSON.stringify(options)).not.toContain(person.personId);
    expect(JSON.stringify(options)).not.toContain(person.nickname);
    const page = await person.client.post(own, { name: "Oma puhelin", response: new TestDevice().make(options) });
    expect(page).toSay(m.passkeys_made());
    expect(page).toSay("Oma puhelin");
    const [stored] = await passkeysOf(person.personId);
    expect(stored.name.includes(Buffer.from("Oma puhelin"))).toBe(false);
    expect(stored.user_handle.includes(Buffer.from(person.personId.replaceAll("-", ""), "hex"))).toBe(false);
    const again = await ask(person.client, `${own}/pyynto`);
    expect(again.options.user.id).not.toBe(options.user.id);
    expect(again.options.excludeCredentials).toHaveLength(1);
  });

  it.each([
    ["made for another site", { origin: "https://elsewhere.example" }],
    ["made for another host", { rpId: "elsewhere.example" }],
    ["made without asking who holds the device", { unverified: true }],
  ])("%s is refused", async (_, signing) => {
    const { person } = await setUp();
    const { options } = await ask(person.client, `${own}/pyynto`);
    const refused = await person.client.post(own, { response: new TestDevice().make(options, signing) });
    expect(refused.status).toBe(422);
    expect(refused).toSay(m.passkeys_refused());
    expect(await passkeysOf(person.personId)).toEqual([]);
  });

  it("answers one question once, in its session, in five minutes", async () => {
    const { world, person } = await setUp();
    const { options } = await ask(person.client, `${own}/pyynto`);
    const stranger = await aPerson(world);
    expect((await stranger.client.post(own, { response: new TestDevice().make(options) })).status).toBe(422);
    // Taken by the stranger's try: it is good for nobody any more.
    expect((await person.client.post(own, { response: new TestDevice().make(options) })).status).toBe(422);
    const late = await ask(person.client, `${own}/pyynto`);
    world.clock.advance({ minutes: 5 });
    expect((await person.client.post(own, { response: new TestDevice().make(late.options) })).status).toBe(422);
    const next = await ask(person.client, `${own}/pyynto`);
    const response = new TestDevice().make(next.options);
    expect((await person.client.post(own, { response })).status).toBe(200);
    expect((await person.client.post(own, { response })).status).toBe(422);
    expect(await passkeysOf(person.personId)).toHaveLength(1);
  });

  it("of one person cannot be made another's", async () => {
    const { world, person } = await setUp();
    const device = await makePasskey(person.client);
    const stranger = await aPerson(world);
    const { options } = await ask(stranger.client, `${own}/pyynto`);
    expect((await stranger.client.post(own, { response: device.make(options) })).status).toBe(422);
  });

  it("asks for the words when one came in a while ago", async () => {
    const { world, person } = await setUp();
    world.clock.advance({ minutes: 20 });
    expect((await ask(person.client, `${own}/pyynto`)).status).toBe(422);
    expect((await ask(person.client, `${own}/pyynto`, { words: "väärät sanat" })).status).toBe(422);
    expect((await person.client.get(own)).document.querySelector("textarea[name=words]")).not.toBeNull();
    expect((await ask(person.client, `${own}/pyynto`, { words: person.words.join(" ") })).status).toBe(200);
  });

  it("is removed by its person and by nobody else, and opens nothing afterwards", async () => {
    const { world, person } = await setUp();
    const device = await makePasskey(person.client);
    const [{ id }] = await passkeysOf(person.personId);
    const stranger = await aPerson(world);
    expect((await stranger.client.post(`${own}/poista`, { id })).status).toBe(404);
    expect(await person.client.post(`${own}/poista`, { id })).toSay(m.passkeys_removed());
    const visitor = world.visitor();
    const { options } = await ask(visitor, "/kirjaudu/avain/pyynto");
    expect((await visitor.post("/kirjaudu/avain", { response: device.show(options) })).status).toBe(422);
  });

  it("goes with its person", async () => {
    const { person } = await setUp();
    await makePasskey(person.client);
    await db.admin.query("DELETE FROM person WHERE id = $1", [person.personId]);
    expect(await passkeysOf(person.personId)).toEqual([]);
  });

  it.each(locales)("has sound pages in %s, which say what there is without JavaScript", async (locale) => {
    const { world, person } = await setUp();
    await makePasskey(person.client);
    for (const [client, path, without] of [
      [person.client, own, m.passkeys_make_without],
      [person.client, "/vahvistus", m.passkeys_confirm_without],
      [world.visitor(), "/kirjaudu/avain", m.passkeys_come_in_without],
    ] as const) {
      const page = await client.get(localPath(locale, path));
      expect(complaints(page.html)).toEqual([]);
      withLocale(locale, () => expect(page).toSay(without()));
      expect(page.headers.get("Cache-Control")).toBe("no-store");
    }
  });
});

describe("coming in with a passkey", () => {
  const comeIn = async (world: ReturnType<typeof aWorld>, device: TestDevice, signing = {}) => {
    const client = world.visitor();
    const { options } = await ask(client, "/kirjaudu/avain/pyynto");
    expect(options.allowCredentials ?? []).toEqual([]);
    return {
      client,
      page: await client.post("/kirjaudu/avain", { device: "own", response: device.show(options, signing) }),
    };
  };

  it("lets its person in, and nobody with an answer used before", async () => {
    const { world, person } = await setUp();
    const device = await makePasskey(person.client);
    const client = world.visitor();
    const { options } = await ask(client, "/kirjaudu/avain/pyynto");
    const response = device.show(options);
    const page = await client.post("/kirjaudu/avain", { response });
    expect(pathOf(page)).toBe("/oma");
    expect(page).toSay(person.nickname);
    const thief = world.visitor();
    expect((await thief.post("/kirjaudu/avain", { response })).status).toBe(422);
    expect(pathOf(await thief.get("/oma"))).toBe("/kirjaudu");
  });

  it("refuses a copy, whose count does not grow", async () => {
    const { world, person } = await setUp();
    const device = await makePasskey(person.client);
    expect(pathOf((await comeIn(world, device)).page)).toBe("/oma");
    for (const counter of [1, device.counter]) {
      expect((await comeIn(world, device, { counter })).page.status).toBe(422);
    }
    expect(pathOf((await comeIn(world, device, { counter: 100 })).page)).toBe("/oma");
  });

  it("refuses another site's, an unchecked one, and one that does not know whose it is", async () => {
    const { world, person } = await setUp();
    const device = await makePasskey(person.client);
    for (const signing of [
      { origin: "https://elsewhere.example" },
      { unverified: true },
      { rpId: "elsewhere.example" },
    ]) {
      expect((await comeIn(world, device, signing)).page.status).toBe(422);
    }
    device.userHandle = "";
    expect((await comeIn(world, device)).page.status).toBe(422);
    expect((await comeIn(world, new TestDevice())).page.status).toBe(422);
  });

  it("is no second factor: a code is", async () => {
    const world = aWorld(db);
    const staff = await aPlatformAdministrator(world);
    const device = await makePasskey(staff.client);
    const { client } = await comeIn(world, device);
    const page = await client.get("/vahvistus");
    expect(page).toSay(m.organisations_factor_same_thing());
    expect(pathOf(await showPasskey(client, device))).toBe("/vahvistus");
    expect(pathOf(await client.get("/jarjestot/uusi"))).toBe("/vahvistus");
    world.clock.advance({ seconds: 30 });
    await showCode(world, { client, secret: staff.secret });
    expect((await client.get("/jarjestot/uusi")).status).toBe(200);
  });

  it("does not open the way to another passkey: the words do", async () => {
    const { world, person } = await setUp();
    const device = await makePasskey(person.client);
    const { client } = await comeIn(world, device);
    expect((await ask(client, `${own}/pyynto`)).status).toBe(422);
    expect((await ask(client, `${own}/pyynto`, { words: person.words.join(" ") })).status).toBe(200);
  });
});

describe("a passkey as the second factor", () => {
  it("opens what a code opens, and changes the session's token", async () => {
    const { organisation, person, device } = await withRole();
    expect(pathOf(await person.client.get(organisation.path))).toBe("/vahvistus");
    const before = person.client.cookies.get("__Host-vk");
    expect(pathOf(await showPasskey(person.client, device, organisation.path))).toBe(organisation.path);
    expect(person.client.cookies.get("__Host-vk")).not.toBe(before);
    expect((await person.client.get(organisation.path)).status).toBe(200);
  });

  it("counts as shown lately for ten minutes", async () => {
    const world = aWorld(db);
    const staff = await aPlatformAdministrator(world);
    const device = await makePasskey(staff.client);
    const fields = { name: "Esimerkki", slug: "avaimella", kind: "association" };
    world.clock.advance({ minutes: 11 });
    const form = await staff.client.get("/jarjestot/uusi");
    expect(pathOf(await staff.client.submit(form, fields))).toBe("/vahvistus");
    await showPasskey(staff.client, device);
    expect(pathOf(await staff.client.submit(form, fields))).toBe("/jarjestot/avaimella/vaki");
  });

  it("of somebody else, or a copy, opens nothing", async () => {
    const { world, organisation, person, device } = await withRole();
    const stranger = await aPerson(world);
    const theirs = await makePasskey(stranger.client);
    await showPasskey(person.client, theirs);
    expect(pathOf(await person.client.get(organisation.path))).toBe("/vahvistus");
    const { options } = await ask(person.client, "/vahvistus/avain/pyynto");
    await person.client.post("/vahvistus/avain", { response: device.show(options, { counter: 1 }) });
    expect(pathOf(await person.client.get(organisation.path))).toBe("/vahvistus");
  });

  it("does not open what was asked for coming in, nor the other way round", async () => {
    const { organisation, person, device, world } = await withRole();
    const { options } = await ask(person.client, "/kirjaudu/avain/pyynto");
    await person.client.post("/vahvistus/avain", { response: device.show(options) });
    expect(pathOf(await person.client.get(organisation.path))).toBe("/vahvistus");
    const other = await ask(person.client, "/vahvistus/avain/pyynto");
    const response = device.show(other.options);
    expect((await world.visitor().post("/kirjaudu/avain", { response })).status).toBe(422);
  });

  it("is not got around by whoever has only the words: neither a code nor another passkey is made", async () => {
    const { organisation, person } = await withRole();
    const page = await person.client.get("/vahvistus");
    expect(page.document.querySelector("form[action$='/alku']")).toBeNull();
    await person.client.post("/vahvistus/alku");
    expect((await person.client.get("/vahvistus")).document.querySelector("code.secret")).toBeNull();
    expect((await db.admin.query("SELECT FROM second_factor WHERE person_id = $1", [person.personId])).rows).toEqual(
      [],
    );
    expect(await ask(person.client, `${own}/pyynto`)).toMatchObject({
      status: 403,
      options: { to: expect.any(String) },
    });
    expect(pathOf(await person.client.get(organisation.path))).toBe("/vahvistus");
  });

  it("shown, lets a code be taken into use; a code shown lets a passkey be made", async () => {
    const { world, person, device } = await withRole();
    await showPasskey(person.client, device);
    const staff = await takeSecondFactor(world, person);
    world.clock.advance({ minutes: 11 });
    expect((await ask(person.client, `${own}/pyynto`)).status).toBe(403);
    await showCode(world, staff);
    expect((await ask(person.client, `${own}/pyynto`)).status).toBe(200);
  });

  it("is not removed where it is the last one of somebody who carries a role", async () => {
    const { world, person, device } = await withRole();
    const [{ id }] = await passkeysOf(person.personId);
    const refused = await person.client.post(`${own}/poista`, { id });
    expect(refused.status).toBe(409);
    expect(refused).toSay(m.passkeys_last_factor());
    expect(await passkeysOf(person.personId)).toHaveLength(1);
    await showPasskey(person.client, device);
    await takeSecondFactor(world, person);
    expect((await person.client.post(`${own}/poista`, { id })).status).toBe(200);
  });

  it("of two removed at the same moment one stays", async () => {
    const { person, device } = await withRole();
    await showPasskey(person.client, device);
    await makePasskey(person.client, "Toinen");
    const ids = (await passkeysOf(person.personId)).map(({ id }) => id);
    const answers = await Promise.all(ids.map((id) => person.client.post(`${own}/poista`, { id })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(await passkeysOf(person.personId)).toHaveLength(1);
  });

  it("that is lost is taken away with the rest by two administrators", async () => {
    const { world, organisation, person, device } = await withRole();
    await showPasskey(person.client, device);
    const by = organisation.administrator.client;
    const second = await aMember(world, { path: organisation.path, by }, "administrator", "Bertta");
    const { rows } = await db.admin.query("SELECT id FROM role_holder WHERE person_id = $1", [person.personId]);
    await by.post(`${organisation.path}/ihmiset/${rows[0].id}/vahvistus`, { reason });
    const resets = await db.admin.query("SELECT id FROM second_factor_reset WHERE confirmed_at IS NULL");
    expect((await second.client.post(`${organisation.path}/vahvistukset/${resets.rows[0].id}`)).status).toBe(200);
    expect(await passkeysOf(person.personId)).toEqual([]);
    expect(pathOf(await person.client.get(organisation.path))).toBe("/vahvistus");
    expect((await person.client.get("/vahvistus")).document.querySelector("form[action$='/alku']")).not.toBeNull();
  });
});

describe("SQL", () => {
  it("shows a person their own passkeys without keys, and others none", async () => {
    const { world, person } = await setUp();
    await makePasskey(person.client);
    const stranger = await aPerson(world);
    const listed = (personId: string) =>
      db.database.withActor({ kind: "person", personId }, (tx) => tx.selectFrom("passkey").select("id").execute());
    expect(await listed(person.personId)).toHaveLength(1);
    expect(await listed(stranger.personId)).toEqual([]);
    await expect(
      db.database.withActor({ kind: "person", personId: person.personId }, (tx) =>
        tx.selectFrom("passkey").select("public_key").execute(),
      ),
    ).rejects.toViolate("42501");
    for (const kind of ["public", "worker"] as const) {
      await expect(
        db.database.withActor({ kind }, (tx) => tx.selectFrom("passkey").select("id").execute()),
      ).rejects.toViolate("42501");
    }
  });
});
