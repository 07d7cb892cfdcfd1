import { Hono } from "hono";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { carriedCode } from "../../shared/http/carried-code.ts";
import { type RateLimit, rateLimit } from "../../shared/http/middleware/rate-limit.ts";
import { page } from "../../shared/http/page.tsx";
import { requireForm } from "../../shared/http/read-form.ts";
import { localPath, m } from "../../shared/i18n/index.ts";
import { smsLeaves } from "../../shared/sms/choose-sms-transport.ts";
import { confidential, notBesideSupportPerson, requirePerson, signedIn } from "../accounts/index.ts";
import { nicknameFaultWords, ownPersonas, pathOfPersona } from "../spaces/index.ts";
import { holdsNumber } from "./admission.rules.ts";
import { CodeForm, EnterForm, ReminderForm, SlotChoiceForm, WordForm } from "./admissions.forms.ts";
import { isForChildren } from "./admissions.queries.ts";
import { door } from "./admissions-context.ts";
import { giveBackSlot } from "./carry-talks.ts";
import { type ComeInAnswer, comeIn } from "./come-in.ts";
import { readCode } from "./entry-code.ts";
import {
  type ComeInFields,
  ComeInPage,
  FindRequestPage,
  OwnRequestsPage,
  WordAgainPage,
  WordsFirstPage,
} from "./own.views.tsx";
import {
  changeReminder,
  chooseSlot,
  comeToEither,
  giveBack,
  lookUpCode,
  type OwnRequest,
  ownRequest,
  ownRequests,
  type Ref,
  sayYes,
  seeNews,
  withdraw,
} from "./own-request.ts";
import { OwnRequestPage, type OwnRequestPageProps } from "./own-request.views.tsx";
import type { SlotFault } from "./own-talk.views.tsx";
import { DoorClosedPage } from "./public.views.tsx";
import { changedReminderErrors, longestText, reminderOf } from "./read-ask.ts";
import { writeBack } from "./words.ts";

/** The request whose code the browser carries: a code stands in no address, where a history or a log would keep it. */
const byCode = "/pyynto/oma";
const byPerson = "/oma/pyynto/:id{[0-9a-f-]{36}}";
const carried = carriedCode("__Host-vp");
/** The part of a family's request that asks the other group. */
const beside = "toinen";

export interface OwnRoutesOptions {
  /** How often one sender may try a code. */
  readonly trying?: RateLimit;
}

/** What whoever asked comes back to: by its code, without an account, or among their own. */
export function ownRoutes({ trying = { burst: 60, perSecond: 1 / 4 } }: OwnRoutesOptions = {}): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  const limited = rateLimit(trying);
  for (const path of ["/pyynto", "/pyynto/*"]) routes.use(path, confidential(), limited);
  for (const path of ["/oma/pyynnot", "/oma/pyynto/*"])
    routes.use(path, confidential(), requirePerson(), notBesideSupportPerson());

  routes.get("/pyynto", (c) => page(c, <FindRequestPage again={c.req.query("uudelleen") !== undefined} />));
  routes.post("/pyynto", async (c) => {
    const form = await requireForm(c, CodeForm);
    const error = await takeCode(c, form.code);
    return error
      ? page(c, <FindRequestPage code={form.code} error={error} />, 422)
      : c.redirect(localPath(c.var.locale, byCode), 303);
  });
  // Codes stood in addresses once. They open nothing there.
  routes.get("/pyynto/:code{[0-9A-Za-z-]{10,40}}", (c) => c.redirect(localPath(c.var.locale, "/pyynto"), 303));
  routes.get("/oma/pyynnot", async (c) =>
    page(c, <OwnRequestsPage requests={await ownRequests(c.var.services, signedIn(c).personId)} />),
  );

  for (const base of [byCode, byPerson]) {
    routes.get(base, (c) => show(c));
    routes.post(`${base}/kumpikin`, (c) => act(c, (request) => comeToEither(c.var.services, request)));
  }
  for (const base of [byCode, byPerson].flatMap((path) => [path, `${path}/${beside}`])) {
    routes.post(`${base}/kylla`, (c) => act(c, (request) => sayYes(c.var.services, request)));
    routes.post(`${base}/peru`, (c) => act(c, (request) => withdraw(c.var.services, request)));
    routes.post(`${base}/aika`, async (c) => {
      const form = await requireForm(c, SlotChoiceForm);
      const request = await found(c);
      if (!request) return unknown(c);
      const { slot, number } = form;
      const fault = (kind: SlotFault) => show(c, { slotFault: { of: request.id, kind, slot, number } });
      if (!slot) return fault("none");
      if (number !== "" && !holdsNumber(number)) return fault("number");
      switch (await chooseSlot(c.var.services, request, slot, number)) {
        case "taken":
          return c.redirect(`${localPath(c.var.locale, baseOf(c))}?aika`, 303);
        case "gone":
          return fault("gone");
        case "number-needed":
          return fault("number");
      }
    });
    routes.post(`${base}/aika-pois`, (c) => act(c, ({ id }) => giveBackSlot(c.var.services, id)));
    routes.post(`${base}/paikka-pois`, (c) => act(c, (request) => giveBack(c.var.services, request)));
    routes.post(`${base}/sana`, (c) => takeWord(c));
    routes.post(`${base}/muistutus`, async (c) => {
      const form = await requireForm(c, ReminderForm);
      const request = await found(c);
      if (!request) return unknown(c);
      const errors = changedReminderErrors(form, request.hasNumber);
      if (errors.remindTo) return show(c, { reminder: { of: request.id, fields: form, errors } });
      const number = form.remindBy === "call" && !request.hasNumber ? form.remindTo : "";
      await changeReminder(c.var.services, request, reminderOf(form), number);
      return back(c);
    });
    // Who has a code only is told what it takes, and is not sent to ask for words they have never had.
    routes.get(`${base}/sisaan`, async (c, next) => {
      if (c.var.session) return next();
      const request = await found(c);
      if (!request) return unknown(c);
      carryOn(c);
      return request.told === "agreed" && request.isReady
        ? page(c, <WordsFirstPage request={request} back={c.var.path} />)
        : back(c);
    });
    routes.use(`${base}/sisaan`, requirePerson(), notBesideSupportPerson());
    routes.get(`${base}/sisaan`, async (c) => {
      const request = await found(c);
      if (!request) return unknown(c);
      return request.told === "agreed" && request.isReady ? comeInPage(c, request, {}) : back(c);
    });
    routes.post(`${base}/sisaan`, async (c) => {
      const form = await requireForm(c, EnterForm);
      const request = await found(c);
      if (!request) return unknown(c);
      const ageBand = form.age || undefined;
      const answer = await comeIn(c.var.services, request, {
        personId: signedIn(c).personId,
        nickname: form.nickname,
        ageBand,
        sameAnyway: form.anyway === "yes",
      });
      switch (answer.kind) {
        case "in":
          return c.redirect(localPath(c.var.locale, pathOfPersona(answer.personaId)), 303);
        case "queue":
          return c.redirect(`${localPath(c.var.locale, baseOf(c))}?jono`, 303);
        case "closed":
        case "removed":
          return page(c, <DoorClosedPage group={request.group ?? { slug: "", paused: false, ended: false }} />, 410);
        case "not-found":
          return back(c);
        case "nickname":
        case "name-taken":
        case "same-elsewhere":
        case "children":
          return comeInPage(c, request, {
            nickname: form.nickname,
            ageBand,
            same: answer.kind === "same-elsewhere",
            errors: errorsOf(answer),
          });
      }
    });
  }
  return routes;
}

/** Has the browser carry a code as it was typed; what is wrong with it otherwise. */
async function takeCode(c: AppContext, typed: string): Promise<string | undefined> {
  const code = readCode(typed);
  const found = code && (await lookUpCode(c.var.services, code));
  if (!code || !found) return m.admissions_code_unknown();
  if (found.kind === "tied") return m.admissions_code_tied();
  carried.carry(c, code);
  return undefined;
}

/** After a request was made: its code is carried, or, where an account has it, its own page. */
export async function leadToRequest(c: AppContext, code: string): Promise<Response> {
  const { session, services, locale } = c.var;
  const found = session && (await lookUpCode(services, code));
  if (found?.kind === "tied") return c.redirect(`${localPath(locale, `/oma/pyynto/${found.id}`)}?uusi`, 303);
  carried.carry(c, code);
  return c.redirect(`${localPath(locale, byCode)}?uusi`, 303);
}

const baseOf = (c: AppContext) => {
  const id = c.req.param("id");
  return id ? `/oma/pyynto/${id}` : byCode;
};
const back = (c: AppContext) => c.redirect(localPath(c.var.locale, baseOf(c)), 303);

/** The code is carried for a quarter of an hour from now. */
function carryOn(c: AppContext): void {
  const code = carried.find(c);
  if (code) carried.carry(c, code);
}

function refOf(c: AppContext): Ref | undefined {
  const { session } = c.var;
  const id = c.req.param("id");
  if (id) return session && { id, personId: session.personId };
  const code = carried.find(c);
  return code === undefined ? undefined : { code };
}

const isBeside = (c: AppContext): boolean => c.var.path.split("/").includes(beside);

/** The request an address is about, or the part of it that asks the other group. */
async function found(c: AppContext, ref = refOf(c)): Promise<OwnRequest | undefined> {
  const whole = ref && (await ownRequest(c.var.services, ref));
  if (!whole || !isBeside(c)) return whole;
  // Seen from there this part is the other one: what moves both moves both.
  return whole.family && { ...whole.family.other, family: { ...whole.family, other: { ...whole, family: undefined } } };
}

/** A code is to be typed again: its quarter of an hour is over, or its request is. One's own that is not there is not there. */
function unknown(c: AppContext): Response | Promise<Response> {
  if (c.req.param("id")) return c.notFound();
  carried.drop(c);
  return c.redirect(`${localPath(c.var.locale, "/pyynto")}?uudelleen`, 303);
}

/** A word to those who carry the group. Where the code is not carried any more, it is asked for beside what was written. */
async function takeWord(c: AppContext): Promise<Response> {
  const form = await requireForm(c, WordForm);
  const wrong = form.code ? await takeCode(c, form.code) : undefined;
  const code = form.code && !wrong ? readCode(form.code) : undefined;
  const request = await found(c, code === undefined ? refOf(c) : { code });
  if (!request) {
    if (c.req.param("id")) return c.notFound();
    const action = `${baseOf(c)}${isBeside(c) ? `/${beside}` : ""}/sana`;
    return page(c, <WordAgainPage action={action} fields={form} error={wrong} />, 422);
  }
  const { text } = form;
  const fault =
    text === ""
      ? m.admissions_message_needed()
      : text.length > longestText
        ? m.admissions_too_long({ most: longestText })
        : (await writeBack(c.var.services, request.id, form))
          ? undefined
          : m.admissions_word_over();
  return fault ? show(c, { word: { of: request.id, text, error: fault } }) : back(c);
}

async function act(c: AppContext, work: (request: OwnRequest) => Promise<unknown>): Promise<Response> {
  const request = await found(c);
  if (!request) return unknown(c);
  await work(request);
  return back(c);
}

async function show(c: AppContext, more: Partial<OwnRequestPageProps> = {}): Promise<Response> {
  const ref = refOf(c);
  const request = ref && (await ownRequest(c.var.services, ref));
  if (!ref || !request) return unknown(c);
  const code = "code" in ref ? ref.code : undefined;
  if (code) carried.carry(c, code);
  await seeNews(c.var.services, request);
  const view = (
    <OwnRequestPage
      request={request}
      base={baseOf(c)}
      code={code}
      now={c.var.services.clock.now()}
      homes={await homesOf(c)}
      form={newOpaqueId()}
      fresh={c.req.query("uusi") !== undefined}
      noPlace={c.req.query("jono") !== undefined}
      chosen={c.req.query("aika") !== undefined}
      sms={smsLeaves(c.var.services.config)}
      {...more}
    />
  );
  const isWrong = more.reminder ?? more.word ?? more.slotFault;
  return page(c, view, more.slotFault?.kind === "gone" ? 409 : isWrong ? 422 : 200);
}

/** The spaces whoever is signed in is in now. */
async function homesOf(c: AppContext): Promise<readonly string[]> {
  const { session, services } = c.var;
  return session ? (await ownPersonas(services, session.personId)).map(({ spaceId }) => spaceId) : [];
}

async function comeInPage(c: AppContext, request: OwnRequest, fields: Omit<ComeInFields, "forChildren">) {
  const forChildren = await c.var.services.database.withActor(door, (tx) => isForChildren(tx, request.spaceId));
  const base = isBeside(c) ? `${baseOf(c)}/${beside}` : baseOf(c);
  return page(c, <ComeInPage base={base} fields={{ ...fields, forChildren }} />, fields.errors ? 422 : 200);
}

function errorsOf(answer: Extract<ComeInAnswer, { kind: "nickname" | "name-taken" | "same-elsewhere" | "children" }>) {
  switch (answer.kind) {
    case "nickname":
      return { nickname: nicknameFaultWords(answer.fault) };
    case "name-taken":
      return { nickname: m.spaces_name_taken() };
    case "same-elsewhere":
      return { nickname: m.spaces_same_elsewhere() };
    case "children":
      return { age: m.admissions_children() };
  }
}
