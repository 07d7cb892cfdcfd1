import type { AppContext } from "../../shared/http/app-env.ts";
import { languageTags } from "../../shared/i18n/index.ts";
import { municipalityByCode, nameOf, placeByCode } from "../../shared/places/index.ts";
import { type DirectoryEntry, type FindDirectory, listEntries, readSearch, understand } from "../directory/index.ts";
import { readTown } from "../listings/index.ts";
import { type Tally, wishedFor } from "../wishes/index.ts";
import { lookedForIn } from "./near-plan.rules.ts";
import type { Plan } from "./open-plan.ts";
import { answerTo } from "./plan.rules.ts";

/** What is known of the need where a group is planned: what people there wish for, and what there is already. */
export interface NearPlan {
  readonly wishes: readonly Tally[];
  readonly entries: readonly DirectoryEntry[];
  /** The search that shows more; its words are the plan's own. */
  readonly search: string;
}

const mostShown = 3;

/** What there is near a plan, by its themes, its own words and its town. Nothing is looked for before it says something. */
export async function nearPlan(c: AppContext, { answers }: Plan, directory: FindDirectory): Promise<NearPlan> {
  const { services, actor, locale } = c.var;
  const { code } = readTown(answerTo(answers, "town"));
  const town = code === undefined ? undefined : municipalityByCode(code);
  const place: Record<string, string> = town ? { paikka: nameOf(town, locale === "sv" ? "sv" : "fi") } : {};
  const looked = lookedForIn(answers, locale);
  const shown = new URLSearchParams({ ...(looked?.mayBeSeen && { q: looked.words }), ...place });
  const search = shown.size > 0 ? `/haku?${shown}` : "/haku";
  if (!looked) return { wishes: [], entries: [], search };
  const { themes, words } = looked;
  const towns = town ? (placeByCode("region", town.region)?.municipalities ?? []) : [];
  const { query } = understand(readSearch(new URLSearchParams({ q: words, ...place })));
  const found = (await directory(c)).search(
    { ...query, size: mostShown, language: languageTags[locale] },
    services.clock.now(),
  );
  return {
    wishes: (await wishedFor(services, { themes, towns })).slice(0, 2 * mostShown),
    entries: await services.database.withActor(actor, (tx) => listEntries(tx, found.ids.slice(0, mostShown))),
    search,
  };
}
