import type { Actor } from "../../shared/db/actor.ts";
import type { AppContext } from "../../shared/http/app-env.ts";
import { m } from "../../shared/i18n/index.ts";
import { numberIn } from "./admissions.forms.ts";
import { changePlaces, fewestPlaces, mostPlaces, roomOf } from "./change-places.ts";

/** Saves how many a group takes, as it was typed; what is wrong with it, in words, where it cannot be so. */
export async function savePlaces(
  c: AppContext,
  actor: Actor,
  spaceId: string,
  typed: string,
): Promise<string | undefined> {
  const { services } = c.var;
  const places = numberIn(typed, fewestPlaces, mostPlaces);
  if (places === undefined) return m.admissions_places_fault({ least: fewestPlaces, most: mostPlaces });
  const room = await roomOf(services, actor, spaceId);
  if (places === room?.places) return undefined;
  const answer = await changePlaces(services, actor, spaceId, places);
  return answer === "done" ? undefined : m.admissions_places_taken({ taken: room?.taken ?? 0 });
}
