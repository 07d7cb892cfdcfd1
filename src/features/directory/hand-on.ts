/**
 * The short address by which an offering is handed on: it names nothing. The last group of a UUID is random in every
 * version we make.
 */
export const handOnPath = (id: string): string => handOnPathOf(id.slice(-12));

export const handOnPathOf = (code: string): string => `/t/${code}`;

/** A list that begins with this offering, to choose more for one card. */
export const listPath = (id: string): string => `/lista?lista=${id.slice(-12)}`;

/** Where a wish is left, with what is known of it already: a theme's slug, a place's name. */
export function wishPath(known: { readonly theme?: string | undefined; readonly place?: string | undefined }): string {
  const query = new URLSearchParams({
    ...(known.theme && { teema: known.theme }),
    ...(known.place && { paikka: known.place }),
  }).toString();
  return query ? `/toive?${query}` : "/toive";
}

export const isHandOnCode = (code: string): boolean => /^[0-9a-f]{12}$/.test(code);
