import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestClient, TestPage } from "../../test/support/client.ts";
import { openTestDatabase } from "../../test/support/database.ts";
import { showCode } from "../../test/support/staff.ts";
import { aWorld, type World } from "../../test/support/world.ts";
import { ensureInstallationRow } from "../installation.ts";
import { demoParts } from "./demo-parts.ts";
import { carriesRole } from "./demo-people.ts";
import { contentOf } from "./groups/group-content.ts";
import { demoGroups, gateEvent, plan } from "./groups/index.ts";
import { waitingListings } from "./groups/listings.ts";
import { demoCredentials, demoPeople, fillDemo } from "./index.ts";

describe("the demo's groups", () => {
  let db: Awaited<ReturnType<typeof openTestDatabase>>;
  let world: World;
  beforeAll(async () => {
    db = await openTestDatabase();
    // The database closes a group's door by its own clock.
    world = aWorld(db, { now: Temporal.Now.instant().round("second").toString() });
    await ensureInstallationRow(db.database, world.services.key, world.clock);
    await fillDemo(world.services);
  }, 60_000);
  afterAll(() => db.close());

  /** Signs in with what `/dev/ihmiset` shows, with the second factor where one is carried. */
  async function as(nickname: string): Promise<TestClient> {
    const person = demoPeople.find((one) => one.nickname === nickname);
    if (!person) throw new Error(`nobody is called ${nickname}`);
    const { words, secret } = demoCredentials(world.services.key, person);
    const client = world.visitor();
    const inside = await client.submit(await client.get("/kirjaudu"), {
      nickname,
      words: words.join(" "),
      device: "own",
    });
    expect(inside).toSay(nickname);
    if (carriesRole(person)) {
      world.clock.advance({ seconds: 31 });
      await showCode(world, { client, secret });
    }
    return client;
  }
  const nameOf = (slug: string): string => contentOf(world.services, slug).name.fi ?? "";
  /** A group's home, by the way that leads there from one's own page. */
  async function homeOf(nickname: string, slug: string): Promise<{ client: TestClient; page: TestPage; home: string }> {
    const client = await as(nickname);
    const link = [...(await client.get("/oma/nimimerkit")).document.querySelectorAll("main a")].find((one) =>
      one.textContent?.includes(nameOf(slug)),
    );
    const page = await client.get(link?.getAttribute("href") ?? "/");
    return { client, page, home: new URL(page.url).pathname };
  }

  it("are found in the directory, and what waits is not", async () => {
    for (const slug of [...demoGroups.map(({ listing }) => listing), gateEvent.listing])
      expect(await world.visitor().get(`/haku?q=${encodeURIComponent(nameOf(slug))}`)).toSay(nameOf(slug));
    for (const { content } of waitingListings) {
      const name = content.name.fi ?? "";
      expect(
        (await world.visitor().get(`/haku?q=${encodeURIComponent(name)}`)).document.querySelector("main h3")
          ?.textContent,
      ).not.toBe(name);
    }
  });

  it("stand each at a phase of its own where their carriers see it", async () => {
    for (const { carriers, listing, tasks } of demoGroups) {
      const { client, page, home } = await homeOf(carriers[0]?.person ?? "", listing);
      expect(page).toSay(nameOf(listing));
      const todo = await client.get(`${home}/tehtavat`);
      for (const { words } of tasks) expect(todo).toSay(words);
    }
  });

  it("have people who plan one, and have asked for help", async () => {
    const client = await as("Vitsippa");
    const page = await client.press(await client.get("/sv/oma/aloitus"), plan.answers.name?.[0] ?? "");
    for (const { words } of plan.tasks) expect(page).toSay(words);
    expect(page).toSay(plan.planner.nickname);

    const desk = await (await as("Halla")).get(`/jarjestot/${plan.ask.organisation}/ryhmat`);
    expect(desk).toSay(plan.answers.name?.[0] ?? "");
    const centre = await (await as("Routa")).get("/alkutuki");
    expect(centre).toSay("Tyrni");
    expect(centre).toSay("Hilla");
  });

  it("have a queue, times to talk, codes and words about whoever comes", async () => {
    const men = await homeOf("Kaarna", "miesten-saunailta-aanekoski");
    const comers = await men.client.get(`${men.home}/tulijat`);
    expect(comers.document.querySelectorAll("main tbody a[href*='/tulijat/']")).toHaveLength(4);
    const third = [...comers.document.querySelectorAll("main tbody a[href*='/tulijat/']")][2];
    expect(await men.client.get(third?.getAttribute("href") ?? "")).toSay("Tervetuloa vaan.");

    const shelter = await homeOf("Kuura", "turvaverkko-jyvaskyla");
    const times = (await shelter.client.get(`${shelter.home}/tulijat`)).document;
    expect(times.querySelectorAll("main form[action*='/ajat/'][action$='/poista']")).toHaveLength(3);
    expect(times.querySelectorAll("main form[action*='/kutsut/'][action$='/poista']")).toHaveLength(2);
  });

  it("tell nobody where the shelter's group meets", async () => {
    const found = await world.visitor().get(`/haku?q=turvaverkko`);
    const link = found.document.querySelector("main a[href*='/tuki/']")?.getAttribute("href") ?? "";
    const page = await world.visitor().get(link);
    expect(page).toSay(nameOf("turvaverkko-jyvaskyla"));
    expect(page.html).not.toContain("Tapaamispaikka");
  });

  it("talk about rules, accept them, and hand on", async () => {
    const pain = await homeOf("Pihka", "kivun-kanssa-oulu");
    const draft = await pain.client.get(`${pain.home}/saannot/luonnos`);
    expect(draft).toSay("Makuulta saa puhua.");
    const rules = [...draft.document.querySelectorAll("main a[href*='/saannot/luonnos/']")].map(
      (link) => link.getAttribute("href") ?? "",
    );
    const talks = await Promise.all([...new Set(rules)].map((rule) => pain.client.get(rule)));
    expect(talks.filter(({ text }) => text.includes("En voi sulkea puhelinta."))).toHaveLength(1);

    const babies = await homeOf("Muurain", "keskosvanhemmat-seinajoki");
    expect(await babies.client.get(`${babies.home}/saannot`)).toSay("Grammoja ei verrata.");
    expect((await babies.client.get(`${babies.home}/saannot/versio/1`)).status).toBe(200);
    expect(await babies.client.get(`${babies.home}/uusi`)).toSay("Untuvikko");
    expect(await babies.client.get(`${babies.home}/kumppanit`)).toSay("Terveydenhoitaja Malli");
    const asked = await homeOf("Tyrni", "keskosvanhemmat-seinajoki");
    expect(asked.page.document.querySelector("main form[action*='/vaihto']")).not.toBeNull();
  });

  it("have an event with a queue and helpers", async () => {
    const client = await as("Halla");
    const base = "/jarjestot/koivurannan-perhetyo/tapahtumat";
    const event = await client.press(await client.get(base), nameOf(gateEvent.listing));
    const day = event.document.querySelector("main a[href*='/paiva/']")?.getAttribute("href") ?? "";
    const page = await client.get(day);
    for (const { words } of gateEvent.tasks) expect(page).toSay(words);
    expect(page).toSay("Gluteeniton yhdelle");
  });

  it("have a listing that waits for a reviewer and one that was sent back", async () => {
    const [waiting, sentBack] = waitingListings;
    expect(await (await as("Routa")).get("/tarkistus")).toSay(waiting?.content.name.fi ?? "");
    const client = await as(sentBack?.writer ?? "");
    const list = await client.get("/oma/ilmoitukset");
    const page = await client.press(list, sentBack?.content.name.fi ?? "");
    expect(page).toSay(sentBack?.sentBack?.reason ?? "");
  });

  it("name everyone once on the page that tells whom to sign in as", () => {
    const named = demoParts.flatMap(({ people }) => Object.keys(people));
    expect(named.toSorted()).toEqual(demoPeople.map(({ nickname }) => nickname).toSorted());
  });

  it("stay as they are when they are filled again", async () => {
    const before = await sizes();
    await db.admin.query("UPDATE installation SET demo_filled_at = NULL");
    await fillDemo(world.services);
    expect(await sizes()).toEqual(before);
  });

  /** How many rows each table has, but those that note every invitation and every job. */
  async function sizes(): Promise<Record<string, number>> {
    const { rows } = await db.admin.query<{ name: string }>(
      "SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1",
    );
    const all: Record<string, number> = {};
    for (const { name } of rows) {
      if (noted.test(name)) continue;
      const count = await db.admin.query<{ count: number }>(`SELECT count(*)::int AS count FROM "${name}"`);
      all[name] = count.rows[0]?.count ?? 0;
    }
    return all;
  }
  const noted = /^(audit_entry|platform_invitation|role_invitation|sign_in_delay|session)$/;
});
