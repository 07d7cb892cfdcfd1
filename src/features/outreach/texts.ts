import { type Locale, m } from "../../shared/i18n/index.ts";
import { municipalityByCode, nameOf } from "../../shared/places/index.ts";
import { type DirectoryEntry, gistOf, readIfAny, wayInWords } from "../directory/index.ts";
import { wordsOf } from "../professionals/index.ts";
import { fitted, longestText, sentence, type TextKind, type TextPiece } from "./outreach.rules.ts";
import { whomWords } from "./outreach-words.ts";

type Message = (inputs: { name: string }, options: { locale: Locale }) => string;
type Closing = (inputs: Record<string, never>, options: { locale: Locale }) => string;

const openings: Partial<Record<TextKind, Message>> = {
  professionals: m.outreach_open_professionals,
  invitations: m.outreach_open_invitations,
  schools: m.outreach_open_schools,
  grapevine: m.outreach_open_grapevine,
  associations: m.outreach_open_associations,
  papers: m.outreach_open_papers,
  radio: m.outreach_open_radio,
  email: m.outreach_open_email,
  boards: m.outreach_open_boards,
  press: m.outreach_open_press,
};

const closings: Partial<Record<TextKind, Closing>> = {
  professionals: m.outreach_close_professionals,
  invitations: m.outreach_close_invitations,
  schools: m.outreach_close_schools,
  associations: m.outreach_close_associations,
  email: m.outreach_close_email,
  press: m.outreach_close_press,
};

/** Heard, not read: an address on the web is of no use there. */
const spoken: readonly TextKind[] = ["grapevine", "radio"];
/** Where there is room for what happens. */
const roomy: readonly TextKind[] = ["professionals", "associations", "email", "press"];
/** Whoever reads it is the one who may come: how one gets in speaks to them. */
const toComers: readonly TextKind[] = ["invitations", "email", "social", "boards"];

/**
 * What one may say of an offering in a channel, in `locale`, as long as the channel has room. Only what everyone may read
 * anyway goes into it. `address`: where its page opens.
 */
export function textFor(kind: TextKind, entry: DirectoryEntry, locale: Locale, address: string): string {
  const { content } = entry;
  const at = { locale };
  const { name, when, where, phone, hours } = wordsOf(entry, locale);
  const whom = readIfAny(content.forWhom, locale)?.text;
  const around = whereAbouts(entry, locale);
  // Where it is, is what one asks first of what is said or printed among everything else.
  const named = around === undefined ? name : m.outreach_named({ name, around }, at);
  const host = new URL(address).host;
  return fitted(
    [
      { text: sentence(openings[kind]?.({ name: named }, at) ?? named), weight: 0 },
      ...aboutOf(kind, entry, locale),
      { text: whom && sentence(whomWords(whom, locale)), weight: kind === "grapevine" ? 6 : 2 },
      ...when.map((one) => ({ text: sentence(m.outreach_part_when({ when: one }, at)), weight: 0 })),
      { text: where && sentence(m.outreach_part_where({ where }, at)), weight: 0 },
      {
        text: toComers.includes(kind) && content.admission && wayInWords(content.form, content.admission, locale),
        weight: 5,
      },
      { text: content.cost?.free ? m.outreach_part_free({}, at) : undefined, weight: 7 },
      { text: content.anonymous ? m.outreach_part_anonymous({}, at) : undefined, weight: 7 },
      { text: phone && m.outreach_part_phone({ phone: [phone, hours].filter(Boolean).join(", ") }, at), weight: 1 },
      spoken.includes(kind)
        ? { text: m.outreach_part_spoken({ host, name }, at), weight: phone ? 4 : 0 }
        : { text: m.outreach_part_address({ address }, at), weight: 0 },
      { text: closings[kind]?.({}, at), weight: 3 },
    ],
    longestText[kind],
  );
}

/** What it is: where there is room in its own words, elsewhere in short; nothing where it is only heard of in passing. */
function aboutOf(kind: TextKind, { content }: DirectoryEntry, locale: Locale): TextPiece[] {
  if (kind === "grapevine") return [];
  const read = (texts: typeof content.summary) => readIfAny(texts, locale)?.text;
  const { whatHappens } = content;
  const about = roomy.includes(kind)
    ? [read(content.summary), read(whatHappens)]
    : // For whom it is, is said by itself.
      [content.summary || whatHappens ? gistOf(content, locale)?.text : undefined];
  return about.map((text, at) => ({ text: text && sentence(text), weight: 4 + at }));
}

/** Where in the country it is, as it follows a name: "Jyväskylässä", "verkossa". */
function whereAbouts({ content: { place, ways } }: DirectoryEntry, locale: Locale): string | undefined {
  const own = place?.municipality === undefined ? undefined : municipalityByCode(place.municipality);
  if (own) {
    const town = locale === "fi" || locale === "fi-simple" ? own.inFinnish : nameOf(own, locale);
    return m.outreach_in_town({ town }, { locale });
  }
  return ways?.includes("online") ? m.outreach_online({}, { locale }) : undefined;
}

/** Has the listing words of its own in this language? Easy Finnish leans on Finnish. */
export function hasWordsIn({ content }: DirectoryEntry, locale: Locale): boolean {
  const texts = content.summary ?? content.name;
  return Boolean(texts[locale]);
}
