import { encode } from "uqr";
import { type Locale, localPath, m } from "../../shared/i18n/index.ts";
import type { DirectoryEntry } from "../directory/index.ts";
import { flyerPaper } from "./flyer.ts";
import { type PictureShape, pictureSizes, sentence } from "./outreach.rules.ts";

export interface PictureOptions {
  readonly shape: PictureShape;
  /** Without the name, the theme and the organisers. */
  readonly neutral: boolean;
  readonly locale: Locale;
  readonly publicUrl: string;
  /** Where its code leads: a short path. */
  readonly path: string;
}

/** What a picture for social media says: what the flyer does, but for what nobody reads in passing. */
export function picturePaper(entry: DirectoryEntry, { shape, ...options }: PictureOptions) {
  const { neutral, locale, publicUrl, path } = options;
  const { title, lang, head, lead, when, where, ring, free, more, address } = flyerPaper(entry, {
    size: "a4",
    ...options,
  });
  return {
    title,
    lang,
    head,
    lead: neutral && lead ? { ...lead, text: m.outreach_picture_neutral_lead({}, { locale }) } : lead,
    when,
    where,
    ring,
    free,
    more,
    address,
    // Rows of the square code, a digit for each square: 1 is dark.
    code: encode(`${publicUrl}${localPath(locale, path)}`, { border: 0 }).data.map((row) => row.map(Number).join("")),
    ...pictureSizes[shape],
  };
}

export type PicturePaper = ReturnType<typeof picturePaper>;

/** What the picture says, in words: its alternative text, for whoever does not see it. */
export function pictureWords({ head, lead, when, where, ring, free, address }: PicturePaper, locale: Locale): string {
  const said = [head.text, lead?.text, ...when, where, ring?.word, free].filter((one) => one != null);
  return m.outreach_picture_alt({ words: [...said.map(sentence), address].join(" ") }, { locale });
}
