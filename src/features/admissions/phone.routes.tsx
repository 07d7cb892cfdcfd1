import { HTTPException } from "hono/http-exception";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { AppContext } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import { readForm } from "../../shared/http/read-form.ts";
import { m } from "../../shared/i18n/index.ts";
import { smsLeaves } from "../../shared/sms/choose-sms-transport.ts";
import { AskForm } from "./admissions.forms.ts";
import { askToCome } from "./ask-to-come.ts";
import { groupAtDoor } from "./find-admission.ts";
import { PhoneDonePage, PhonePage, type PhoneShown } from "./phone.views.tsx";
import { familyGroup } from "./public.routes.tsx";
import { askErrors, requestOf } from "./read-ask.ts";

/** For which group somebody rings, and the list that whoever answers came from. Whether they may is said before this. */
export interface PhoneAt {
  readonly spaceId: string;
  /** Where the form is. */
  readonly action: string;
  readonly back: string;
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

/** Puts the caller into the same queue as everyone; the code to read out to them. */
export async function takePhone(c: AppContext, at: PhoneAt): Promise<Response> {
  const form = await readForm(c, AskForm);
  if (!form) throw new HTTPException(400);
  const group = await groupAtDoor(c.var.services, { spaceId: at.spaceId });
  if (!group) return c.notFound();
  const beside = await familyGroup(c, group);
  const shown = { form: form.form, fields: form };
  const errors = askErrors(form, group, beside);
  if (errors || form.way === "") return showPhone(c, at, { ...shown, errors: errors ?? {} });
  // Whoever answers for the group says by writing it down that this one may ask: they need no invitation code.
  const asked = group.admission.how === "invited" ? { ...group.admission, how: "sign-up" as const } : group.admission;
  const answer = await askToCome(
    c.var.services,
    { ...group, admission: asked },
    { ...requestOf(form, form.way, group, beside), form: form.form, locale: c.var.locale, byPhone: true },
  );
  if (answer.kind === "made") return page(c, <PhoneDonePage back={at.back} code={answer.code} />, 201);
  const other = answer.kind === "other-closed";
  return showPhone(c, at, {
    ...shown,
    errors: other ? { both: m.admissions_together_closed() } : { message: m.admissions_closed_text() },
  });
}
