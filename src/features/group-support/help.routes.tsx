import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import { readForm, requireForm } from "../../shared/http/read-form.ts";
import { localPath, m } from "../../shared/i18n/index.ts";
import { isTime, readDay } from "../../shared/time/read-typed.ts";
import { confidential, requirePerson, signedIn } from "../accounts/index.ts";
import { findOrganisation } from "../organisations/index.ts";
import { findPlatformRoles, findStanding, may, requireStaff } from "../roles/index.ts";
import { HelpForm, longest, NotesForm, SupportWordForm, VisitForm } from "./group-support.forms.ts";
import { dayOf, staff } from "./group-support-context.ts";
import { HelpListPage, HelpPage } from "./help.views.tsx";
import {
  answerSupport,
  askedSupport,
  askedSupports,
  dateMeeting,
  dropMeeting,
  endSupport,
  isOpenSupport,
  noteMeeting,
  type Support,
  writeWord,
} from "./start-support.ts";
import { tooLong, wordFaults } from "./support.routes.tsx";
import { listUnanswering, listUncarried } from "./supports.queries.ts";
import { addUncarriedRoutes } from "./uncarried.routes.tsx";

const uuid = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
/** Where an organisation helps in starting, and where the area centres do. */
const helpPathOf = (slug: string): string => `/jarjestot/${slug}/alkutuki`;
export const centrePath = "/alkutuki";

/** Who helps here: an organisation by its id, or the area centres. */
interface Desk {
  readonly list: string;
  readonly organisationId: string | null;
}

const places = [
  { path: "/jarjestot/:slug{[a-z0-9-]+}/alkutuki", find: organisationDesk },
  { path: centrePath, find: centreDesk },
] as const;

/** Start-up support (R4) as those who give it do their work. */
export function helpRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  for (const { path, find } of places) {
    const withDesk = (work: (c: AppContext, desk: Desk) => Promise<Response>) => async (c: AppContext) => {
      const desk = await find(c);
      return desk ? work(c, desk) : c.notFound();
    };
    const withSupport = (work: (c: AppContext, desk: Desk, support: Support) => Promise<Response>) =>
      withDesk(async (c, desk) => {
        const id = c.req.param("support") ?? "";
        const support = await askedSupport(c.var.services, me(c), desk.organisationId, id);
        return support ? work(c, desk, support) : c.notFound();
      });
    const one = `${path}/:support{${uuid}}`;
    for (const each of [path, `${path}/*`])
      routes.use(
        each,
        confidential(),
        requirePerson(),
        requireStaff({
          back: (c) => (c.req.method === "GET" ? c.var.path : c.var.path.replace(/\/alkutuki\/.*/, "/alkutuki")),
        }),
      );

    routes.get(path, withDesk(list));
    routes.get(
      one,
      withSupport((c, desk, support) => show(c, desk, support)),
    );
    routes.post(`${one}/vastaus`, withSupport(answer));
    routes.post(`${one}/aika`, withSupport(date));
    routes.post(`${one}/sana`, withSupport(write));
    routes.post(
      `${one}/aika/:visit{${uuid}}`,
      withSupport(async (c, desk, support) => {
        const form = await readForm(c, NotesForm);
        if (!form || form.agreed.length > longest.notes) throw new HTTPException(400);
        const where = { supportId: support.id, id: c.req.param("visit") ?? "" };
        const done = await noteMeeting(c.var.services, me(c), where, {
          agreed: form.agreed,
          done: form.done === "yes",
        });
        return done ? back(c, desk, support) : c.notFound();
      }),
    );
    routes.post(
      `${one}/aika/:visit{${uuid}}/poista`,
      withSupport(async (c, desk, support) => {
        await dropMeeting(c.var.services, me(c), support.id, c.req.param("visit") ?? "");
        return back(c, desk, support);
      }),
    );
    routes.post(
      `${one}/valmis`,
      withSupport(async (c, desk, support) => {
        await endSupport(c.var.services, me(c), support.id);
        return back(c, desk, support);
      }),
    );
  }
  addUncarriedRoutes(routes);
  return routes;
}

async function organisationDesk(c: AppContext): Promise<Desk | undefined> {
  const slug = c.req.param("slug") ?? "";
  return c.var.services.database.withActor(staff(me(c)), async (tx) => {
    const organisation = await findOrganisation(tx, slug);
    if (!organisation || !may(await findStanding(tx, organisation.id), "see-people")) return undefined;
    return { list: helpPathOf(slug), organisationId: organisation.id };
  });
}

async function centreDesk(c: AppContext): Promise<Desk | undefined> {
  const held = await c.var.services.database.withActor(staff(me(c)), findPlatformRoles);
  return held.length > 0 ? { list: centrePath, organisationId: null } : undefined;
}

async function list(c: AppContext, desk: Desk): Promise<Response> {
  const { services } = c.var;
  const view = (
    <HelpListPage
      path={desk.list}
      supports={await askedSupports(services, me(c), desk.organisationId)}
      today={dayOf(services.clock.now())}
      {...(desk.organisationId === null && {
        ...(await services.database.withActor(staff(me(c)), async (tx) => ({
          uncarried: await listUncarried(tx),
          unanswering: await listUnanswering(tx),
        }))),
      })}
    />
  );
  return page(c, view);
}

type Wrong = Pick<Parameters<typeof HelpPage>[0], "answer" | "visit" | "word">;

async function show(c: AppContext, desk: Desk, support: Support, wrong?: Wrong): Promise<Response> {
  const view = (
    <HelpPage
      path={`${desk.list}/${support.id}`}
      list={desk.list}
      support={support}
      today={dayOf(c.var.services.clock.now())}
      form={newOpaqueId()}
      notice={c.req.query("tehty") === undefined ? undefined : m.group_support_saved()}
      {...wrong}
    />
  );
  return page(c, view, wrong ? 422 : 200);
}

async function answer(c: AppContext, desk: Desk, support: Support): Promise<Response> {
  const form = await requireForm(c, HelpForm);
  const errors = {
    ...(form.answer === "" && { answer: m.group_support_answer_needed() }),
    ...(form.answer === "yes" && form.helper === "" && { helper: m.group_support_helper_needed() }),
    ...(form.answer === "yes" && form.contact === "" && { contact: m.group_support_helper_contact_needed() }),
    ...tooLong("helper", form.helper, longest.line),
    ...tooLong("contact", form.contact, longest.line),
    ...tooLong("word", form.word, longest.word),
  };
  if (Object.keys(errors).length > 0) return show(c, desk, support, { answer: { fields: form, errors } });
  const { helper, contact, word } = form;
  // Where another has been quicker, the page shows what they answered.
  const given = { yes: form.answer === "yes", answer: { helper, contact, word } };
  const done = await answerSupport(c.var.services, me(c), support.id, given);
  return done ? back(c, desk, support) : c.redirect(localPath(c.var.locale, `${desk.list}/${support.id}`), 303);
}

async function date(c: AppContext, desk: Desk, support: Support): Promise<Response> {
  const form = await requireForm(c, VisitForm);
  const day = readDay(form.day);
  const errors = {
    ...(form.way === "" && { way: m.group_support_way_needed() }),
    ...(!day && { day: m.groups_day_fault() }),
    ...(form.time !== "" && !isTime(form.time) && { time: m.groups_time_fault() }),
  };
  if (form.way === "" || !day || Object.keys(errors).length > 0)
    return show(c, desk, support, { visit: { fields: form, errors } });
  if (support.state !== "accepted") return c.notFound();
  await dateMeeting(c.var.services, me(c), support, {
    id: form.form,
    way: form.way,
    day: Temporal.PlainDate.from(day),
    at: form.time === "" ? null : form.time,
  });
  return back(c, desk, support);
}

/** A word to whoever asks. */
async function write(c: AppContext, desk: Desk, support: Support): Promise<Response> {
  const form = await requireForm(c, SupportWordForm);
  const { sana: fault } = wordFaults(form.word);
  if (fault) return show(c, desk, support, { word: { form: form.form, typed: form.word, fault } });
  if (!isOpenSupport(support)) return c.notFound();
  await writeWord(c.var.services, staff(me(c)), support, { id: form.form, text: form.word });
  return back(c, desk, support);
}

const me = (c: AppContext): string => signedIn(c).personId;
const back = (c: AppContext, desk: Desk, { id }: Support) =>
  c.redirect(`${localPath(c.var.locale, `${desk.list}/${id}`)}?tehty`, 303);
