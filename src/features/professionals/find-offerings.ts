import type { AppContext } from "../../shared/http/app-env.ts";
import { languageTags } from "../../shared/i18n/index.ts";
import type { Place } from "../../shared/places/index.ts";
import { type DirectoryEntry, type FindDirectory, listEntries, searchPlaceOf } from "../directory/index.ts";
import { type AreaAtGlance, atGlance, reach } from "./areas.rules.ts";
import { listIdsByCodes } from "./handouts.queries.ts";

/** More than any county has; a page longer than this would help nobody. */
const mostShown = 1_500;

/** The whole offering of a place. `theme`: the id of the only theme asked for. `themes`: those of which there is something. */
export async function glanceAt(
  c: AppContext,
  directory: FindDirectory,
  place: Place,
  theme: string | undefined,
): Promise<AreaAtGlance & { readonly cut: boolean; readonly themes: ReadonlySet<string> }> {
  const near = searchPlaceOf(place, reach);
  const { ids, total, counts } = (await directory(c)).search(
    {
      words: "",
      chosen: theme ? { theme: [theme] } : {},
      ...(near ? { place: near } : { anywhere: true }),
      sort: "fresh",
      from: 0,
      size: mostShown,
    },
    c.var.services.clock.now(),
  );
  const entries = await listChosen(c, ids);
  const byName = entries.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), "fi"));
  const glance = atGlance(byName, place, languageTags[c.var.locale]);
  return { ...glance, cut: total > mostShown, themes: new Set(counts.theme.keys()) };
}

const nameOf = ({ content }: DirectoryEntry) => content.name.fi ?? content.name.sv ?? content.name.en ?? "";

/** Those that are still offered, in the order in which they were chosen. */
export const listChosen = (c: AppContext, ids: readonly string[]): Promise<readonly DirectoryEntry[]> =>
  c.var.services.database.withActor(c.var.actor, (tx) => listEntries(tx, ids));

export const listByCodes = (c: AppContext, codes: readonly string[]): Promise<readonly DirectoryEntry[]> =>
  c.var.services.database.withActor(c.var.actor, async (tx) => listEntries(tx, await listIdsByCodes(tx, codes)));
