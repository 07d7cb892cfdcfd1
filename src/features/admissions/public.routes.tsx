import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { type RateLimit, rateLimit } from "../../shared/http/middleware/rate-limit.ts";
import { page } from "../../shared/http/page.tsx";
import { readForm } from "../../shared/http/read-form.ts";
import { localPath, m } from "../../shared/i18n/index.ts";
import { confidential } from "../accounts/index.ts";
import { nextMeetings } from "../directory/index.ts";
import { isClosed } from "./admission.rules.ts";
import { AskForm, ComingBackForm, ComingForm } from "./admissions.forms.ts";
import { deleteComing, insertComing } from "./admissions.queries.ts";
import { dayOf, door } from "./admissions-context.ts";
import { askToCome } from "./ask-to-come.ts";
import { type GroupAtDoor, groupAtDoor } from "./find-admission.ts";
import { AskPage, type AskShown, DoorClosedPage } from "./public.views.tsx";
import { askErrors, wishOf } from "./read-ask.ts";

/** How many dates ahead one may say that one comes. */
const meetingsAhead = 3;
const base = "/tuki/:slug{[a-z0-9-]+}/mukaan";
const slugOf = (c: AppContext) => c.req.param("slug") ?? "";
const groupOf = (c: AppContext) => groupAtDoor(c.var.services, { slug: slugOf(c) });

export interface PublicRoutesOptions {
  /** How often one sender may write; a clinic or a school is many people behind one address. */
  readonly writing?: RateLimit;
}

/** Where one asks to come to the group of a listing; undefined where it has none here, or takes nobody any more. */
export async function entryPathOf(c: AppContext, slug: string): Promise<string | undefined> {
  const { services } = c.var;
  const group = await groupAtDoor(services, { slug });
  return group && !isClosed(group.admission, dayOf(services.clock.now())) ? `/tuki/${slug}/mukaan` : undefined;
}

/** `/tuki/<slug>/mukaan`: anyone's way in, without an account. */
export function publicRoutes({ writing = { burst: 30, perSecond: 1 / 20 } }: PublicRoutesOptions = {}): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  for (const path of [base, `${base}/*`]) routes.use(path, confidential());
  const limited = rateLimit(writing);

  routes.get(base, async (c) => {
    const group = await groupOf(c);
    return group ? askPage(c, { group, form: newOpaqueId() }) : c.notFound();
  });
  routes.post(base, limited, async (c) => {
    const [form, group] = [await readForm(c, AskForm), await groupOf(c)];
    if (!form) throw new HTTPException(400);
    if (!group) return c.notFound();
    const shown = { group, form: form.form, fields: form };
    const errors = askErrors(form, group.admission);
    if (errors) return askPage(c, { ...shown, errors });
    if (form.way === "") throw new HTTPException(400);
    const answer = await askToCome(c.var.services, group, {
      form: form.form,
      way: form.way,
      wish: wishOf(form, group.admission),
      locale: c.var.locale,
      personId: c.var.session?.personId,
      invitation: form.invitation,
    });
    switch (answer.kind) {
      case "made":
        return c.redirect(`${localPath(c.var.locale, `/pyynto/${answer.code}`)}?uusi`, 303);
      case "closed":
        return page(c, <DoorClosedPage slug={group.slug} />, 410);
      default:
        return askPage(c, {
          ...shown,
          errors: {
            invitation:
              answer.kind === "code-wrong" ? m.admissions_invitation_wrong() : m.admissions_invitation_needed(),
          },
        });
    }
  });
  routes.post(`${base}/tulen`, limited, async (c) => {
    const [form, group] = [await readForm(c, ComingForm), await groupOf(c)];
    if (!form) throw new HTTPException(400);
    if (group?.admission.how !== "walk-in") return c.notFound();
    const days = meetingsOf(c, group).map(({ start }) => start.toPlainDate().toString());
    if (!days.includes(form.day)) return c.redirect(localPath(c.var.locale, `/tuki/${group.slug}/mukaan`), 303);
    const row = { id: form.form, space_id: group.spaceId, on_day: Temporal.PlainDate.from(form.day) };
    await c.var.services.database.withActor(door, (tx) => insertComing(tx, row));
    return c.redirect(localPath(c.var.locale, `/tuki/${group.slug}/mukaan?tulen=${form.form}`), 303);
  });
  routes.post(`${base}/en-tulekaan`, async (c) => {
    const [form, group] = [await readForm(c, ComingBackForm), await groupOf(c)];
    if (!form) throw new HTTPException(400);
    if (!group) return c.notFound();
    await c.var.services.database.withActor(door, (tx) => deleteComing(tx, group.spaceId, form.form));
    return c.redirect(localPath(c.var.locale, `/tuki/${group.slug}/mukaan`), 303);
  });
  return routes;
}

const meetingsOf = (c: AppContext, group: GroupAtDoor) =>
  nextMeetings(group.content, c.var.services.clock.now(), meetingsAhead);

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function askPage(c: AppContext, shown: AskShown) {
  const { clock } = c.var.services;
  const { group, errors } = shown;
  if (isClosed(group.admission, dayOf(clock.now()))) return page(c, <DoorClosedPage slug={group.slug} />, 410);
  const typed = c.req.query("tulen") ?? "";
  const view = (
    <AskPage
      {...shown}
      now={clock.now()}
      meetings={meetingsOf(c, group)}
      coming={uuid.test(typed) ? typed : undefined}
    />
  );
  return page(c, view, errors ? 422 : 200);
}
