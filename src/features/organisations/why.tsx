import type { AppContext } from "../../shared/http/app-env.ts";
import { readForm } from "../../shared/http/read-form.ts";
import { ReasonField, type ReasonRead, readReason, reasonFault } from "../roles/index.ts";
import { ReasonForm } from "./organisations.forms.ts";

/** A reason that does not do, in the form about the role or the person `at`. */
export type WhyNot = Exclude<ReasonRead, { kind: "reason" }> & { readonly at: string; readonly typed: string };

/** Why, or what is wrong with what was typed. `at` tells the form from the others of its page. */
export async function readWhy(c: AppContext, at: string): Promise<Extract<ReasonRead, { kind: "reason" }> | WhyNot> {
  const typed = (await readForm(c, ReasonForm))?.reason ?? "";
  const read = readReason(typed);
  return read.kind === "reason" ? read : { kind: read.kind, at, typed };
}

const whyId = (at: string) => `reason-${at}`;

/** What is wrong in the form `at`, if it is the one that was sent. */
export const faultAt = (at: string, whyNot: WhyNot | undefined) =>
  whyNot?.at === at ? { [whyId(at)]: reasonFault(whyNot) } : {};

/** Where one says why, with what was typed there. */
export function Why({ at, whyNot, hint }: { at: string; whyNot: WhyNot | undefined; hint?: string }) {
  const mine = whyNot?.at === at ? whyNot : undefined;
  return <ReasonField id={whyId(at)} value={mine?.typed} error={mine && reasonFault(mine)} hint={hint} />;
}
