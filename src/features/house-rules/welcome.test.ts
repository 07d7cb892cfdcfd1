import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aWorld } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { aGroup, aMemberOf } from "../groups/groups.testing.ts";
import { hiddenOn } from "./house-rules.testing.ts";

const db = useDatabase();
const now = "2026-11-22T12:00+02:00";

describe("somebody new in a group", () => {
  const setUp = async () => {
    const world = aWorld(db, { now });
    const group = await aGroup(world);
    const member = await aMemberOf(world, group, "Muurain");
    return { world, group, member, path: `${group.home}/uusi` };
  };
  const tell = async (who: Awaited<ReturnType<typeof setUp>>["member"], path: string, story: string) =>
    who.client.submit(await who.client.get(path), { story });

  it("is seen at once by those who carry the group, until one says that everybody knows everybody", async () => {
    const { group, member, path } = await setUp();
    expect(await group.client.get(group.home)).toSay(m.house_rules_glance_newcomers({ nicknames: "Muurain" }));
    expect((await member.client.get(group.home)).text).not.toContain("Ryhmään on tullut uusi");
    await group.client.post(`${path}/esitelty`, { persona: "" });
    expect((await group.client.get(group.home)).text).not.toContain("Ryhmään on tullut uusi");
  });

  it("is seen by those who carry it, by nickname, once the others know one another", async () => {
    const { world, group, member, path } = await setUp();
    const page = await group.client.get(path);
    expect(page).toSay(m.house_rules_arrivals_first());
    expect(page).toSay(m.house_rules_intro_round());
    const everyone = [...page.document.querySelectorAll("form[action$='/esitelty'] [name=persona]")];
    expect(everyone.map((one) => one.getAttribute("value"))).toContain("");
    const known = await group.client.post(`${path}/esitelty`, { persona: "" });
    expect(known).toSay(m.house_rules_arrivals_none());
    const newcomer = await aMemberOf(world, group, "Karpalo");
    expect(await group.client.get(group.home)).toSay(m.house_rules_glance_newcomers({ nicknames: "Karpalo" }));
    expect((await member.client.get(group.home)).text).not.toContain("Ryhmään on tullut uusi");
    const arrival = await group.client.get(path);
    expect(hiddenOn(arrival, "persona", "form[action$='/esitelty']")).toBe(newcomer.personaId);
    const done = await group.client.submit(arrival, { persona: newcomer.personaId }, "form[action$='/esitelty']");
    expect(done).toSay(m.house_rules_done_introduced());
    expect((await group.client.get(group.home)).text).not.toContain("Ryhmään on tullut uusi");
  });

  it("is led by the page of the group: story, rules, the next meeting, and that nobody has to speak", async () => {
    const { group, member, path } = await setUp();
    await tell(member, path, "Aloitimme keväällä kahvikupin ääressä.");
    const page = await group.client.get(path);
    expect(page).toSay("Aloitimme keväällä kahvikupin ääressä.");
    const mine = await member.client.get(path);
    expect(mine).toSay(m.house_rules_welcome());
    expect(mine).toSay(m.house_rules_free_speak());
    expect(mine.text).not.toContain(m.house_rules_intro_title());
    const link = [...mine.document.querySelectorAll("main a")].find(
      (one) => one.textContent === m.house_rules_next_meeting(),
    );
    expect((await member.client.get(link?.getAttribute("href") ?? "")).status).toBe(200);
  });

  it("hears a story that anyone of the group tells; of two who write at once the second is told", async () => {
    const { group, member, path } = await setUp();
    const [one, other] = [await group.client.get(path), await member.client.get(path)];
    const pages = await Promise.all([
      group.client.submit(one, { story: "Kolme äitiä ja pannu kahvia." }),
      member.client.submit(other, { story: "Alussa oli sade." }),
    ]);
    expect(pages.map(({ status }) => status).toSorted()).toEqual([200, 422]);
    const second = pages.find(({ status }) => status === 422);
    expect(second).toSay(m.house_rules_story_meanwhile());
    expect(["Kolme äitiä ja pannu kahvia.", "Alussa oli sade."]).toContain(
      second?.document.querySelector("#story")?.textContent,
    );
    const long = await tell(member, path, "a".repeat(901));
    expect(long.status).toBe(422);
    // Empty takes it away.
    const gone = await tell(member, path, "");
    expect(gone.status).toBe(200);
    const { rows } = await db.admin.query("SELECT FROM group_story WHERE space_id = $1", [group.spaceId]);
    expect(rows).toEqual([]);
  });

  it("is introduced with a paper where nobody has an account; only those who carry the group print it", async () => {
    const { group, member, path } = await setUp();
    await tell(member, path, "Alussa oli sade.");
    const pdf = await group.client.request(`${path}/ohje.pdf`);
    expect(pdf.headers.get("Content-Type")).toBe("application/pdf");
    expect((await member.client.get(`${path}/ohje.pdf`)).status).toBe(404);
    expect((await member.client.post(`${path}/esitelty`, { persona: "" })).status).toBe(404);
  });
});
