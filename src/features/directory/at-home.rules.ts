import type { OfferingContent } from "./offering.ts";
import { isOurTime } from "./our-time.rules.ts";

/** The country's own languages, signed ones and plain Finnish among them. */
const homeLanguages: readonly string[] = ["fi", "sv", "fi-simple", "se", "smn", "sms", "fse", "fss"];

/**
 * Is it offered somewhere else in the world, open from here as it is from everywhere? What names a place or an area of ours is
 * not, nor is what speaks a language of the country; where no language is told, its clock tells.
 */
export function isFromAfar({ area, place, languages, meetings }: OfferingContent): boolean {
  if (area.length > 0 || place?.municipality !== undefined) return false;
  if (languages.length > 0) return !languages.some((tag) => homeLanguages.includes(tag));
  return meetings.length > 0 && meetings.every(({ timeZone }) => !isOurTime(timeZone));
}

/** Does it say anything of itself beside its name? */
export const isDescribed = ({ summary, purpose, whatHappens, forWhom }: OfferingContent): boolean =>
  Boolean(summary ?? purpose ?? whatHappens ?? forWhom);
