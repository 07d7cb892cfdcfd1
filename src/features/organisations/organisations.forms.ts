import * as v from "valibot";
import { organisationRoles } from "../roles/index.ts";
import { organisationKinds } from "./organisations.queries.ts";

const line = (longest: number) => v.optional(v.pipe(v.string(), v.maxLength(longest), v.trim()), "");
const id = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));
const day = v.pipe(
  v.string(),
  v.isoDate(),
  v.transform((text) => Temporal.PlainDate.from(text)),
);

/** The regions are read beside it: a form may send several. */
export const PlatformInviteForm = v.object({ id });
export const InviteForm = v.object({ id, role: v.picklist(organisationRoles) });
/** What is typed as a reason is read by `readReason`; here only how much of it is taken in at all. */
export const ReasonForm = v.object({ reason: v.optional(v.pipe(v.string(), v.maxLength(20_000)), "") });
export const DeputyForm = v.object({ deputy: v.optional(v.union([id, v.literal("")]), "") });
export const AcceptForm = v.object({ knownAs: line(60), told: v.optional(v.literal("yes")) });
export const NewOrganisationForm = v.object({
  name: line(120),
  slug: line(60),
  kind: v.optional(v.picklist([...organisationKinds, ""]), ""),
});
export type NewOrganisationFields = v.InferOutput<typeof NewOrganisationForm>;

/** How long a description may be. A longer one is kept on the page and asked to be made shorter. */
export const textLimit = 4_000;
const text = v.optional(
  v.pipe(
    v.string(),
    v.maxLength(20_000),
    v.transform((typed) => typed.replace(/\r\n?/g, "\n").trim()),
  ),
  "",
);
export const DetailsForm = v.object({
  name: line(120),
  email: line(200),
  phone: line(40),
  website: line(300),
  fi: text,
  sv: text,
  en: text,
  "fi-simple": text,
});

const Days = v.object({ firstDay: day, lastDay: day });
export type DaysRead =
  | { readonly ok: true; readonly firstDay: Temporal.PlainDate; readonly lastDay: Temporal.PlainDate }
  | { readonly ok: false };

/** From the first day to the last, a year at most: longer than that is a change of tasks. */
export const DaysForm = v.object({ firstDay: line(10), lastDay: line(10) });
export function readDays(form: v.InferOutput<typeof DaysForm> | undefined): DaysRead {
  const read = v.safeParse(Days, form ?? {});
  if (!read.success) return { ok: false };
  const { firstDay, lastDay } = read.output;
  const inOrder = Temporal.PlainDate.compare(firstDay, lastDay) <= 0;
  const short = Temporal.PlainDate.compare(lastDay, firstDay.add({ years: 1 })) <= 0;
  return inOrder && short ? { ok: true, firstDay, lastDay } : { ok: false };
}

/** A name as its owner typed it, with single spaces; empty where it is no name. */
export function readKnownAs(typed: string): string {
  const text = typed.normalize("NFC").replace(/\s+/gu, " ").trim();
  return text.length >= 2 && text.length <= 60 && /\p{L}/u.test(text) && !/[\p{C}<>]/u.test(text) ? text : "";
}
