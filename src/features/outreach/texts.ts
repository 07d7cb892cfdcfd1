import { type Locale, m } from "../../shared/i18n/index.ts";
import { type DirectoryEntry, readIfAny, wayInWords } from "../directory/index.ts";
import { wordsOf } from "../professionals/index.ts";
import { fitted, longestText, type TextKind } from "./outreach.rules.ts";

type Message = (inputs: { name: string }, options: { locale: Locale }) => string;
type Closing = (inputs: Record<string, never>, options: { locale: Locale }) => string;

const openings: Partial<Record<TextKind, Message>> = {
  professionals: m.outreach_open_professionals,
  invitations: m.outreach_open_invitations,
  schools: m.outreach_open_schools,
  grapevine: m.outreach_open_grapevine,
  associations: m.outreach_open_associations,
  radio: m.outreach_open_radio,
  email: m.outreach_open_email,
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
/** Where there is room for what happens, and for whom it is. */
const roomy: readonly TextKind[] = ["professionals", "associations", "email", "press"];

/**
 * What one may say of an offering in a channel, in `locale`, as long as the channel has room. Only what everyone may read
 * anyway goes into it. `address`: where its page opens.
 */
export function textFor(kind: TextKind, entry: DirectoryEntry, locale: Locale, address: string): string {
  const { content } = entry;
  const at = { locale };
  const { name, when, where, phone, hours } = wordsOf(entry, locale);
  const more = roomy.includes(kind);
  const read = (texts: typeof content.summary) => readIfAny(texts, locale)?.text;
  return fitted(
    [
      { text: openings[kind]?.({ name }, at) ?? name, weight: 0 },
      { text: read(content.summary), weight: 3 },
      { text: more ? read(content.forWhom) : undefined, weight: 5 },
      { text: more ? read(content.whatHappens) : undefined, weight: 6 },
      ...when.map((one) => ({ text: m.outreach_part_when({ when: one }, at), weight: 0 })),
      { text: where && m.outreach_part_where({ where }, at), weight: 0 },
      { text: content.admission && wayInWords(content.form, content.admission, locale), weight: 4 },
      { text: content.cost?.free ? m.outreach_part_free({}, at) : undefined, weight: 7 },
      { text: content.anonymous ? m.outreach_part_anonymous({}, at) : undefined, weight: 7 },
      { text: phone && m.outreach_part_phone({ phone: [phone, hours].filter(Boolean).join(", ") }, at), weight: 1 },
      { text: spoken.includes(kind) ? undefined : m.outreach_part_address({ address }, at), weight: 0 },
      { text: closings[kind]?.({}, at), weight: 2 },
    ],
    longestText[kind],
  );
}

/** Has the listing words of its own in this language? Easy Finnish leans on Finnish. */
export function hasWordsIn({ content }: DirectoryEntry, locale: Locale): boolean {
  const texts = content.summary ?? content.name;
  return Boolean(texts[locale]);
}
