import { type Locale, localPath, m } from "../../shared/i18n/index.ts";
import { type DirectoryEntry, gistOf, type Openness, readIfAny, wayInWords } from "../directory/index.ts";
import { paperLanguage, squareCode, wordsOf } from "../professionals/index.ts";
import { capital, type FlyerSize } from "./outreach.rules.ts";
import { whomWords } from "./outreach-words.ts";

const ringWords: Readonly<Record<Openness, typeof m.ui_ring_open>> = {
  open: m.ui_ring_open,
  replenishing: m.ui_ring_replenishing,
  closed: m.ui_ring_closed,
};

export interface FlyerOptions {
  readonly size: FlyerSize;
  /** Without the name, the theme and the organisers: nothing tells what it is for to whoever glances at it. */
  readonly neutral: boolean;
  readonly locale: Locale;
  readonly publicUrl: string;
  /** Where its code leads: a short path. */
  readonly path: string;
}

/** What a flyer says, in its own language. */
export function flyerPaper(entry: DirectoryEntry, { size, neutral, locale, publicUrl, path }: FlyerOptions) {
  const at = { locale };
  const { content } = entry;
  const { name, lang, when, where, openness, phone, hours } = wordsOf(entry, locale);
  const address = `${publicUrl}${localPath(locale, path)}`;
  const own = paperLanguage(locale);
  const summary = neutral ? undefined : gistOf(content, locale);
  const whom = neutral ? undefined : readIfAny(content.forWhom, locale);
  // A title that names the file would tell what a neutral paper leaves unsaid.
  const title = neutral ? m.outreach_flyer_neutral_title({}, at) : name;
  const says = (text: string, tag = own) => ({ text, lang: tag.split("-")[0] });
  return {
    title,
    lang: own,
    size,
    head: says(title, neutral ? own : (lang ?? own)),
    lead: neutral
      ? says(m.outreach_flyer_neutral_lead({}, at))
      : summary
        ? says(capital(summary.text), summary.lang ?? own)
        : null,
    whom: whom && whom.text !== summary?.text ? says(whomWords(whom.text, locale), whom.lang ?? own) : null,
    when: when.map(capital),
    where: where ?? null,
    wayIn: content.admission ? wayInWords(content.form, content.admission, locale) : null,
    free: content.cost?.free ? m.outreach_part_free({}, at) : null,
    ring: openness ? { kind: openness, word: ringWords[openness]({}, at) } : null,
    phone: phone ?? null,
    hours: hours ?? null,
    organisers: neutral ? null : content.organisers.map(({ name: who }) => who).join(", ") || null,
    more: m.outreach_flyer_more({}, at),
    address: address.replace(/^https?:\/\//, ""),
    qr: squareCode(address),
    qrAlt: m.outreach_flyer_code({}, at),
  };
}
