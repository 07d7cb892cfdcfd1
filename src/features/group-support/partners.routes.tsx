import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import type { VNode } from "preact";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { type RateLimit, rateLimit } from "../../shared/http/middleware/rate-limit.ts";
import { page } from "../../shared/http/page.tsx";
import { readForm, requireForm } from "../../shared/http/read-form.ts";
import { localPath, m } from "../../shared/i18n/index.ts";
import { isOneAddress } from "../../shared/mail/send-mail.ts";
import type { FieldErrors } from "../../shared/ui/index.ts";
import { confidential } from "../accounts/index.ts";
import { goesOn, pathOfGroup, withinGroup } from "../groups/index.ts";
import { type Inside, inside } from "../spaces/index.ts";
import { AgreedForm, type InviteFields, InviteForm, longest, PartnerForm } from "./group-support.forms.ts";
import {
  agreeWithPartner,
  invitePartner,
  leavePartnership,
  type Partner,
  partnerBehind,
  partnerPath,
  partnersOf,
  partWithPartner,
  takePartnership,
} from "./partners.ts";
import { InvitedPage, PartnerOverPage, PartnersPage } from "./partners.views.tsx";
import { toldOfGroup, tooLong } from "./support.routes.tsx";

const uuid = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const base = `/oma/ryhma/:space{${uuid}}/kumppanit`;
const one = `${base}/:partner{${uuid}}`;
const door = "/kumppani/:code{[A-Za-z0-9_-]{20,60}}";

/** Where those who carry a group look after its partners. */
export const partnersPath = (spaceId: string): string => `${pathOfGroup(spaceId)}/kumppanit`;

/** What a group asks of a partner beside the partnership: shown on the partner's own page, and answered there. */
export interface PartnerRequests {
  /** Undefined where nothing is asked. `path`: the partner's page. */
  readonly shown: (c: AppContext, partner: AskedPartner) => Promise<VNode | undefined>;
  /** Takes the answer that was sent to `<path>/tila`. Where something is wrong with it: what is shown then. */
  readonly answer: (c: AppContext, partner: AskedPartner) => Promise<VNode | undefined>;
}
interface AskedPartner {
  readonly id: string;
  readonly path: string;
}

export interface PartnerRoutesOptions {
  readonly requests?: PartnerRequests;
  /** How often one sender may answer, or try codes; a hospital is many people behind one address. */
  readonly answering?: RateLimit;
}

/** Partners (R5): for those who carry a group, and for whoever has been invited. */
export function partnerRoutes(options: PartnerRoutesOptions = {}): Hono<AppEnv> {
  const { answering = { burst: 60, perSecond: 1 }, requests } = options;
  const routes = new Hono<AppEnv>();
  for (const path of [base, `${base}/*`])
    routes.use(path, ...withinGroup, goesOn, (c, next) => (inside(c).carries ? next() : Promise.resolve(c.notFound())));

  routes.get(base, (c) => show(c));
  routes.post(base, async (c) => {
    const form = await requireForm(c, InviteForm);
    const errors = {
      ...(form.role === "" && { role: m.group_support_invite_role_needed() }),
      ...(form.email !== "" && !isOneAddress(form.email) && { email: m.group_support_invite_email_fault() }),
      ...tooLong("word", form.word, longest.word),
      ...tooLong("contact", form.contact, longest.line),
      ...tooLong("laterTheme", form.laterTheme, longest.line),
      ...tooLong("laterTown", form.laterTown, longest.line),
    };
    if (form.role === "" || Object.keys(errors).length > 0) return show(c, { form, errors });
    const here = inside(c);
    const name = form.name === "yes" ? here.space.about.name : null;
    await invitePartner(c.var.services, here, {
      id: form.form,
      role: form.role,
      words: {
        name,
        word: form.word,
        contact: form.contact,
        later: {
          name: form.laterName === "yes" ? here.space.about.name : "",
          theme: form.laterTheme,
          town: form.laterTown,
        },
      },
      email: form.email === "" ? undefined : form.email,
      locale: c.var.locale,
    });
    return back(c, form.email === "" ? "kutsuttu" : "lahetetty");
  });
  routes.post(`${one}/sovittu`, async (c) => {
    const form = await readForm(c, AgreedForm);
    if (!form || form.agreed.length > longest.notes) throw new HTTPException(400);
    const done = await agreeWithPartner(c.var.services, inside(c), c.req.param("partner"), form.agreed);
    return done ? back(c, "tallessa") : c.notFound();
  });
  routes.post(`${one}/lopeta`, async (c) => {
    await partWithPartner(c.var.services, inside(c), c.req.param("partner"));
    return back(c, "tallessa");
  });

  const limited = rateLimit(answering);
  for (const path of [door, `${door}/tila`]) routes.use(path, confidential(), limited);
  /** What the group asks the partner for, where it is one by now. */
  const asked = async (c: AppContext, { id, state }: Partner, path: string) =>
    state === "active" ? requests?.shown(c, { id, path }) : undefined;
  routes.get(door, async (c) => {
    const partner = await partnerBehind(c.var.services, c.req.param("code"));
    if (!partner) return page(c, <PartnerOverPage thanks={false} />, 404);
    const path = partnerPath(c.req.param("code"));
    const said = Object.entries(partnerNotices).find(([query]) => c.req.query(query) !== undefined);
    const requested = await asked(c, partner, path);
    return page(c, <InvitedPage path={path} partner={partner} requested={requested} notice={said?.[1]()} />);
  });
  routes.post(door, async (c) => {
    const form = await requireForm(c, PartnerForm);
    const code = c.req.param("code");
    const path = partnerPath(code);
    const partner = await partnerBehind(c.var.services, code);
    if (!partner) return page(c, <PartnerOverPage thanks={false} />, 404);
    if (form.answer === "no") {
      await leavePartnership(c.var.services, partner);
      return page(c, <PartnerOverPage thanks />);
    }
    const errors = {
      ...(form.name === "" && { name: m.group_support_invited_name_needed() }),
      ...(form.contact === "" && { contact: m.group_support_invited_reach_needed() }),
      ...tooLong("name", form.name, longest.line),
      ...tooLong("work", form.work, longest.line),
      ...tooLong("contact", form.contact, longest.line),
    };
    if (Object.keys(errors).length > 0)
      return page(
        c,
        <InvitedPage
          path={path}
          partner={partner}
          requested={await asked(c, partner, path)}
          fields={form}
          errors={errors}
        />,
        422,
      );
    const { name, work, contact } = form;
    await takePartnership(c.var.services, partner, { name, work, contact });
    return c.redirect(`${localPath(c.var.locale, path)}?tallessa`, 303);
  });
  routes.post(`${door}/tila`, async (c) => {
    const code = c.req.param("code");
    const path = partnerPath(code);
    const partner = await partnerBehind(c.var.services, code);
    if (!requests || partner?.state !== "active") return page(c, <PartnerOverPage thanks={false} />, 404);
    const wrong = await requests.answer(c, { id: partner.id, path });
    return wrong
      ? page(c, <InvitedPage path={path} partner={partner} requested={wrong} isWrong />, 422)
      : c.redirect(`${localPath(c.var.locale, path)}?vastattu`, 303);
  });
  return routes;
}

const partnerNotices: Readonly<Record<string, () => string>> = {
  tallessa: m.group_support_invited_thanks,
  vastattu: m.group_support_invited_answered,
};

const notices: Readonly<Record<string, () => string>> = {
  kutsuttu: m.group_support_invite_made,
  lahetetty: m.group_support_invite_sent,
  tallessa: m.group_support_saved,
};

async function show(
  c: AppContext,
  wrong?: { readonly form: InviteFields; readonly errors: FieldErrors },
): Promise<Response> {
  const here = inside(c);
  const { services } = c.var;
  const said = Object.entries(notices).find(([query]) => c.req.query(query) !== undefined)?.[1]();
  const view = (
    <PartnersPage
      here={here}
      path={partnersPath(here.space.id)}
      publicUrl={services.config.publicUrl}
      partners={await partnersOf(services, here)}
      fields={wrong?.form ?? { form: newOpaqueId(), ...(await laterOf(c, here)) }}
      errors={wrong?.errors ?? {}}
      notice={wrong ? undefined : said}
    />
  );
  return page(c, view, wrong ? 422 : 200);
}

/** What a partner may be told once they have said yes; whoever invites takes away what they like. */
async function laterOf(c: AppContext, { space }: Inside): Promise<Pick<InviteFields, "laterTheme" | "laterTown">> {
  const { theme, town } = await toldOfGroup(c, space);
  return { laterTheme: theme, laterTown: town };
}

const back = (c: AppContext, said: string) =>
  c.redirect(`${localPath(c.var.locale, partnersPath(inside(c).space.id))}?${said}`, 303);
