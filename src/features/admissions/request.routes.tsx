import type { Actor } from "../../shared/db/actor.ts";
import type { AppContext } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import { requireForm } from "../../shared/http/read-form.ts";
import { localPath, m } from "../../shared/i18n/index.ts";
import type { FieldErrors } from "../../shared/ui/index.ts";
import { type AnswerFields, AnswerForm, ConfirmForm, dayIn, GiveTimeForm } from "./admissions.forms.ts";
import { dayOf } from "./admissions-context.ts";
import { noteCall, writeRequest } from "./carry-answer.ts";
import { openRequest, seat } from "./carry-requests.ts";
import { agreeToTalk, giveTalk } from "./carry-talks.ts";
import { longestText } from "./read-ask.ts";
import { RequestGonePage, RequestPage, type RequestPageProps } from "./request.views.tsx";
import { wordsOf } from "./words.ts";

/** One request, as whom it is looked at, and the list it is in. */
export interface RequestAt {
  readonly actor: Actor;
  readonly spaceId: string;
  readonly id: string;
  readonly base: string;
  /** The group has ended. */
  readonly ended?: boolean;
}

/** For so many days ahead a call may be promised. */
const callWithin = 60;

export async function showRequest(
  c: AppContext,
  at: RequestAt,
  wrong?: Pick<RequestPageProps, "fields" | "typed" | "errors" | "changed">,
): Promise<Response> {
  const request = await openRequest(c.var.services, at.actor, at);
  if (!request)
    return wrong?.fields ? page(c, <RequestGonePage base={at.base} fields={wrong.fields} />, 404) : c.notFound();
  // Opened here, they have been seen.
  const words = await wordsOf(c.var.services, at.actor, at.id);
  const saved = c.req.query("tallennettu") !== undefined;
  const view = (
    <RequestPage
      request={{ ...request, words }}
      base={at.base}
      saved={saved}
      carries={at.actor.kind === "person"}
      ended={at.ended ?? false}
      {...wrong}
    />
  );
  return page(c, view, wrong?.changed ? 409 : wrong ? 422 : 200);
}

const done = (c: AppContext, { base, id }: RequestAt) =>
  c.redirect(`${localPath(c.var.locale, `${base}/${id}`)}?tallennettu`, 303);

/** An answer, a decision and notes, as far as they were written. What was typed is kept, whatever has happened meanwhile. */
export async function takeAnswer(c: AppContext, at: RequestAt): Promise<Response> {
  const form = await requireForm(c, AnswerForm);
  const request = await openRequest(c.var.services, at.actor, at);
  if (!request) return showRequest(c, at, { fields: form });
  const { decision, text, notes, stamp } = form;
  const answers = decision !== "" || text !== "" || form.callOn !== (request.callOn?.toString() ?? "");
  const notesOnly = !answers && notes !== undefined && (notes !== request.notes || stamp !== request.stamp);
  const errors = faultsOf(form, { answers: answers || !notesOnly, today: dayOf(c.var.services.clock.now()) });
  if (Object.values(errors).some((error) => error !== undefined)) return showRequest(c, at, { fields: form, errors });
  const answer = decision === "" ? undefined : { text, decision, callOn: dayIn(form.callOn) };
  switch (await writeRequest(c.var.services, at.actor, at, { answer, notes, stamp })) {
    case "saved":
      return done(c, at);
    case "changed":
    case "not-found":
      return showRequest(c, at, { fields: form, changed: true });
  }
}

function faultsOf(
  { decision, text, callOn: typed, notes }: AnswerFields,
  { answers, today }: { readonly answers: boolean; readonly today: Temporal.PlainDate },
): FieldErrors {
  const callOn = dayIn(typed);
  const isSoon =
    callOn !== undefined &&
    Temporal.PlainDate.compare(callOn, today) >= 0 &&
    Temporal.PlainDate.compare(callOn, today.add({ days: callWithin })) <= 0;
  return {
    decision: answers && decision === "" ? m.admissions_decision_needed() : undefined,
    text: textFault(decision, text),
    callOn: typed !== "" && answers && !isSoon ? m.admissions_call_day_fault({ days: callWithin }) : undefined,
    notes: (notes ?? "").length > longestText ? m.admissions_too_long({ most: longestText }) : undefined,
  };
}

/** A no without a word would leave somebody alone; so would an answer that says nothing. */
function textFault(decision: AnswerFields["decision"], text: string): string | undefined {
  if (text.length > longestText) return m.admissions_too_long({ most: longestText });
  return text === "" && (decision === "no" || decision === "word") ? m.admissions_answer_needed() : undefined;
}

export async function takeSeat(c: AppContext, at: RequestAt): Promise<Response> {
  switch (await seat(c.var.services, at.actor, at)) {
    case "in":
      return done(c, at);
    case "not-yet":
      return showRequest(c, at, { errors: { paikalla: m.admissions_seat_not_yet() } });
    case "full":
      return showRequest(c, at, { errors: { paikalla: m.admissions_seat_full() } });
    case "not-found":
      return showRequest(c, at, { changed: true });
  }
}

/** They have been called; the list is where one came from, and says by when they hear next. */
export async function takeCall(c: AppContext, at: RequestAt): Promise<Response> {
  const noted = await noteCall(c.var.services, at.actor, at);
  if (!noted) return showRequest(c, at, { changed: true });
  const next = noted.by ? `kuulee=${noted.by}` : "tallennettu";
  return c.redirect(`${localPath(c.var.locale, at.base)}?${next}`, 303);
}

/** Yes to the talk: its place is told from now on. */
export async function takeTalk(c: AppContext, at: RequestAt): Promise<Response> {
  const form = await requireForm(c, ConfirmForm);
  const { actor } = at;
  if (actor.kind !== "person") return c.notFound();
  switch (await agreeToTalk(c.var.services, actor.personId, at, form.place)) {
    case "done":
      return done(c, at);
    case "gone":
      return showRequest(c, at, { changed: true });
    case "out-of-reach":
      return showRequest(c, at, { typed: form, errors: { place: m.admissions_talk_place_needed() } });
  }
}

/** A time for somebody who has none. */
export async function takeTime(c: AppContext, at: RequestAt): Promise<Response> {
  const form = await requireForm(c, GiveTimeForm);
  const { actor } = at;
  if (actor.kind !== "person") return c.notFound();
  const { slot: slotId, place } = form;
  const wrong = (errors: FieldErrors) => showRequest(c, at, { typed: form, errors });
  if (slotId === "") return wrong({ slot: m.admissions_give_needed() });
  switch (await giveTalk(c.var.services, actor.personId, at, { slotId, place })) {
    case "done":
      return done(c, at);
    case "gone":
      return wrong({ slot: m.admissions_slot_gone() });
    case "out-of-reach":
      return wrong({ place: m.admissions_talk_place_needed() });
  }
}
