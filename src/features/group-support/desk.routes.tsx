import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import { requireForm } from "../../shared/http/read-form.ts";
import { localPath, m } from "../../shared/i18n/index.ts";
import type { FieldErrors } from "../../shared/ui/index.ts";
import { confidential, requirePerson, signedIn } from "../accounts/index.ts";
import {
  kindsIn,
  readShortWayForm,
  type ShortWay,
  StartPage,
  StartThemesPage,
  shortWayOf,
  startGroup,
  walkShortWay,
  withPlan,
} from "../groups/index.ts";
import { requireStaff } from "../roles/index.ts";
import { spacesOf } from "../spaces/index.ts";
import { type Ask, acceptAsk, answerAsk, askOf, asksOf, tieAsk } from "./ask-organisation.ts";
import { listLedGroups } from "./asks.queries.ts";
import { AskedPage, DeskPage } from "./desk.views.tsx";
import { type AnswerFields, AnswerForm, longest } from "./group-support.forms.ts";
import { dayOf, staff } from "./group-support-context.ts";
import { tooLong } from "./support.routes.tsx";

const uuid = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const base = "/jarjestot/:slug{[a-z0-9-]+}/ryhmat";
const one = `${base}/pyynnot/:ask{${uuid}}`;
const deskPathOf = (slug: string): string => `/jarjestot/${slug}/ryhmat`;

type Organisation = { readonly id: string; readonly slug: string; readonly name: string };

/** `/jarjestot/…/ryhmat`: an organisation's own process of taking and starting groups. */
export function deskRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  for (const path of [base, `${base}/*`])
    routes.use(
      path,
      confidential(),
      requirePerson(),
      requireStaff({ back: (c) => (c.req.method === "GET" ? c.var.path : deskPathOf(c.req.param("slug") ?? "")) }),
    );

  routes.get(base, async (c) => {
    const led = await spacesOf(c.var.services, me(c), c.req.param("slug"));
    if (!led?.leads) return c.notFound();
    const { services } = c.var;
    const { organisation, spaces } = led;
    const rows = await services.database.withActor(staff(me(c)), (tx) => listLedGroups(tx, organisation.id));
    const groups = spaces.flatMap(({ id, about }) => {
      const row = rows.find(({ spaceId }) => spaceId === id);
      return row ? [{ ...row, name: about.name }] : [];
    });
    const asks = await asksOf(services, me(c), organisation.id);
    const today = dayOf(services.clock.now());
    return page(c, <DeskPage organisation={organisation} groups={groups} asks={asks} today={today} />);
  });
  routes.get(one, (c) => withAsk(c, (organisation, ask) => show(c, organisation, ask)));
  routes.post(one, (c) => withAsk(c, (organisation, ask) => answer(c, organisation, ask)));
  // Yes: what was told stands on the short way's page already, and may be changed before the group is founded.
  routes.get(`${one}/aloita`, (c) =>
    withAsk(c, async (organisation, ask) =>
      mayFound(ask) ? startPage(c, organisation, ask, fieldsOf(ask)) : c.redirect(askedPath(c, organisation, ask), 303),
    ),
  );
  routes.post(`${one}/aloita`, (c) => withAsk(c, (organisation, ask) => found(c, organisation, ask)));
  return routes;
}

const mayFound = ({ state, spaceId }: Ask): boolean =>
  state === "asked" || state === "more" || (state === "accepted" && spaceId === null);

/** Without the nickname: those who plan told it to each other and to the organisation, not to everyone. */
const fieldsOf = ({ id, told }: Ask) =>
  shortWayOf({ id, answers: told.answers, startsOn: told.startsOn, planners: [] });

async function answer(c: AppContext, organisation: Organisation, ask: Ask): Promise<Response> {
  const form = await requireForm(c, AnswerForm);
  const errors = {
    ...(form.answer === "" && { answer: m.group_support_answer_needed() }),
    ...(form.answer !== "" && form.answer !== "yes" && form.word === "" && { word: m.group_support_word_needed() }),
    ...tooLong("word", form.word, longest.word),
  };
  if (form.answer === "" || Object.keys(errors).length > 0) return show(c, organisation, ask, { form, errors });
  const here = askedPath(c, organisation, ask);
  if (form.answer === "yes") return c.redirect(`${here}/aloita`, 303);
  // Where a colleague has been quicker, the page shows what they answered.
  const done = await answerAsk(c.var.services, me(c), ask.id, { kind: form.answer, word: form.word });
  return c.redirect(done ? `${here}?tehty` : here, 303);
}

/** The ask is taken first: whoever else answers at the same moment finds that it was. Then the group is founded. */
async function found(c: AppContext, organisation: Organisation, ask: Ask): Promise<Response> {
  const form = await readShortWayForm(c);
  if (!form) throw new HTTPException(400);
  const { services, locale } = c.var;
  const here = askedPath(c, organisation, ask);
  if (!mayFound(ask)) return c.redirect(here, 303);
  const step = walkShortWay(form, { today: dayOf(services.clock.now()), locale });
  if (step.kind === "page") return startPage(c, organisation, ask, form, step.errors);
  const { read } = step;
  const { answers } = ask.told;
  const organisers = [{ slug: organisation.slug, name: organisation.name }];
  const content = withPlan({ ...read.content, organisers }, answers);
  if (step.kind === "themes") {
    const sendTo = foundingPath(organisation, ask);
    const view = <StartThemesPage {...{ fields: form, content, organisation, error: step.error, sendTo }} />;
    return page(c, view, step.error ? 422 : 200);
  }
  const isMine = await acceptAsk(services, me(c), ask.id);
  if (!isMine && (await askOf(services, me(c), organisation.id, ask.id))?.state !== "accepted")
    return c.redirect(here, 303);
  const started = await startGroup(services, me(c), {
    id: ask.id,
    content,
    writtenIn: locale,
    startsOn: read.startsOn,
    kinds: kindsIn(answers),
    children: form.children === "yes",
    whose: { organisationId: organisation.id },
  });
  switch (started.kind) {
    case "started":
      await tieAsk(services, me(c), ask.id, started.spaceId);
      return c.redirect(`${here}?perustettu`, 303);
    case "nickname":
    case "not-found":
      return c.notFound();
  }
}

const startPage = (
  c: AppContext,
  organisation: Organisation,
  ask: Ask,
  fields: Partial<ShortWay>,
  errors: FieldErrors = {},
): Response =>
  page(
    c,
    <StartPage
      fields={{ ...fields, form: ask.id }}
      organisation={organisation}
      errors={errors}
      planned
      sendTo={foundingPath(organisation, ask)}
    />,
    Object.keys(errors).length > 0 ? 422 : 200,
  );

function show(
  c: AppContext,
  { slug }: Organisation,
  ask: Ask,
  wrong?: { readonly form: AnswerFields; readonly errors: FieldErrors },
): Response {
  const notice =
    c.req.query("perustettu") !== undefined
      ? m.group_support_asked_founded()
      : c.req.query("tehty") !== undefined
        ? m.group_support_saved()
        : undefined;
  const today = dayOf(c.var.services.clock.now());
  const view = (
    <AskedPage slug={slug} ask={ask} today={today} fields={wrong?.form} errors={wrong?.errors ?? {}} notice={notice} />
  );
  return page(c, view, wrong ? 422 : 200);
}

async function withAsk(
  c: AppContext,
  work: (organisation: Organisation, ask: Ask) => Promise<Response> | Response,
): Promise<Response> {
  const led = await spacesOf(c.var.services, me(c), c.req.param("slug") ?? "");
  if (!led?.leads) return c.notFound();
  const ask = await askOf(c.var.services, me(c), led.organisation.id, c.req.param("ask") ?? "");
  return ask ? work(led.organisation, ask) : c.notFound();
}

const me = (c: AppContext): string => signedIn(c).personId;
const foundingPath = ({ slug }: Organisation, { id }: Ask): string => `${deskPathOf(slug)}/pyynnot/${id}/aloita`;
const askedPath = (c: AppContext, { slug }: Organisation, { id }: Ask): string =>
  localPath(c.var.locale, `${deskPathOf(slug)}/pyynnot/${id}`);
