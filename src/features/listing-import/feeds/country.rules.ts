import { findPlace } from "../../../shared/places/index.ts";

/** Whether an address says that it lies in Finland. */
export const inFinland = (parts: readonly string[]): boolean =>
  parts.some((part) => /^(finland|suomi|fi|fin)$/i.test(part.trim()));

/** The code of the Finnish municipality that one of these names exactly. */
export function municipalityIn(names: readonly string[]): string | undefined {
  for (const name of names) {
    const answer = findPlace(name.replace(/^(?:FI-?)?\d{5}\s+/i, ""));
    if (answer.found && answer.exact && ["municipality", "village", "postal-code"].includes(answer.place.kind)) {
      return answer.place.municipalities[0];
    }
  }
  return undefined;
}

/** Five digits at the beginning of one of these. */
export const postalCodeIn = (parts: readonly string[]): string | undefined =>
  parts.flatMap((part) => /^(?:FI-?)?(\d{5})\b/i.exec(part.trim())?.[1] ?? [])[0];
