import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aMember } from "../../../test/support/organisations.ts";
import { aWorld } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { aCommunity, comeTo } from "../spaces/spaces.testing.ts";
import { base, dump, erase } from "./your-data.testing.ts";

const db = useDatabase();
const now = "2026-11-21T14:32+02:00";

describe("what spaces keep of a person", () => {
  const setUp = async () => {
    const world = aWorld(db, { now });
    const space = await aCommunity(world);
    const person = await comeTo(world, space, "Kuusitiainen");
    await person.client.post("/oma/suostumukset/statistics");
    await person.client.post("/oma/erillaan", { way: "email", who: "pelottava@example.org" });
    return { world, space, person };
  };

  it("is all on one's data, and in both files", async () => {
    const { person } = await setUp();
    const page = await person.client.get(base);
    for (const said of ["Kuusitiainen", "Iltarinki", "pelottava@example.org", m.consents_statistics_name()])
      expect(page).toSay(said);
    const form = await person.client.get(`${base}/lataa`);
    for (const file of ["json", "html"]) {
      const { html } = await person.client.submit(form, { file });
      for (const said of ["Kuusitiainen", "Iltarinki", "pelottava@example.org"]) expect(html, file).toContain(said);
    }
  });

  it("is nobody else's: another member's data holds nothing of it", async () => {
    const { world, space } = await setUp();
    const other = await comeTo(world, space, "Käpytikka");
    const page = await other.client.get(base);
    for (const unsaid of ["Kuusitiainen", "pelottava"]) expect(page.text).not.toContain(unsaid);
  });

  it("goes with the person; only that the nickname has been used stays, and tells nothing", async () => {
    const { world, space, person } = await setUp();
    const other = await comeTo(world, space, "Käpytikka");
    await erase(person.client, person.words.join(" "));
    const traces = [person.personId, person.personaId, "kuusitiainen", "pelottava"];
    expect((await dump(db)).filter((row) => traces.some((trace) => row.includes(trace)))).toEqual([]);
    expect((await other.client.get(other.here)).text).not.toContain("Kuusitiainen");
    const newcomer = await comeTo(world, space, "Harmaahaikara");
    expect(newcomer.here).toMatch(/tila/);
    const taken = await newcomer.client.submit(
      await newcomer.client.get(newcomer.here),
      { nickname: "Kuusitiainen" },
      "form[action$='/nimi']",
    );
    expect(taken).toSay(m.spaces_name_taken());
  });
});

it("shows the traces of one's tasks: invitations, resets and the log, and those of nobody else", async () => {
  const world = aWorld(db, { now });
  const space = await aCommunity(world);
  const { administrator, path } = space.organisation;
  const member = await aMember(world, { path, by: administrator.client }, "facilitator", "Otso Oikea");
  const page = await administrator.client.get(base);
  expect(page).toSay(m.your_data_traces_title());
  expect(page).toSay(m.spaces_log_founded());
  const own = await member.client.get(base);
  expect(own.text).not.toContain(m.spaces_log_founded());
  expect(own.text).toContain(m.organisations_role_facilitator());
  const stranger = await comeTo(world, space, "Kuusitiainen");
  expect(await stranger.client.get(base)).toSay(m.your_data_traces_none());
});
