import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aWorld } from "../../../test/support/world.ts";
import { type Locale, localPath, m } from "../../shared/i18n/index.ts";
import { anOffering, putOfferings } from "./directory.testing.ts";
import { endEntries } from "./entries.queries.ts";

const db = useDatabase();

describe("a card that is kept", () => {
  const setUp = async (word: string) => {
    const world = aWorld(db, { now: "2026-11-24T17:00+02:00" });
    const offering = anOffering({ name: { fi: `Tiistain ${word}` } });
    await putOfferings(world, [offering]);
    const card = async (locale: Locale = "fi", more = "") =>
      (await world.visitor().get(localPath(locale, `/haku?q=${word}${more}`))).document.querySelector(
        "#tulokset > .cards .card",
      );
    expect((await card())?.textContent).toContain(`Tiistain ${word}`);
    return { world, offering, card };
  };

  it("is drawn anew as soon as its offering has changed, within the same moment", async () => {
    const { world, offering, card } = await setUp("pellavat");
    const exceptions = [{ on: "2026-11-24" }];
    const meetings = offering.content.meetings.map((times) => ({ ...times, exceptions }));
    await putOfferings(world, [{ ...offering, content: { ...offering.content, meetings } }]);
    const drawn = await card();
    expect(drawn?.textContent).toContain(m.directory_cancelled());
    const times = [...(drawn?.querySelectorAll("time") ?? [])].map((time) => time.getAttribute("datetime"));
    expect(times).toEqual(["2026-11-24T18:00:00+02:00", "2026-12-01T18:00:00+02:00"]);
  });

  it("is gone with its offering", async () => {
    const { world, offering, card } = await setUp("torvet");
    const { database, clock } = world.services;
    await database.withActor({ kind: "worker" }, (tx) => endEntries(tx, [offering.id], clock.now()));
    expect(await card()).toBeNull();
  });

  it("tells of the next meeting when the one it told of is over", async () => {
    const { world, card } = await setUp("shakki");
    const next = async () => (await card())?.querySelector("time")?.getAttribute("datetime");
    expect(await next()).toContain("2026-11-24");
    world.clock.set("2026-11-24T20:00+02:00");
    expect(await next()).toContain("2026-12-01");
  });

  it("is in the language of whoever asks, and as far as it is from where they ask", async () => {
    const { card } = await setUp("kuunnelma");
    const words = async (...asked: Parameters<typeof card>) => (await card(...asked))?.textContent ?? "";
    expect(await words("sv")).toContain(m.directory_form_group({}, { locale: "sv" }));
    expect(await words()).not.toContain(" km");
    expect(await words("fi", "&paikka=J%C3%A4ms%C3%A4&km=100")).toContain(" km");
  });
});
