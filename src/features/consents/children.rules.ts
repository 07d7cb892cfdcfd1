/** As narrow as the law needs and no narrower: never a date of birth. */
export const ageBands = ["under_13", "13_to_17", "adult"] as const;
export type AgeBand = (typeof ageBands)[number];

/** What a space says of children. */
export interface ChildrenFacts {
  /** Null: the space is not for children, and asks no age. */
  readonly children: string | null;
  /** Adults trained for it who carry the space now. */
  readonly trainedAdults: number;
  /** On what ground children may come alone and in secret. */
  readonly legalGround: string | null;
}

export type TakePartRefusal =
  /** Their age decides here, and is not known. */
  | "age-needed"
  /** There is no trained adult in the space. */
  | "adults-needed"
  /** Nobody has stated on what ground children may come alone. */
  | "ground-needed"
  /** Under 13, and no guardian has said yes. */
  | "guardian-needed";

interface Question {
  readonly ageBand: AgeBand | undefined;
  readonly space: ChildrenFacts;
  /** What is known of a guardian's yes; `later`: they may wait for it. */
  readonly guardian: "given" | "missing" | "later";
}

/**
 * May somebody of this age take part in the space? At 13 one consents alone. Younger ones come to children's groups with
 * a guardian's consent. Where children come alone and in secret (N15) no guardian is asked and nothing is told to anyone;
 * such a space states its legal ground. A trained adult is always there.
 */
export function mayTakePart({
  ageBand,
  space,
  guardian,
}: Question): { readonly ok: true } | { readonly ok: false; readonly why: TakePartRefusal } {
  if (space.children === null) return { ok: true };
  if (ageBand === undefined) return { ok: false, why: "age-needed" };
  if (space.trainedAdults < 1) return { ok: false, why: "adults-needed" };
  if (space.children === "alone") return space.legalGround ? { ok: true } : { ok: false, why: "ground-needed" };
  return ageBand === "under_13" && guardian === "missing" ? { ok: false, why: "guardian-needed" } : { ok: true };
}
