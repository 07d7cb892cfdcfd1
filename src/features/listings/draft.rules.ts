import * as v from "valibot";
import { type Localized, OfferingContent } from "../directory/index.ts";

/** An offering while it is being written: it may still lack what it is and its name, and its texts. */
export type DraftContent = Omit<OfferingContent, "form" | "name"> & Partial<Pick<OfferingContent, "form" | "name">>;

export const emptyDraft: DraftContent = {
  themes: [],
  audiences: [],
  organisers: [],
  ways: [],
  contact: {},
  area: [],
  meetings: [],
  languages: [],
};

/** The draft without anything that says nothing, so that one that says the same is the same. */
export const tidied = (draft: DraftContent): DraftContent => JSON.parse(JSON.stringify(draft)) as DraftContent;

/** The draft as everyone may see it, or undefined while it lacks something or says something that cannot be. */
export function completed(draft: DraftContent): OfferingContent | undefined {
  const checked = v.safeParse(OfferingContent, tidied(draft));
  return checked.success ? checked.output : undefined;
}

/** `texts` with this text in `language`; without it where it is empty. */
export function withText(texts: Localized | undefined, language: keyof Localized, text: string): Localized | undefined {
  const { [language]: _, ...others } = texts ?? {};
  const all: Localized = text === "" ? others : { ...others, [language]: text };
  return Object.keys(all).length > 0 ? all : undefined;
}

/** Helplines and reading are used as they are; into everything else one gets somehow. */
export const hasWayIn = ({ form }: Pick<DraftContent, "form">): boolean => form !== "helpline" && form !== "reading";

/** An address may be asked by phone only where one may also come without anything else; what has not been answered may be. */
export const mayRingForAddress = (draft: Pick<DraftContent, "form" | "admission">): boolean =>
  hasWayIn(draft) && (draft.admission === undefined || draft.admission.how === "walk-in");

/** What meets in a room. Two people who meet choose the place themselves. */
export const isInPlace = ({ form, ways }: Pick<DraftContent, "form" | "ways">): boolean =>
  form !== "one-to-one" && (ways.includes("face-to-face") || ways.includes("hybrid"));
