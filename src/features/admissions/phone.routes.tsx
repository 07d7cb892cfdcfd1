import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { AppContext } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import { requireForm } from "../../shared/http/read-form.ts";
import { m } from "../../shared/i18n/index.ts";
import { smsLeaves } from "../../shared/sms/choose-sms-transport.ts";
import type { FieldErrors } from "../../shared/ui/index.ts";
import { AskForm } from "./admissions.forms.ts";
import { person } from "./admissions-context.ts";
import { askToCome } from "./ask-to-come.ts";
import { openRequest } from "./carry-requests.ts";
import { requestWritten } from "./carry-talks.ts";
import { groupAtDoor } from "./find-admission.ts";
import { PhoneDonePage, type PhoneGiven, PhonePage, type PhoneShown } from "./phone.views.tsx";
import { familyGroup } from "./public.routes.tsx";
import { askErrors, requestOf } from "./read-ask.ts";

/** For which group somebody rings, and the list that whoever answers came from. Whether they may is said before this. */
export interface PhoneAt {
  readonly spaceId: string;
  /** Where the form is. */
  readonly action: string;
  readonly back: string;
  /** Who answers, where they carry the group: they may give the caller a time to talk at once. */
  readonly carrier?: string;
}

/** The form in which one writes down no more than the caller wants. */
export async function showPhone(
  c: AppContext,
  { spaceId, action, back }: PhoneAt,
  shown: Partial<PhoneShown> = {},
): Promise<Response> {
  const group = await groupAtDoor(c.var.services, { spaceId });
  if (!group) return c.notFound();
  const view = (
    <PhonePage
      {...{ action, back, group }}
      shown={{ form: newOpaqueId(), ...shown }}
      beside={await familyGroup(c, group)}
      sms={smsLeaves(c.var.services.config)}
    />
  );
  return page(c, view, shown.errors ? 422 : 200);
}

/** What is wrong, said to whoever writes about the caller. */
const toWriter = (errors: FieldErrors): FieldErrors => ({
  ...errors,
  ...(errors.way && { way: m.admissions_phone_way_needed() }),
  ...(errors.consent && { consent: m.admissions_phone_consent_needed() }),
});

/** The request that was written down, and the times that could be given to the caller. */
async function timesFor(
  c: AppContext,
  { spaceId, carrier, code }: { readonly spaceId: string; readonly carrier: string; readonly code: string },
): Promise<PhoneGiven | undefined> {
  const id = await requestWritten(c.var.services, code);
  const request = id && (await openRequest(c.var.services, person(carrier), { spaceId, id }));
  if (!request) return undefined;
  const mayTalk = !request.talk && (request.state === "asked" || request.state === "offered");
  return { id: request.id, slots: mayTalk ? request.freeSlots : [], hasNumber: request.hasNumber };
}

/** Puts the caller into the same queue as everyone; the code to read out to them. */
export async function takePhone(c: AppContext, at: PhoneAt): Promise<Response> {
  const form = await requireForm(c, AskForm);
  const group = await groupAtDoor(c.var.services, { spaceId: at.spaceId });
  if (!group) return c.notFound();
  const beside = await familyGroup(c, group);
  const shown = { form: form.form, fields: form };
  const errors = askErrors(form, group, beside);
  if (errors || form.way === "") return showPhone(c, at, { ...shown, errors: toWriter(errors ?? {}) });
  // Whoever answers for the group says by writing it down that this one may ask: they need no invitation code.
  const asked = group.admission.how === "invited" ? { ...group.admission, how: "sign-up" as const } : group.admission;
  const answer = await askToCome(
    c.var.services,
    { ...group, admission: asked },
    { ...requestOf(form, form.way, group, beside), form: form.form, locale: c.var.locale, byPhone: true },
  );
  if (answer.kind === "made") {
    const give = at.carrier && (await timesFor(c, { spaceId: at.spaceId, carrier: at.carrier, code: answer.code }));
    return page(c, <PhoneDonePage back={at.back} code={answer.code} give={give || undefined} />, 201);
  }
  const other = answer.kind === "other-closed";
  return showPhone(c, at, {
    ...shown,
    errors: other ? { both: m.admissions_together_closed() } : { message: m.admissions_closed_text() },
  });
}
