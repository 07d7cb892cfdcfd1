import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { type RateLimit, rateLimit } from "../../shared/http/middleware/rate-limit.ts";
import { page } from "../../shared/http/page.tsx";
import { readForm } from "../../shared/http/read-form.ts";
import { localPath, m } from "../../shared/i18n/index.ts";
import { smsLeaves } from "../../shared/sms/choose-sms-transport.ts";
import { confidential, notBesideSupportPerson, requirePerson, signedIn } from "../accounts/index.ts";
import { nicknameFaultWords, pathOfPersona } from "../spaces/index.ts";
import { CodeForm, EnterForm, ReminderForm, SlotChoiceForm } from "./admissions.forms.ts";
import { isForChildren } from "./admissions.queries.ts";
import { door } from "./admissions-context.ts";
import { type ComeInAnswer, comeIn } from "./come-in.ts";
import { readCode } from "./entry-code.ts";
import {
  type ComeInFields,
  ComeInPage,
  FindRequestPage,
  OwnRequestPage,
  type OwnRequestPageProps,
  OwnRequestsPage,
} from "./own.views.tsx";
import {
  changeReminder,
  chooseSlot,
  comeToEither,
  type OwnRequest,
  ownRequest,
  ownRequests,
  type Ref,
  sayYes,
  withdraw,
} from "./own-request.ts";
import { DoorClosedPage } from "./public.views.tsx";
import { reminderErrors, reminderOf } from "./read-ask.ts";

const byCode = "/pyynto/:code{[0-9A-Za-z-]{10,40}}";
const byPerson = "/oma/pyynto/:id{[0-9a-f-]{36}}";
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

  routes.get("/pyynto", (c) => page(c, <FindRequestPage />));
  routes.post("/pyynto", async (c) => {
    const form = await readForm(c, CodeForm);
    if (!form) throw new HTTPException(400);
    const code = readCode(form.code);
    if (!code) return page(c, <FindRequestPage code={form.code} error={m.admissions_code_unknown()} />, 422);
    return c.redirect(localPath(c.var.locale, `/pyynto/${code}`), 303);
  });
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
      const form = await readForm(c, SlotChoiceForm);
      if (!form) throw new HTTPException(400);
      const request = await found(c);
      if (!request) return unknown(c);
      const answer = form.slot ? await chooseSlot(c.var.services, request, form.slot) : "taken";
      return answer === "taken" ? back(c) : show(c, { slotGone: request.id });
    });
    routes.post(`${base}/muistutus`, async (c) => {
      const form = await readForm(c, ReminderForm);
      if (!form) throw new HTTPException(400);
      const request = await found(c);
      if (!request) return unknown(c);
      const errors = reminderErrors(form);
      if (errors.remindTo) return show(c, { reminder: { of: request.id, fields: form, errors } });
      await changeReminder(c.var.services, request, reminderOf(form));
      return back(c);
    });
    routes.use(`${base}/sisaan`, requirePerson(), notBesideSupportPerson());
    routes.get(`${base}/sisaan`, async (c) => {
      const request = await found(c);
      if (!request) return unknown(c);
      return request.told === "agreed" && request.isReady ? comeInPage(c, request, {}) : back(c);
    });
    routes.post(`${base}/sisaan`, async (c) => {
      const form = await readForm(c, EnterForm);
      if (!form) throw new HTTPException(400);
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
          return page(c, <DoorClosedPage slug={request.group?.slug ?? ""} />, 410);
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

const codeOf = (c: AppContext) => readCode(c.req.param("code") ?? "");
const baseOf = (c: AppContext) => {
  const code = codeOf(c);
  return code ? `/pyynto/${code}` : `/oma/pyynto/${c.req.param("id") ?? ""}`;
};
const back = (c: AppContext) => c.redirect(localPath(c.var.locale, baseOf(c)), 303);

function refOf(c: AppContext): Ref | undefined {
  const code = codeOf(c);
  if (code) return { code };
  const { session } = c.var;
  const id = c.req.param("id");
  return session && id ? { id, personId: session.personId } : undefined;
}

const isBeside = (c: AppContext): boolean => c.var.path.split("/").includes(beside);

/** The request an address is about, or the part of it that asks the other group. */
async function found(c: AppContext): Promise<OwnRequest | undefined> {
  const whole = await wholeOf(c);
  if (!whole || !isBeside(c)) return whole;
  // Seen from there this part is the other one: what moves both moves both.
  return whole.family && { ...whole.family.other, family: { ...whole.family, other: { ...whole, family: undefined } } };
}

async function wholeOf(c: AppContext): Promise<OwnRequest | undefined> {
  const ref = refOf(c);
  return ref && ownRequest(c.var.services, ref);
}

/** The same for a code that never was and one whose time is over. */
const unknown = (c: AppContext) =>
  page(c, <FindRequestPage code={c.req.param("code") ?? ""} error={m.admissions_code_unknown()} />, 404);

async function act(c: AppContext, work: (request: OwnRequest) => Promise<unknown>): Promise<Response> {
  const request = await found(c);
  if (!request) return unknown(c);
  await work(request);
  return back(c);
}

async function show(c: AppContext, more: Partial<OwnRequestPageProps> = {}): Promise<Response> {
  const request = await wholeOf(c);
  if (!request) return unknown(c);
  const view = (
    <OwnRequestPage
      request={request}
      base={baseOf(c)}
      code={codeOf(c)}
      fresh={c.req.query("uusi") !== undefined}
      noPlace={c.req.query("jono") !== undefined}
      sms={smsLeaves(c.var.services.config)}
      {...more}
    />
  );
  return page(c, view, more.slotGone ? 409 : more.reminder ? 422 : 200);
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
