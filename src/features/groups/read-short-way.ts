import { type Locale, m } from "../../shared/i18n/index.ts";
import { isTime, readDay } from "../../shared/time/read-typed.ts";
import { type FieldErrors, faults } from "../../shared/ui/index.ts";
import { readWebAddress } from "../../shared/web-address.ts";
import { readNickname } from "../accounts/index.ts";
import { isPhone, type Localized, type OfferingContent } from "../directory/index.ts";
import { readTown, soundsForChildren } from "../listings/index.ts";
import { nicknameFaultWords } from "../spaces/index.ts";
import { mostThemes, pickThemes, themeBySlug } from "../themes/index.ts";
import { meetingsFrom } from "./group.rules.ts";
import type { ShortWay } from "./groups.forms.ts";
import { suggestThemes } from "./suggest-themes.ts";

/** What a new group's one page says, as its listing says it. */
export interface ReadShortWay {
  readonly content: OfferingContent;
  readonly startsOn: Temporal.PlainDate | undefined;
}

const longest = { name: 160, happens: 4_000, forWhom: 2_000, place: 160 } as const;

interface ReadOptions {
  /** A group begins no earlier. */
  readonly today: Temporal.PlainDate;
  readonly locale: Locale;
  /** Whoever starts it is the first in it, under the nickname. */
  readonly own?: boolean;
}

/** Where the short way goes on with what was sent: its page, its themes, or a group. */
export type ShortWayStep =
  | { readonly kind: "page"; readonly errors: FieldErrors }
  | { readonly kind: "themes"; readonly read: ReadShortWay; readonly error?: string }
  | { readonly kind: "done"; readonly read: ReadShortWay };

/** Goes one step along the short way. Nothing is kept before its end. */
export function walkShortWay(form: ShortWay, options: ReadOptions): ShortWayStep {
  const { errors, read } = readShortWay(form, options);
  if (!read || (form.stage === "themes" && form.deed === "back")) return { kind: "page", errors };
  if (form.stage !== "themes") return { kind: "themes", read };
  if (form.themes.length > mostThemes)
    return { kind: "themes", read, error: m.listings_themes_most({ most: mostThemes }) };
  return { kind: "done", read };
}

/** The themes that the page's own words speak of, after the one somebody comes from. */
export const themesSuggestedFor = ({ theme, name = "", forWhom = "", happens = "" }: Partial<ShortWay>) =>
  suggestThemes([name, forWhom, happens], themeBySlug(theme ?? "")?.id);

function readShortWay(
  form: ShortWay,
  { today, locale, own = false }: ReadOptions,
): { readonly errors: FieldErrors; readonly read: ReadShortWay | undefined } {
  const first = readDay(form.firstDate);
  const town = form.way === "face-to-face" ? readTown(form.town) : undefined;
  const onlineUrl = form.way === "online" ? readWebAddress(form.onlineUrl) : undefined;
  const nickname = own ? readNickname(form.nickname) : undefined;
  const errors = faults({
    name: form.name === "" ? m.groups_name_needed() : tooLong("name", form.name),
    happens: form.happens === "" ? m.groups_happens_needed() : tooLong("happens", form.happens),
    forWhom: tooLong("forWhom", form.forWhom),
    way: form.way === "" && m.groups_way_needed(),
    town: form.way === "face-to-face" && town?.fault,
    place: tooLong("place", form.place),
    onlineUrl: form.way === "online" && form.onlineUrl !== "" && !onlineUrl && m.listings_website_fault(),
    first:
      (form.firstDate !== "" && !first && m.groups_day_fault()) ||
      (first && first < today.toString() && m.groups_day_past()) ||
      (form.firstTime !== "" && !isTime(form.firstTime) && m.groups_time_fault()),
    rhythm: form.rhythm === "" && m.groups_rhythm_needed(),
    entry: form.entry === "" && m.groups_entry_needed(),
    // G18: an adult professional is always with children.
    facilitator:
      form.children === "yes" && form.facilitator !== "professional" && m.groups_children_facilitator_needed(),
    children: own && childrenFault(form),
    nickname: nickname?.ok === false && nicknameFaultWords(nickname.fault),
    phone: form.phone !== "" && !isPhone(form.phone) && m.groups_phone_fault(),
  });
  if (Object.keys(errors).length > 0) return { errors, read: undefined };
  const told = (words: string): Localized => ({ [locale]: words });
  const content: OfferingContent = {
    form: form.way === "online" ? "online-group" : "group",
    name: told(form.name),
    whatHappens: told(form.happens),
    ...(form.forWhom !== "" && { forWhom: told(form.forWhom) }),
    themes: pickThemes(form.themes, themesSuggestedFor(form).likely),
    audiences: form.children === "yes" ? ["children"] : [],
    organisers: [],
    ways: [form.way || "online"],
    facilitators: form.facilitator || "peer",
    admission: {
      when: "any-time",
      how: form.entry === "walk-in" ? "walk-in" : "talk",
      ...(first && { startsOn: first }),
    },
    contact: {
      ...(form.phone !== "" && { phone: form.phone }),
      ...(form.nickname !== "" && { person: form.nickname.slice(0, 80) }),
    },
    cost: { free: true },
    // Its door and its home ask for a nickname and nothing else.
    ...(own && { anonymous: true }),
    ...(town?.code !== undefined && {
      place: {
        // There may be no room yet; then there is no address that would be told later either.
        privacy: "exact" as const,
        municipality: town.code,
        ...(form.place !== "" && { name: form.place }),
        access: [],
        ringForAddress: false,
      },
    }),
    ...(onlineUrl !== undefined && { onlineUrl }),
    area: form.way === "online" ? ["country"] : [],
    meetings: [meetingsFrom(first ?? "", form.firstTime, form.rhythm || "later")],
    languages: [locale],
  };
  return { errors, read: { content, startsOn: first ? Temporal.PlainDate.from(first) : undefined } };
}

/** Only an organisation starts a group for children (G18): whose words sound like one is asked. */
const childrenFault = ({ children, name, forWhom }: ShortWay): string | false =>
  children === "yes"
    ? m.groups_children_by_organisation()
    : children === "" && soundsForChildren([name, forWhom]) && m.groups_children_asked();

const tooLong = (field: keyof typeof longest, typed: string): string | undefined =>
  typed.length > longest[field] ? m.listings_too_long({ most: longest[field] }) : undefined;
