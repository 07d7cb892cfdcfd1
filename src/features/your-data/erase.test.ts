import { describe, expect, it } from "vitest";
import type { TestPage } from "../../../test/support/client.ts";
import { useDatabase } from "../../../test/support/database.ts";
import { aMember, anOrganisation, holderIdOf } from "../../../test/support/organisations.ts";
import { aPerson, aPlatformAdministrator, showCode } from "../../../test/support/staff.ts";
import { aWorld } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { drainJobs } from "../../shared/jobs/worker.ts";
import { workOf } from "../../work.ts";
import { isIn, newcomer, signIn } from "../accounts/accounts.testing.ts";
import { marksKept } from "./forget-erased.ts";
import { base, dump, erase } from "./your-data.testing.ts";

const db = useDatabase();
const now = "2026-11-21T14:32+02:00";
const isGone = (page: TestPage) => new URL(page.url).pathname === `${base}/poistettu`;
const countIn = async (table: string, personId: string, column = "person_id") =>
  (await db.admin.query(`SELECT FROM ${table} WHERE ${column} = $1`, [personId])).rowCount;

describe("deleting one's nickname", () => {
  const setUp = async () => {
    const world = aWorld(db, { now });
    const person = await aPerson(world);
    return { world, ...person, words: person.words.join(" ") };
  };

  it("says what goes and what stays, and asks for the words however lately one came in", async () => {
    const { client, personId, words } = await setUp();
    const page = await client.get(`${base}/poista`);
    for (const said of [m.your_data_goes_tasks(), m.your_data_stays_feedback()]) expect(page).toSay(said);
    expect(page).toSay(m.your_data_stays_mark({ days: marksKept }));
    for (const wrong of ["", words.split(" ").toReversed().join(" ")]) {
      const refused = await client.submit(page, { words: wrong });
      expect(refused.status).toBe(422);
    }
    expect(await countIn("person", personId, "id")).toBe(1);
    expect(isGone(await client.submit(page, { words }))).toBe(true);
    expect(await countIn("person", personId, "id")).toBe(0);
  });

  it("ends on a calm page with the way to help, and the browser forgets", async () => {
    const { client, words } = await setUp();
    const form = await client.get(`${base}/poista`);
    const mark = form.document.querySelector("input[name=mark]")?.getAttribute("value") ?? "";
    const body = new URLSearchParams({ mark, words });
    const answer = await client.request(`${base}/poista`, {
      method: "POST",
      body,
      headers: { "Sec-Fetch-Site": "same-origin" },
    });
    expect(answer.status).toBe(303);
    expect(answer.headers.get("Clear-Site-Data")).toBe('"storage"');
    expect(client.cookies.size).toBe(0);
    const page = await client.get(answer.headers.get("Location") ?? "");
    expect(page).toSay(m.your_data_gone_title());
    expect(page.document.querySelector('main a[href="/apua"]')).not.toBeNull();
  });

  it("ends every session, and the words open nothing any more; the nickname is free again", async () => {
    const { world, client, nickname, words } = await setUp();
    const phone = await signIn(world, { nickname, words });
    await erase(client, words);
    expect(await isIn(phone.client)).toBe(false);
    expect((await signIn(world, { nickname, words })).page).toSay(m.accounts_sign_in_wrong());
    expect((await newcomer(world, { nickname })).page.status).toBe(200);
  });

  it("leaves nothing of the person in any table, and nothing of another is touched", async () => {
    const world = aWorld(db, { now });
    const stays = await aPerson(world);
    const { path, administrator } = await anOrganisation(world);
    const goes = await aMember(world, { path, by: administrator.client }, "facilitator", "Katoava Kanarialintu");
    const holder = holderIdOf(await administrator.client.get(path), "Katoava Kanarialintu");
    const keys = await db.admin.query<{ id: string }>("SELECT id FROM data_key WHERE owner_id = $1", [goes.personId]);
    const traces = [goes.personId, holder, keys.rows[0]?.id ?? "?", "kanarialintu"];
    /** The tables that hold any of these. */
    const placesOf = async (...wanted: readonly string[]) =>
      new Set(
        (await dump(db)).filter((row) => wanted.some((one) => row.includes(one))).map((row) => row.split(" ")[0]),
      );
    expect([...(await placesOf(...traces))]).toEqual(expect.arrayContaining(["person", "role_holder", "data_key"]));

    expect(isGone(await erase(goes.client, goes.words.join(" ")))).toBe(true);
    expect([...(await placesOf(goes.personId, keys.rows[0]?.id ?? "?", "kanarialintu"))]).toEqual([]);
    // What was done in a task stays in the organisation's log, under an id that leads nowhere any more.
    expect([...(await placesOf(holder))]).toEqual(["audit_entry"]);
    expect(await isIn(stays.client)).toBe(true);
    expect(await isIn(administrator.client)).toBe(true);
    expect((await administrator.client.get(path)).text).not.toContain("Katoava Kanarialintu");
  });
});

describe("pressing twice", () => {
  const setUp = async () => {
    const world = aWorld(db, { now });
    const { client, personId, words } = await aPerson(world);
    return { world, client, personId, words: words.join(" "), form: await client.get(`${base}/poista`) };
  };

  it("one after the other ends on the same page", async () => {
    const { client, words, form } = await setUp();
    expect(isGone(await client.submit(form, { words }))).toBe(true);
    expect(isGone(await client.submit(form, { words }))).toBe(true);
  });

  it("at the same moment as well, and only once is it done", async () => {
    const { world, client, words, form, personId } = await setUp();
    const marks = async () => (await db.admin.query("SELECT FROM erased")).rowCount ?? 0;
    const before = await marks();
    const second = world.visitor();
    for (const [name, value] of client.cookies) second.cookies.set(name, value);
    const pages = await Promise.all([client.submit(form, { words }), second.submit(form, { words })]);
    expect(pages.map(isGone)).toEqual([true, true]);
    expect(await countIn("person", personId, "id")).toBe(0);
    expect(await marks()).toBe(before + 1);
  });

  it("tells nobody else that it is done: a form without a session and without a true mark leads to the door", async () => {
    const { world, words } = await setUp();
    for (const mark of ["", "x", Buffer.alloc(32, 7).toString("base64url")]) {
      const page = await world.visitor().post(`${base}/poista`, { mark, words });
      expect(new URL(page.url).pathname, mark).toBe("/kirjaudu");
    }
  });
});

describe("somebody who carries tasks", () => {
  it("cannot go as an organisation's last administrator, and nothing happens; with a successor they can", async () => {
    const world = aWorld(db, { now });
    const { path, slug, administrator } = await anOrganisation(world);
    const words = administrator.words.join(" ");
    const refused = await erase(administrator.client, words);
    expect(refused.status).toBe(409);
    expect(refused.document.querySelector(`main a[href="/jarjestot/${slug}/vaki"]`)).not.toBeNull();
    expect(await isIn(administrator.client)).toBe(true);
    expect((await administrator.client.get(path)).status).toBe(200);

    const next = await aMember(world, { path, by: administrator.client }, "administrator", "Seuraaja");
    expect(isGone(await erase(administrator.client, words))).toBe(true);
    expect((await next.client.get(path)).text).not.toContain("Aino Ylläpitäjä");
  });

  it("leaves their task to the deputy who was named", async () => {
    const world = aWorld(db, { now });
    const { path, administrator } = await anOrganisation(world);
    const by = administrator.client;
    const goes = await aMember(world, { path, by }, "coordinator", "Lähtijä");
    const deputy = await aMember(world, { path, by }, "facilitator", "Sijainen");
    const people = await by.get(path);
    const [from, to] = [holderIdOf(people, "Lähtijä"), holderIdOf(people, "Sijainen")];
    await db.admin.query("UPDATE organisation_role SET deputy_id = $2 WHERE holder_id = $1", [from, to]);

    expect(isGone(await erase(goes.client, goes.words.join(" ")))).toBe(true);
    // It is theirs now: the night's work, which ends what was taken over for a while, does not end it.
    await drainJobs({ ...world.services, ...workOf(world.services) });
    world.clock.advance({ days: 2 });
    await drainJobs({ ...world.services, ...workOf(world.services) });
    const { rows } = await db.admin.query<{ role: string }>(
      "SELECT role FROM organisation_role WHERE holder_id = $1 AND until IS NULL ORDER BY role",
      [to],
    );
    expect(rows.map(({ role }) => role)).toEqual(["coordinator", "facilitator"]);
    expect(await deputy.client.get(base)).toSay(m.organisations_role_coordinator());
  });

  it("cannot leave an organisation without an administrator although two go at the same moment", async () => {
    const world = aWorld(db, { now });
    const { path, administrator: one } = await anOrganisation(world);
    const other = await aMember(world, { path, by: one.client }, "administrator", "Toinen Ylläpitäjä");
    const people = await one.client.get(path);
    const [a, b] = [holderIdOf(people, "Toinen Ylläpitäjä"), await ownHolder(one.personId)];
    // Each is the other's deputy: the one who goes first leaves the task to the one who then cannot.
    await db.admin.query(
      "UPDATE organisation_role SET deputy_id = CASE holder_id WHEN $1::uuid THEN $2::uuid ELSE $1::uuid END WHERE holder_id IN ($1, $2)",
      [a, b],
    );
    const pages = await Promise.all([one, other].map(({ client, words }) => erase(client, words.join(" "))));
    expect(pages.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const { rowCount } = await db.admin.query(
      "SELECT FROM organisation_role WHERE holder_id IN ($1, $2) AND role = 'administrator' AND until IS NULL",
      [a, b],
    );
    expect(rowCount).toBe(1);
  });

  it("cannot go as the platform's last administrator", async () => {
    const world = aWorld(db, { now });
    await db.admin.query("DELETE FROM platform_role");
    const last = await aPlatformAdministrator(world);
    const refused = await erase(last.client, last.words.join(" "));
    expect(refused.status).toBe(409);
    expect(refused).toSay(m.your_data_stay_platform());
    expect(await isIn(last.client)).toBe(true);

    await aPlatformAdministrator(world);
    world.clock.set("2026-11-21T14:34+02:00");
    await showCode(world, last);
    expect(isGone(await erase(last.client, last.words.join(" ")))).toBe(true);
  });

  const ownHolder = async (personId: string): Promise<string> => {
    const { rows } = await db.admin.query<{ id: string }>("SELECT id FROM role_holder WHERE person_id = $1", [
      personId,
    ]);
    return rows[0]?.id ?? "";
  };
});

describe("the mark of somebody who has gone", () => {
  it("is forgotten when no backup can be as old", async () => {
    await db.admin.query("DELETE FROM erased");
    const world = aWorld(db, { now });
    const { client, words } = await aPerson(world);
    await erase(client, words.join(" "));
    const { rows } = await db.admin.query<{ day: string }>("SELECT erased_on::text AS day FROM erased");
    expect(rows).toEqual([{ day: "2026-11-21" }]);

    const marksAfter = async (days: number) => {
      world.clock.advance({ days });
      await drainJobs({ ...world.services, ...workOf(world.services) });
      return (await db.admin.query("SELECT FROM erased")).rowCount;
    };
    await drainJobs({ ...world.services, ...workOf(world.services) });
    expect(await marksAfter(marksKept)).toBe(1);
    expect(await marksAfter(1)).toBe(0);
  });
});
