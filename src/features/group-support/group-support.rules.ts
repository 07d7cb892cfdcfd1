/** Within so many days an ask is answered; then whoever was asked is reminded. */
export const promisedDays = 7;
/** How long an invitation to be a partner may be answered, in days. */
export const invitationDays = 30;
export type AskState = "asked" | "more" | "accepted" | "declined" | "withdrawn";
export type SupportState = "asked" | "accepted" | "done" | "declined" | "withdrawn";
/** Who of the two wrote: those who start a group, or those who help. */
export type Side = "starter" | "helper";
export type VisitWay = "visit" | "remote";
export const visitWays: readonly VisitWay[] = ["visit", "remote"];

/** R5: rooms, copies and training; problem solving and supervision; guiding people to the group. */
export const partnerRoles = ["godparent", "consultant", "adviser"] as const;
export type PartnerRole = (typeof partnerRoles)[number];
export type PartnerState = "invited" | "active" | "declined" | "ended";

/** Has what waits for an answer waited for longer than was promised? */
export const isLate = (
  { state, answerBy }: { readonly state: string; readonly answerBy: Temporal.PlainDate },
  today: Temporal.PlainDate,
): boolean => state === "asked" && Temporal.PlainDate.compare(answerBy, today) < 0;

/** Whom one asks for help in starting: an organisation, or the area centre of a region. */
export type Helper = { readonly organisationId: string } | { readonly region: string };

/** The platform's own administrators answer for the regions where no area centre does. */
export const platformRegion = "00";

/** `jarjesto-<id>` and `alue-<code>`, as a form sends them. */
export const helperValue = (helper: Helper): string =>
  "region" in helper ? `alue-${helper.region}` : `jarjesto-${helper.organisationId}`;

export function readHelper(typed: string): Helper | undefined {
  const [, region] = /^alue-(\d{2})$/.exec(typed) ?? [];
  if (region) return { region };
  const [, organisationId] = /^jarjesto-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(typed) ?? [];
  return organisationId ? { organisationId } : undefined;
}
