import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import { requireForm } from "../../shared/http/read-form.ts";
import { localPath, m } from "../../shared/i18n/index.ts";
import { ownValue } from "../../shared/own-value.ts";
import { readDay } from "../../shared/time/read-typed.ts";
import type { FieldErrors } from "../../shared/ui/index.ts";
import { inside } from "../spaces/index.ts";
import { type AcceptAnswer, type Acceptance, acceptRules } from "./accept-rules.ts";
import { DraftPage, type DraftTyped } from "./draft.views.tsx";
import {
  AcceptForm,
  AgreeForm,
  AnswerForm,
  CommentForm,
  CommentIdForm,
  MeetingForm,
  ProposeForm,
  RewordForm,
} from "./house-rules.forms.ts";
import {
  isTopic,
  longestComment,
  longestRule,
  mostRules,
  proposedReview,
  readMeeting,
  readRead,
} from "./house-rules.rules.ts";
import { dayOf, draftPath, rulePath, rulesPath } from "./house-rules-context.ts";
import { draftOf, houseRulesOf, talkOf } from "./open-rules.ts";
import { RulePage, type RuleTyped } from "./rule.views.tsx";
import { overview } from "./rules.routes.tsx";
import {
  agreeToRest,
  answerRule,
  discardDraft,
  proposeOwn,
  proposeTopics,
  removeComment,
  removeRule,
  rewordRule,
  sayOfRule,
  type WordsAnswer,
} from "./write-draft.ts";

const base = "/oma/ryhma/:space{[0-9a-f-]{36}}/saannot/luonnos";
const one = `${base}/:rule{[0-9a-f-]{36}}`;

const said: Readonly<Record<string, () => string>> = {
  vastattu: m.house_rules_done_answered,
  ehdotettu: m.house_rules_done_proposed,
  muutettu: m.house_rules_done_reworded,
  sanottu: m.house_rules_done_said,
  poistettu: m.house_rules_done_removed,
};

/** `…/saannot/luonnos`: rules are proposed, talked about and accepted together. Stands after `rulesRoutes`' guards. */
export function draftRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.get(base, (c) => draftPage(c));
  routes.post(`${base}/valmiit`, propose);
  routes.post(`${base}/oma`, async (c) => {
    const { id, words } = await requireForm(c, ProposeForm);
    const answer = await proposeOwn(c.var.services, inside(c), { id, words });
    if (answer === "done") return toDraft(c, "ehdotettu");
    if (answer === "closed") return gone(c, words);
    return draftPage(c, { errors: { words: wordsFault(answer, longestRule) }, typed: { words } });
  });
  routes.post(`${base}/sopii`, async (c) => {
    const read = readRead((await requireForm(c, AgreeForm)).read);
    if (!read) throw new HTTPException(400);
    const answer = await agreeToRest(c.var.services, inside(c), read);
    if (answer === "done") return toDraft(c, "vastattu");
    return answer === "closed" ? gone(c) : draftPage(c, { warning: m.house_rules_changed() });
  });
  routes.post(`${base}/hyvaksy`, async (c) => {
    const { read, review } = await requireForm(c, AcceptForm);
    return accept(c, { way: "online" }, { read, review, reviewId: "review" });
  });
  routes.post(`${base}/kokous`, async (c) => {
    const { read, present, objecting, review } = await requireForm(c, MeetingForm);
    if (!(await houseRulesOf(c.var.services, inside(c))).keeps) return c.notFound();
    const numbers = readMeeting(present, objecting);
    const typed = { present, objecting, review };
    if ("fault" in numbers) {
      const errors = {
        [numbers.fault]: numbers.fault === "present" ? m.house_rules_present_fault() : m.house_rules_objecting_fault(),
      };
      return draftPage(c, { errors, typed });
    }
    return accept(c, { way: "meeting", ...numbers }, { read, review, reviewId: "meeting-review", typed });
  });
  routes.post(`${base}/hylkaa`, async (c) => {
    const discarded = await discardDraft(c.var.services, inside(c));
    if (!discarded) return c.notFound();
    return c.redirect(`${localPath(c.var.locale, rulesPath(inside(c).space.id))}?tehty=hylatty`, 303);
  });

  routes.get(one, (c) => rulePage(c));
  routes.post(`${one}/vastaus`, answer);
  routes.post(`${one}/sanamuoto`, async (c) => {
    const { wording, words } = await requireForm(c, RewordForm);
    const id = c.req.param("rule");
    const done = await rewordRule(c.var.services, inside(c), { id, wording, words });
    if (done === "done") return toRule(c, id, "muutettu");
    if (done === "closed") return gone(c, words);
    if (done === "reworded") return rulePage(c, { warning: m.house_rules_reworded_meanwhile(), typed: { words } });
    return rulePage(c, { errors: { "rule-words": wordsFault(done, longestRule) }, typed: { words } });
  });
  routes.post(`${one}/sana`, async (c) => {
    const { id, words } = await requireForm(c, CommentForm);
    const ruleId = c.req.param("rule");
    const done = await sayOfRule(c.var.services, inside(c), { id, ruleId, words });
    if (done === "done") return toRule(c, ruleId, "sanottu");
    if (done === "closed" || done === "not-found") return gone(c, words);
    return rulePage(c, { errors: { comment: wordsFault(done, longestComment) }, typed: { comment: words } });
  });
  routes.post(`${one}/poista-sana`, async (c) => {
    const { comment } = await requireForm(c, CommentIdForm);
    const ruleId = c.req.param("rule");
    const done = await removeComment(c.var.services, inside(c), { id: comment, ruleId });
    return done ? toRule(c, ruleId, "poistettu") : c.notFound();
  });
  routes.post(`${one}/poista`, async (c) => {
    const done = await removeRule(c.var.services, inside(c), c.req.param("rule"));
    if (done === "not-found") return c.notFound();
    return done === "closed" ? gone(c) : toDraft(c, "poistettu");
  });
  return routes;
}

async function propose(c: AppContext): Promise<Response> {
  const form = await c.req.formData().catch(() => {
    throw new HTTPException(400);
  });
  const topics = form.getAll("topic").filter((topic) => typeof topic === "string" && isTopic(topic));
  const answer = await proposeTopics(c.var.services, inside(c), [...new Set(topics)].filter(isTopicText));
  switch (answer) {
    case "done":
      return toDraft(c, "ehdotettu");
    case "closed":
      return gone(c);
    case "too-many":
      return draftPage(c, { errors: { topics: m.house_rules_too_many({ most: mostRules }) } });
    default:
      return draftPage(c, { errors: { topics: m.house_rules_set_needed() } });
  }
}
const isTopicText = (topic: FormDataEntryValue) => typeof topic === "string" && isTopic(topic);

async function answer(c: AppContext): Promise<Response> {
  const { wording, answer: given, words, unnamed } = await requireForm(c, AnswerForm);
  const id = c.req.param("rule") ?? "";
  const typed = { answer: given, answerWords: words, unnamed: unnamed !== undefined };
  if (given === "") return rulePage(c, { errors: { answer: m.house_rules_answer_needed() }, typed });
  const said = { id, wording, answer: given, words, unnamed: unnamed !== undefined };
  const done = await answerRule(c.var.services, inside(c), said);
  switch (done) {
    case "done":
      return toDraft(c, "vastattu");
    case "closed":
    case "not-found":
      return gone(c, words);
    case "reworded":
      return rulePage(c, { warning: m.house_rules_reworded_answer(), typed });
    case "empty":
      return rulePage(c, { errors: { "answer-words": m.house_rules_wish_needed() }, typed });
    default:
      return rulePage(c, { errors: { "answer-words": wordsFault(done, longestComment) }, typed });
  }
}

const faults: Readonly<Record<Exclude<AcceptAnswer, "accepted" | "gone" | "refused">, () => string>> = {
  changed: m.house_rules_changed,
  "not-ready": m.house_rules_changed,
  empty: m.house_rules_ready_empty,
};

async function accept(
  c: AppContext,
  acceptance: Acceptance,
  sent: { readonly read: string; readonly review: string; readonly reviewId: string; readonly typed?: DraftTyped },
): Promise<Response> {
  const typed = sent.typed ?? { review: sent.review };
  const on = sent.review === "" ? null : readDay(sent.review);
  if (on === undefined) return draftPage(c, { errors: { [sent.reviewId]: m.house_rules_day_fault() }, typed });
  const read = readRead(sent.read);
  if (!read) throw new HTTPException(400);
  const draft = await draftOf(c.var.services, inside(c));
  if (!draft) return gone(c);
  const reviewOn = on === null ? null : Temporal.PlainDate.from(on);
  const done = await acceptRules(c.var.services, inside(c), { ...acceptance, versionId: draft.id, read, reviewOn });
  switch (done) {
    case "accepted":
      return c.redirect(`${localPath(c.var.locale, rulesPath(inside(c).space.id))}?tehty=hyvaksytty`, 303);
    case "gone":
      return gone(c);
    case "refused":
      return c.notFound();
    default:
      return draftPage(c, { warning: faults[done](), typed });
  }
}

interface Shown<T> {
  readonly errors?: FieldErrors;
  readonly warning?: string;
  readonly typed?: T;
}

async function draftPage(
  c: AppContext,
  { errors = {}, warning, typed = {} }: Shown<DraftTyped> = {},
): Promise<Response> {
  const { services } = c.var;
  const here = inside(c);
  const draft = await draftOf(services, here);
  if (!draft || here.space.ended) return gone(c, typed.words);
  const { keeps, unnamedTalk } = await houseRulesOf(services, here);
  const view = (
    <DraftPage
      here={here}
      draft={draft}
      keeps={keeps}
      unnamedTalk={unnamedTalk}
      newId={newOpaqueId()}
      review={proposedReview(dayOf(services.clock.now())).toString()}
      notice={ownValue(said, c.req.query("tehty") ?? "")?.()}
      warning={warning}
      errors={errors}
      typed={typed}
    />
  );
  return page(c, view, statusOf(errors, warning));
}

async function rulePage(c: AppContext, { errors = {}, warning, typed = {} }: Shown<RuleTyped> = {}): Promise<Response> {
  const { services } = c.var;
  const here = inside(c);
  const rule = (await draftOf(services, here))?.rules.find(({ id }) => id === c.req.param("rule"));
  if (!rule || here.space.ended) return gone(c, typed.words ?? typed.comment ?? typed.answerWords);
  const { keeps, unnamedTalk } = await houseRulesOf(services, here);
  const view = (
    <RulePage
      here={here}
      rule={rule}
      talk={await talkOf(services, here, rule.id)}
      keeps={keeps}
      unnamedTalk={unnamedTalk}
      newId={newOpaqueId()}
      notice={ownValue(said, c.req.query("tehty") ?? "")?.()}
      warning={warning}
      errors={errors}
      typed={typed}
    />
  );
  return page(c, view, statusOf(errors, warning));
}

const statusOf = (errors: FieldErrors, warning: string | undefined) => {
  if (warning !== undefined) return 409;
  return Object.keys(errors).length > 0 ? 422 : 200;
};

const wordsFault = (fault: WordsAnswer, most: number): string => {
  switch (fault) {
    case "too-long":
      return m.house_rules_too_long({ most });
    case "too-many":
      return m.house_rules_too_many({ most: mostRules });
    default:
      return m.house_rules_words_needed();
  }
};

/** There is no such draft or proposal any more: the rules tell what became of it, and give back what was typed. */
const gone = (c: AppContext, typed = ""): Response | Promise<Response> =>
  typed === "" ? c.redirect(localPath(c.var.locale, rulesPath(inside(c).space.id)), 303) : overview(c, {}, {}, typed);
const toDraft = (c: AppContext, what: keyof typeof said) =>
  c.redirect(`${localPath(c.var.locale, draftPath(inside(c).space.id))}?tehty=${what}`, 303);
const toRule = (c: AppContext, id: string, what: keyof typeof said) =>
  c.redirect(`${localPath(c.var.locale, rulePath(inside(c).space.id, id))}?tehty=${what}`, 303);
