import type { Theme } from "./themes.ts";

/**
 * The Finnish service catalogue's (PTV) codes for what we list. A URI stands where its form is known from the catalogue's own
 * use; life events have their codes alone.
 */
export const peerSupportServiceClass = {
  code: "P4.12",
  uri: "http://uri.suomi.fi/codelist/ptv/ptvserclass2/code/P4.12",
} as const;

/** The catalogue's own names of the life events our themes meet. */
export const lifeEventNames = {
  KE7: "Avioero",
  KE8: "Työttömäksi jääminen",
  KE11: "Vakava sairastuminen",
  KE13: "Omaishoitajana toimiminen",
  KE14: "Omaisen kuolema",
} as const satisfies Record<NonNullable<Theme["lifeEvent"]>, string>;
