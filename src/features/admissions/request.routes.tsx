import { HTTPException } from "hono/http-exception";
import type { Actor } from "../../shared/db/actor.ts";
import type { AppContext } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import { readForm } from "../../shared/http/read-form.ts";
import { localPath, m } from "../../shared/i18n/index.ts";
import type { FieldErrors } from "../../shared/ui/index.ts";
import { type AnswerFields, AnswerForm, dayIn, NotesForm } from "./admissions.forms.ts";
import { dayOf } from "./admissions-context.ts";
import { answerRequest, noteCall, noteTalk, openRequest, seat } from "./carry-requests.ts";
import { longestText } from "./read-ask.ts";
import { RequestPage } from "./request.views.tsx";

/** One request, as whom it is looked at, and the list it is in. */
export interface RequestAt {
  readonly actor: Actor;
  readonly spaceId: string;
  readonly id: string;
  readonly base: string;
}

export async function showRequest(
  c: AppContext,
  at: RequestAt,
  wrong?: { readonly fields?: AnswerFields; readonly errors: FieldErrors },
): Promise<Response> {
  const request = await openRequest(c.var.services, at.actor, at);
  if (!request) return c.notFound();
  const saved = c.req.query("tallennettu") !== undefined;
  const view = <RequestPage request={request} base={at.base} saved={saved} {...wrong} />;
  return page(c, view, wrong ? 422 : 200);
}

const done = (c: AppContext, { base, id }: RequestAt) =>
  c.redirect(`${localPath(c.var.locale, `${base}/${id}`)}?tallennettu`, 303);

export async function takeAnswer(c: AppContext, at: RequestAt): Promise<Response> {
  const form = await readForm(c, AnswerForm);
  if (!form) throw new HTTPException(400);
  const { decision, text } = form;
  const callOn = dayIn(form.callOn);
  const today = dayOf(c.var.services.clock.now());
  const isToCome = callOn !== undefined && Temporal.PlainDate.compare(callOn, today) >= 0;
  const errors: FieldErrors = {
    decision: decision === "" ? m.admissions_decision_needed() : undefined,
    text: textFault(decision, text),
    callOn: form.callOn !== "" && !isToCome ? m.admissions_day_to_come() : undefined,
  };
  if (decision === "" || errors.text || errors.callOn) return showRequest(c, at, { fields: form, errors });
  const isDone = await answerRequest(c.var.services, at.actor, at, { text, decision, callOn });
  return isDone ? done(c, at) : c.notFound();
}

/** A no without a word would leave somebody alone; so would an answer that says nothing. */
function textFault(decision: AnswerFields["decision"], text: string): string | undefined {
  if (text.length > longestText) return m.admissions_too_long({ most: longestText });
  return text === "" && (decision === "no" || decision === "word") ? m.admissions_answer_needed() : undefined;
}

export async function takeNotes(c: AppContext, at: RequestAt): Promise<Response> {
  const form = await readForm(c, NotesForm);
  if (!form) throw new HTTPException(400);
  if (form.notes.length > longestText)
    return showRequest(c, at, { errors: { notes: m.admissions_too_long({ most: longestText }) } });
  return (await noteTalk(c.var.services, at.actor, at, form.notes)) ? done(c, at) : c.notFound();
}

export async function takeSeat(c: AppContext, at: RequestAt): Promise<Response> {
  switch (await seat(c.var.services, at.actor, at)) {
    case "in":
      return done(c, at);
    case "not-yet":
      return showRequest(c, at, { errors: { paikalla: m.admissions_seat_not_yet() } });
    case "not-found":
      return c.notFound();
  }
}

/** They have been called; the list is where one came from. */
export async function takeCall(c: AppContext, at: RequestAt): Promise<Response> {
  const isNoted = await noteCall(c.var.services, at.actor, at);
  return isNoted ? c.redirect(`${localPath(c.var.locale, at.base)}?tallennettu`, 303) : c.notFound();
}
