import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { useDatabase } from "../../../../test/support/database.ts";
import { aWorld, type World } from "../../../../test/support/world.ts";
import { anOffering } from "../../directory/directory.testing.ts";
import { anyOffering } from "../offerings.testing.ts";
import { anOpenDirectory } from "../open-data.testing.ts";
import { organisationId } from "./organisations.rules.ts";
import { taxonomyId, taxonomyNames, terms, termsTrueOf } from "./taxonomies.ts";

const db = useDatabase();
let world: World;
let open: Awaited<ReturnType<typeof anOpenDirectory>>;
beforeAll(async () => {
  world = aWorld(db, { now: "2026-11-23T14:32+02:00" });
  const offerings = fc.sample(anyOffering, { numRuns: 120, seed: 4 });
  open = await anOpenDirectory(
    world,
    offerings.map(({ endsOn: _, ...content }) => ({ ...anOffering(), content })),
  );
});

const idsOf = async (query: string): Promise<readonly string[]> => {
  // Nobody asks so much in a moment.
  world.clock.advance({ seconds: 1 });
  const page = await open.json<{ contents: { id: string }[] }>(`/api/hsds/services?per_page=500&${query}`);
  return page.contents.map(({ id }) => id);
};
const those = (holds: (entry: (typeof open.entries)[number]) => boolean) =>
  open.entries
    .filter(holds)
    .map(({ id }) => id)
    .toSorted();

describe("no filter loses a match or lets anything else through", () => {
  it("of every term, with those under it", async () => {
    for (const term of terms) {
      const within = new Set([term.id, ...terms.filter(({ parentId }) => parentId === term.id).map(({ id }) => id)]);
      const expected = those(({ content }) => termsTrueOf(content).some(({ id }) => within.has(id)));
      expect(await idsOf(`taxonomy_term_id=${term.id}`), `${term.taxonomy} ${term.code}`).toEqual(expected);
    }
  }, 60_000);

  it("of every taxonomy, alone and with a term of another", async () => {
    for (const name of taxonomyNames) {
      const has = those(({ content }) => termsTrueOf(content).some(({ taxonomy }) => taxonomy === name));
      expect(await idsOf(`taxonomy_id=${taxonomyId(name)}`), name).toEqual(has);
      const term = terms.find(({ taxonomy, code }) => taxonomy === "form" && code === "group");
      const both = those(({ id, content }) => has.includes(id) && content.form === "group");
      expect(await idsOf(`taxonomy_id=${taxonomyId(name)}&taxonomy_term_id=${term?.id}`), name).toEqual(both);
    }
  }, 60_000);

  it("of every organiser, with or without a page", async () => {
    const organisers = new Map(
      open.entries.flatMap(({ content }) => content.organisers.map((one) => [organisationId(one), one])),
    );
    expect(organisers.size).toBeGreaterThan(5);
    for (const id of organisers.keys()) {
      const expected = those(({ content }) => content.organisers.some((one) => organisationId(one) === id));
      expect(await idsOf(`organization_id=${id}`), organisers.get(id)?.name).toEqual(expected);
    }
  }, 60_000);
});
