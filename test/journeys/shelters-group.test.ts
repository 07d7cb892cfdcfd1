import { describe, expect, it } from "vitest";
import { aGroupWith } from "../../src/features/admissions/admissions.testing.ts";
import { forgettingRequests } from "../../src/features/admissions/index.ts";
import { m } from "../../src/shared/i18n/index.ts";
import { enqueue } from "../../src/shared/jobs/enqueue.ts";
import { drainJobs } from "../../src/shared/jobs/worker.ts";
import { useHouse } from "../support/house.ts";
import { aPerson } from "../support/staff.ts";
import { enterCode } from "./comers.house.ts";

const house = useHouse("2026-09-01T12:00+03:00");

/** The database goes by its own clock when it closes a door: a start that is to come whenever this is read. */
const start = "2099-01-10";

/** Ten weeks in a place that nobody is told; each is talked with before the start. */
const setUp = async () => {
  const { world, test } = house;
  const group = await aGroupWith(
    world,
    test,
    { when: "before-start", how: "interview", startsOn: start },
    { name: "Turvassa taas", startsOn: start },
  );
  for (const table of ["directory_entry", "offering_revision"])
    await test.admin.query(
      `UPDATE ${table} SET content = jsonb_set(jsonb_set(jsonb_set(content,
         '{place}', '{"privacy":"confidential","municipality":"179","access":[],"ringForAddress":false}'),
         '{meetings,0,from}', '"${start}"'), '{meetings,0,until}', '"2099-03-14"')
       WHERE ${table === "directory_entry" ? "id" : "offering_id"} = $1`,
      [group.offeringId],
    );
  return group;
};

describe("a shelter association's closed group of ten weeks", () => {
  it.each([true, false])("is come to under a nickname, by a talk, with JavaScript: %s", async (javaScript) => {
    const { world, test, open, look } = house;
    world.clock.set("2026-09-01T12:00+03:00");
    const group = await setUp();
    const name = `shelter-${javaScript ? "js" : "plain"}`;

    // The facilitator offers a time and asks one question of her own.
    const carrier = await open({ as: group.client, javaScript, width: 1280 });
    await carrier.goto(`${group.comers}/asetukset`);
    await carrier.fill("#questions", "Mitä toivot ryhmältä?");
    await carrier.locator("form#asetukset button").click();
    await carrier.getByText(m.admissions_saved()).waitFor();
    await look(carrier, `${name}-1-settings`);
    await carrier.goto(group.comers);
    await carrier.fill("[name=startDate]", "2026-09-07");
    await carrier.fill("[name=startTime]", "10:00");
    await carrier.fill("#place", "Soita, niin kerron ovelle");
    await carrier.locator("form#aika button").click();
    await carrier.getByText(m.admissions_saved()).waitFor();

    // A woman finds it without an account, and nothing on the way tells where it meets.
    const woman = await open({ javaScript });
    await woman.goto(`/tuki/${group.slug}`);
    expect(await woman.locator("main").innerText()).not.toContain("Pitkäkatu");
    await woman.getByRole("link", { name: m.admissions_entry_link() }).click();
    await woman.waitForURL(/\/mukaan$/);
    expect(await woman.locator("main").innerText()).not.toContain("Pitkäkatu");
    await look(woman, `${name}-2-ask`);
    await woman.fill("#name", "Vaahtera");
    await woman.fill("#answer0", "Haluan olla hetken rauhassa.");
    await woman.locator('label[for="consent"]').click();
    await woman.getByRole("button", { name: m.admissions_ask_button() }).click();
    await woman.waitForURL(/\/pyynto\//);
    const code = await woman.locator("code.secret").first().innerText();
    await woman.locator('label[for="slot"]').click();
    await woman.getByRole("button", { name: m.admissions_slot_button() }).click();
    await woman.getByText(m.admissions_slot_waits()).waitFor();
    expect(await woman.locator("main").innerText()).not.toContain("kerron ovelle");
    await look(woman, `${name}-3-time`);
    expect((await woman.context().cookies()).filter(({ name: cookie }) => cookie.includes("session"))).toEqual([]);

    // They talk; the facilitator writes a note and both say yes.
    await carrier.goto(group.comers);
    await carrier.getByRole("link", { name: m.admissions_request_named({ number: 1, name: "Vaahtera" }) }).click();
    await carrier.getByRole("button", { name: m.admissions_talk_confirm() }).click();
    await carrier.getByText(m.admissions_talk_confirmed()).waitFor();
    await enterCode(woman, code);
    await woman.getByText("Soita, niin kerron ovelle").waitFor();
    await carrier.fill("#notes", "Ei saa soittaa iltaisin");
    await carrier.locator('label[for="decision-3"]').click();
    await carrier.fill("#text", "Tervetuloa. Kerron paikan ennen ensimmäistä kertaa.");
    await carrier.getByRole("button", { name: m.admissions_answer_button() }).click();
    await carrier.getByText(m.admissions_saved()).waitFor();
    await look(carrier, `${name}-4-request`);

    // She comes back by her code, now with words of her own, and goes in.
    const person = await aPerson(world);
    const inside = await open({ as: person.client, javaScript });
    await enterCode(inside, code);
    expect(await inside.locator("main").innerText()).not.toContain("iltaisin");
    await inside.getByRole("link", { name: m.admissions_own_come_in() }).click();
    await inside.fill("#nickname", "Vaahtera");
    await inside.getByRole("button", { name: m.admissions_own_come_in() }).click();
    await inside.waitForURL(/\/oma\/tila\//);

    // Thirty days later nothing is left of what was said at the door.
    const rows = async () =>
      (await test.admin.query("SELECT 1 FROM entry_request WHERE space_id = $1", [group.spaceId])).rows.length;
    const night = async (day: string) => {
      world.clock.set(`${day}T03:25+03:00`);
      const now = world.clock.now();
      await test.database.withActor({ kind: "worker" }, (tx) =>
        enqueue(tx, forgettingRequests.recurring.kind, {}, { now }),
      );
      await drainJobs({ ...world.services, jobs: [forgettingRequests.handler] });
    };
    await night("2026-09-30");
    expect(await rows()).toBe(1);
    await night("2026-10-01");
    expect(await rows()).toBe(0);
    const gone = await open({ javaScript, complaints: [/status of 422/] });
    await enterCode(gone, code);
    await gone.getByText(m.admissions_code_unknown()).first().waitFor();

    // After the start the door is closed.
    world.clock.set("2099-01-11T09:00+02:00");
    const late = await open({ javaScript, complaints: [/status of 410/] });
    await late.goto(group.door);
    await late.getByRole("heading", { name: m.admissions_closed_title() }).waitFor();
    await look(late, `${name}-5-closed`);
  });
});
