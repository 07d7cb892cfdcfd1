import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aWorld, type World } from "../../../test/support/world.ts";
import { nobody } from "../../shared/db/actor.ts";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import { m } from "../../shared/i18n/index.ts";
import { complaints } from "../../shared/ui/test-support.ts";
import { createPersonWithWords } from "../accounts/index.ts";
import { giveRole, idOf, leave, queueFor, staffWith } from "./feedback.testing.ts";
import { feedbackStaffRoutes } from "./feedback-staff.routes.tsx";

const db = useDatabase();
const now = "2026-11-21T14:32+02:00";
const pathOf = async (world: World, code: string) => `/yllapito/palaute/${await idOf(world, code)}`;

describe("the queue", () => {
  it("is not made without a guard", () => {
    expect(() => feedbackStaffRoutes()).toThrow(TypeError);
  });

  it("shows an administrator what waits, the most urgent first, and opens one at a time", async () => {
    const world = aWorld(db, { now });
    const first = await leave(world, "Ensimmäinen.", "puh. 040");
    world.clock.advance({ days: 3 });
    const second = await leave(world);
    world.clock.advance({ days: 12 });
    const client = queueFor(world, await staffWith(db, "administrator"));
    const queue = await client.get("/yllapito/palaute");
    const links = [...queue.document.querySelectorAll("main tbody a")].map((link) => link.getAttribute("href"));
    expect(links.indexOf(await pathOf(world, first))).toBeLessThan(links.indexOf(await pathOf(world, second)));
    expect(queue).toSay("5. joulukuuta 2026, myöhässä");
    expect(queue).not.toSay("Ensimmäinen");
    expect(await complaints(queue.html)).toEqual([]);

    const letter = await client.get(await pathOf(world, first));
    expect(letter).toSay("Ensimmäinen.");
    expect(letter).toSay(m.feedback_queue_contact({ contact: "puh. 040" }));
    expect(letter).toSay("Svenska");
    expect(letter.document.title).toBe(m.ui_neutral_title());
    expect(await complaints(letter.html)).toEqual([]);
  });

  it.each([
    ["an area centre", "area_centre"],
    ["staff without a platform role", null],
  ] as const)("shows %s nothing, and lets them answer nothing", async (_, role) => {
    const world = aWorld(db, { now });
    const path = await pathOf(world, await leave(world));
    const client = queueFor(world, await staffWith(db, role));
    expect(await client.get("/yllapito/palaute")).toSay(m.feedback_queue_empty());
    expect((await client.get(path)).status).toBe(404);
    expect((await client.post(path, { answer: "Hei" })).status).toBe(404);
    const { rows } = await db.admin.query("SELECT answer FROM feedback WHERE id = $1", [path.split("/").at(-1)]);
    expect(rows).toEqual([{ answer: null }]);
    // The same letter, by the same way, for one who may.
    expect((await queueFor(world, await staffWith(db, "administrator")).get(path)).status).toBe(200);
  });

  it("is refused by the database itself where a guard has let the wrong one in", async () => {
    const world = aWorld(db, { now });
    const path = await pathOf(world, await leave(world));
    for (const actor of [nobody, { kind: "person", personId: newOpaqueId() }] as const) {
      const client = queueFor(world, actor);
      expect((await client.get("/yllapito/palaute")).status).toBe(500);
      expect((await client.get(path)).status).toBe(500);
    }
  });

  it("says so when everything has been answered", async () => {
    await db.admin.query("DELETE FROM feedback");
    const queue = await queueFor(aWorld(db, { now }), await staffWith(db, "administrator")).get("/yllapito/palaute");
    expect(queue).toSay(m.feedback_queue_empty());
    expect(await complaints(queue.html)).toEqual([]);
  });
});

describe("the way to the queue", () => {
  it("leads through the door and the second factor, for an administrator alone", async () => {
    const world = aWorld(db, { now });
    const code = await leave(world);
    const path = await pathOf(world, code);
    for (const wanted of ["/yllapito/palaute", path]) {
      const response = await world.visitor().request(wanted);
      expect(response.status).toBe(303);
      expect(response.headers.get("Location")).toContain("/kirjaudu");
    }
    const created = await createPersonWithWords(world.services, { nickname: "Hiljainen Haapa", locale: "fi" });
    if (created.kind !== "created") throw new Error(created.kind);
    const { personId, words } = created.person;
    const client = world.visitor();
    const fields = { nickname: "Hiljainen Haapa", words: words.join(" "), device: "own" };
    expect((await client.submit(await client.get("/kirjaudu"), fields)).url).toMatch(/\/oma$/);
    const response = await client.request(path);
    expect(response.status).toBe(303);
    expect(response.headers.get("Location")).toContain("/vahvistus");

    await db.admin.query("UPDATE session SET second_factor_at = $2, staff_seen_at = $2 WHERE person_id = $1", [
      personId,
      world.clock.now().toString(),
    ]);
    expect((await client.get(path)).status).toBe(404);
    // An empty queue would tell them that nobody waits.
    expect((await client.get("/yllapito/palaute")).status).toBe(404);
    await giveRole(db, personId, "administrator");
    await client.submit(await client.get(path), { answer: "Kiitos, että kerroit." });
    expect(await world.visitor().get(`/palaute/${code}`)).toSay("Kiitos, että kerroit.");
  });
});

describe("an answer", () => {
  it("is read with the code, and does not repeat what was written", async () => {
    const world = aWorld(db, { now });
    const code = await leave(world);
    const path = await pathOf(world, code);
    const client = queueFor(world, await staffWith(db, "administrator"));
    const saved = await client.submit(await client.get(path), { answer: "Korjasimme sen.\n\nKiitos sinulle." });
    expect(saved).toSay(m.feedback_queue_saved());
    expect(await complaints(saved.html)).toEqual([]);

    const page = await world.visitor().get(`/palaute/${code}`);
    expect(page.status).toBe(200);
    const paragraphs = [...page.document.querySelectorAll("main p")].map((paragraph) => paragraph.textContent);
    expect(paragraphs).toEqual(expect.arrayContaining(["Korjasimme sen.", "Kiitos sinulle."]));
    expect(page).toSay(m.feedback_answered_lead({ date: "21. marraskuuta 2026" }));
    expect(page).not.toSay("Kontrasti");
    expect(page.document.title).toBe(m.ui_neutral_title());
    expect(await complaints(page.html)).toEqual([]);
    const { rows } = await db.admin.query("SELECT answer FROM feedback WHERE id = $1", [path.split("/").at(-1)]);
    expect(rows[0].answer.toString("latin1")).not.toContain("Korjasimme");
  });

  it("is given once", async () => {
    const world = aWorld(db, { now });
    const code = await leave(world);
    const path = await pathOf(world, code);
    const client = queueFor(world, await staffWith(db, "administrator"));
    await client.post(path, { answer: "Ensimmäinen." });
    await client.post(path, { answer: "Toinen." });
    const page = await world.visitor().get(`/palaute/${code}`);
    expect(page).toSay("Ensimmäinen.");
    expect(page).not.toSay("Toinen.");
  });

  it.each([
    ["empty", " ", () => m.feedback_answer_missing()],
    ["too long", "a".repeat(4001), () => m.feedback_too_long({ most: 4000 })],
  ] as const)("that is %s is asked for again", async (_, answer, says) => {
    const world = aWorld(db, { now });
    const code = await leave(world);
    const client = queueFor(world, await staffWith(db, "administrator"));
    const page = await client.post(await pathOf(world, code), { answer });
    expect(page.status).toBe(422);
    expect(page).toSay(says());
    expect(await world.visitor().get(`/palaute/${code}`)).toSay(m.feedback_left_title());
  });
});
