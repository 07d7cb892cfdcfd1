import { beforeEach, describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aPerson, aPlatformAdministrator, showCode, takeSecondFactor } from "../../../test/support/staff.ts";
import { aWorld } from "../../../test/support/world.ts";
import { totpCodeAt } from "../../shared/crypto/totp.ts";
import { m } from "../../shared/i18n/index.ts";

const db = useDatabase();

/** A staff page: the list of tasks is anyone's own, adding an organisation is the platform's. */
const staffPage = "/jarjestot/uusi";

describe("a second factor", () => {
  const setUp = async () => {
    const world = aWorld(db);
    return { world, person: await aPerson(world) };
  };

  it("is taken into use with its first code, and its secret is told only until then", async () => {
    const { world, person } = await setUp();
    const before = await person.client.get("/vahvistus");
    expect(before.document.querySelector("code.secret, svg.qr")).toBeNull();
    const begun = await person.client.submit(before);
    const secret = begun.document.querySelector("code.secret")?.textContent?.replaceAll(" ", "") ?? "";
    expect(begun.document.querySelector("svg.qr path")?.getAttribute("d")).toMatch(/^M/);
    expect(begun.html).not.toContain("otpauth:");

    const wrong = await person.client.submit(begun, { code: "000000" });
    expect(wrong.status).toBe(422);
    const done = await person.client.submit(begun, { code: totpCodeAt(secret, world.clock.now()) });
    expect(new URL(done.url).pathname).toBe("/jarjestot");
    const after = await person.client.get("/vahvistus");
    expect(after.html).not.toContain(secret);
    expect(after.document.querySelector("code.secret, svg.qr")).toBeNull();
  });

  it("cannot be replaced by whoever has only the words", async () => {
    const { world, person } = await setUp();
    await takeSecondFactor(world, person);
    const stored = async () => (await db.admin.query("SELECT secret FROM second_factor")).rows;
    const before = await stored();
    const again = await person.client.post("/vahvistus/alku");
    expect(again.document.querySelector("code.secret")).toBeNull();
    expect(await stored()).toEqual(before);
  });

  it("is stored sealed", async () => {
    const { world, person } = await setUp();
    const { secret } = await takeSecondFactor(world, person);
    const { rows } = await db.admin.query("SELECT secret FROM second_factor WHERE person_id = $1", [person.personId]);
    expect(rows[0].secret.includes(Buffer.from(secret))).toBe(false);
  });

  it("accepts a code once, and none from before it", async () => {
    const { world, person } = await setUp();
    const staff = await takeSecondFactor(world, person);
    expect(await showCode(world, staff)).toSay(m.organisations_factor_used());
    world.clock.advance({ seconds: 30 });
    const next = totpCodeAt(staff.secret, world.clock.now());
    const early = totpCodeAt(staff.secret, world.clock.now().subtract({ seconds: 30 }));
    const page = await staff.client.get("/vahvistus");
    expect((await staff.client.submit(page, { code: next })).status).toBe(200);
    expect(await staff.client.submit(page, { code: early })).toSay(m.organisations_factor_used());
    expect((await staff.client.submit(page, { code: next })).status).toBe(422);
  });

  it("accepts a code sent twice at the same moment once", async () => {
    const { world, person } = await setUp();
    const staff = await takeSecondFactor(world, person);
    world.clock.advance({ seconds: 30 });
    const page = await staff.client.get("/vahvistus");
    const code = totpCodeAt(staff.secret, world.clock.now());
    const jatka = page.document.querySelector("[name=jatka]")?.getAttribute("value") ?? "";
    const headers = { "Sec-Fetch-Site": "same-origin" };
    const send = () =>
      staff.client.request("/vahvistus", { method: "POST", body: new URLSearchParams({ code, jatka }), headers });
    const answers = await Promise.all([send(), send(), send()]);
    // What comes after the first either finds the code used or the session's token changed.
    expect(answers.filter((answer) => answer.headers.get("Location") === "/jarjestot")).toHaveLength(1);
  });

  it("leads a second press where the first led, and gives the token that its browser may never have had", async () => {
    const { world, person } = await setUp();
    const staff = await takeSecondFactor(world, person);
    world.clock.advance({ minutes: 1 });
    const page = await staff.client.get("/vahvistus");
    const fields = { code: totpCodeAt(staff.secret, world.clock.now()) };
    const before = new Map(staff.client.cookies);
    const withOld = () => {
      const client = world.visitor();
      for (const [name, value] of before) client.cookies.set(name, value);
      return client;
    };
    expect((await staff.client.submit(page, fields)).status).toBe(200);
    const twice = withOld();
    expect(new URL((await twice.submit(page, fields)).url).pathname).toBe("/jarjestot");
    expect(twice.cookies.get("__Host-vk")).toBe(staff.client.cookies.get("__Host-vk"));

    // The old token alone is no way in, nor with another form or the right code; nor is the form after a minute.
    const thief = withOld();
    expect(new URL((await thief.get("/oma")).url).pathname).toBe("/kirjaudu");
    const bare = { ...fields, jatka: "/jarjestot" };
    expect(new URL((await thief.post("/vahvistus", bare)).url).pathname).toBe("/kirjaudu");
    const other = await (await aPerson(world)).client.get("/kirjaudu");
    const stamp = other.document.querySelector("[name=form]")?.getAttribute("value") ?? "";
    expect(new URL((await thief.post("/vahvistus", { ...bare, form: stamp })).url).pathname).toBe("/kirjaudu");
    world.clock.advance({ minutes: 1 });
    expect(new URL((await withOld().submit(page, fields)).url).pathname).toBe("/kirjaudu");
  });

  it("slows wrong codes down, and lets the right one in when the time has passed", async () => {
    const { world, person } = await setUp();
    const staff = await takeSecondFactor(world, person);
    world.clock.advance({ minutes: 1 });
    const guess = async () => staff.client.submit(await staff.client.get("/vahvistus"), { code: "000000" });
    for (const _ of [1, 2, 3, 4]) expect((await guess()).status).toBe(422);
    expect((await guess()).status).toBe(429);
    expect((await showCode(world, staff)).status).toBe(429);
    world.clock.advance({ seconds: 5 });
    expect((await showCode(world, staff)).status).toBe(200);
  });

  it("gives the session a new token when it is shown, and the old one opens nothing", async () => {
    const { world, person } = await setUp();
    const before = new Map(person.client.cookies);
    await takeSecondFactor(world, person);
    expect(person.client.cookies.get("__Host-vk")).not.toBe(before.get("__Host-vk"));
    const stolen = world.visitor();
    for (const [name, value] of before) stolen.cookies.set(name, value);
    expect(new URL((await stolen.get("/oma")).url).pathname).toBe("/kirjaudu");
    expect(new URL((await person.client.get("/oma")).url).pathname).toBe("/oma");
  });

  it("is nothing without a session", async () => {
    const { world } = await setUp();
    const page = await world.visitor().get("/vahvistus");
    expect(new URL(page.url).pathname).toBe("/kirjaudu");
  });

  it("leads back to a page of staff, and nowhere else", async () => {
    const { world, person } = await setUp();
    const staff = await takeSecondFactor(world, person);
    for (const [wanted, got] of [
      ["/jarjestot/uusi", "/jarjestot/uusi"],
      ["//elsewhere.example", "/jarjestot"],
      ["/jarjestot//elsewhere.example", "/jarjestot"],
      ["https://elsewhere.example/", "/jarjestot"],
      ["/poistu", "/jarjestot"],
    ]) {
      world.clock.advance({ seconds: 30 });
      const page = await staff.client.get(`/vahvistus?jatka=${encodeURIComponent(wanted ?? "")}`);
      const code = totpCodeAt(staff.secret, world.clock.now());
      const response = await staff.client.request("/vahvistus", {
        method: "POST",
        body: new URLSearchParams({
          code,
          jatka: page.document.querySelector("[name=jatka]")?.getAttribute("value") ?? "",
        }),
        headers: { "Sec-Fetch-Site": "same-origin" },
      });
      expect(response.headers.get("Location"), wanted).toBe(got);
    }
  });
});

describe("pages of staff", () => {
  const setUp = async () => {
    const world = aWorld(db);
    return { world, staff: await aPlatformAdministrator(world) };
  };
  const pathAfter = (page: { url: string }) => new URL(page.url).pathname;

  it("open to one who has shown a code, and to nobody who has only the words", async () => {
    const { world, staff } = await setUp();
    const page = await staff.client.get(staffPage);
    expect(page.status).toBe(200);
    expect(page.headers.get("Cache-Control")).toBe("no-store");
    expect(page.document.title).toBe(m.ui_neutral_title());
    expect(pathAfter(await (await aPerson(world)).client.get(staffPage))).toBe("/vahvistus");
    expect(pathAfter(await world.visitor().get(staffPage))).toBe("/kirjaudu");
  });

  it("stay closed to one who has a second factor and no role", async () => {
    const { world } = await setUp();
    const person = await takeSecondFactor(world, await aPerson(world));
    expect((await person.client.get(staffPage)).status).toBe(404);
  });

  it("close after thirty still minutes, and stay open for one who works, a day at most", async () => {
    const { world, staff } = await setUp();
    world.clock.advance({ minutes: 29 });
    expect(pathAfter(await staff.client.get(staffPage))).toBe(staffPage);
    world.clock.advance({ minutes: 29 });
    expect(pathAfter(await staff.client.get(staffPage))).toBe(staffPage);
    world.clock.advance({ minutes: 31 });
    expect(pathAfter(await staff.client.get(staffPage))).toBe("/vahvistus");
    await showCode(world, staff);
    for (let half = 0; half < 25; half++) {
      world.clock.advance({ minutes: 29 });
      const open = pathAfter(await staff.client.get(staffPage)) === staffPage;
      expect(open, `${half}`).toBe((half + 1) * 29 < 720);
    }
  });

  it("ask for the code again before what changes roles", async () => {
    const { world, staff } = await setUp();
    const fields = { name: "Esimerkki", slug: "esimerkki", kind: "association" };
    world.clock.advance({ minutes: 10 });
    const form = await staff.client.get(staffPage);
    expect(form.status).toBe(200);
    expect(pathAfter(await staff.client.submit(form, fields))).toBe("/vahvistus");
    await showCode(world, staff);
    expect(pathAfter(await staff.client.submit(form, fields))).toBe("/jarjestot/esimerkki/vaki");
  });

  it("know one browser from another of the same person", async () => {
    const { world, staff } = await setUp();
    const other = world.visitor();
    for (const [name, value] of staff.client.cookies) other.cookies.set(name, value);
    expect(pathAfter(await other.get(staffPage))).toBe(staffPage);
    await db.admin.query("UPDATE session SET second_factor_at = NULL, staff_seen_at = NULL");
    expect(pathAfter(await other.get(staffPage))).toBe("/vahvistus");
  });
});

describe("SQL", () => {
  beforeEach(() => db.admin.query("DELETE FROM second_factor"));

  it.each(["public", "person", "staff", "worker"] as const)(
    "%s can neither read nor write second factors",
    async (kind) => {
      const world = aWorld(db);
      const { personId } = await aPerson(world);
      await takeSecondFactor(world, await aPerson(world));
      const actor = kind === "person" || kind === "staff" ? { kind, personId } : { kind };
      const as = (work: Parameters<typeof db.database.withActor<unknown>>[1]) => db.database.withActor(actor, work);
      await expect(as((tx) => tx.selectFrom("second_factor").select("person_id").execute())).rejects.toViolate("42501");
      await expect(as((tx) => tx.deleteFrom("second_factor").execute())).rejects.toViolate("42501");
      const row = { person_id: personId, secret: Buffer.alloc(60), next_at: world.clock.now(), confirmed: true };
      await expect(as((tx) => tx.insertInto("second_factor").values(row).execute())).rejects.toViolate("42501");
      await expect(
        as((tx) => tx.updateTable("session").set({ second_factor_at: world.clock.now() }).execute()),
      ).rejects.toViolate("42501");
    },
  );
});
