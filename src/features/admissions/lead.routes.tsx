import { Hono } from "hono";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import { m } from "../../shared/i18n/index.ts";
import { Page, Section } from "../../shared/ui/index.ts";
import { confidential, requirePerson, signedIn } from "../accounts/index.ts";
import { requireStaff } from "../roles/index.ts";
import { type Led, spacesOf } from "../spaces/index.ts";
import { listOpenRequests } from "./admissions.queries.ts";
import { dayOf } from "./admissions-context.ts";
import { RequestTable } from "./carry.views.tsx";
import { lineOf, type RequestLine } from "./carry-requests.ts";
import { type RequestAt, showRequest, takeAnswer, takeNotes, takeSeat } from "./request.routes.tsx";

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const base = "/jarjestot/:slug{[a-z0-9-]+}/tulijat";
const list = `${base}/:space{${uuid}}`;
const one = `${list}/:id{${uuid}}`;
const slugOf = (c: AppContext) => c.req.param("slug") ?? "";
const listPath = (c: AppContext) => `/jarjestot/${slugOf(c)}/tulijat`;

/**
 * `/jarjestot/…/tulijat`: what an organisation's groups have left unanswered, for those who lead it, so that nobody waits
 * for somebody who is ill. Anything else of the queues they do not see.
 */
export function leadRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  for (const path of [base, `${base}/*`])
    routes.use(
      path,
      confidential(),
      requirePerson(),
      requireStaff({ back: (c) => (c.req.method === "GET" ? c.var.path : listPath(c)) }),
    );

  routes.get(base, async (c) => {
    const led = await ledBy(c);
    if (!led) return c.notFound();
    const { database, clock } = c.var.services;
    const actor = { kind: "staff", personId: signedIn(c).personId } as const;
    const left = await database.withActor(actor, async (tx) => {
      const all: { id: string; name: string; requests: RequestLine[] }[] = [];
      for (const { id, about } of led.spaces) {
        const requests = (await listOpenRequests(tx, id)).map(lineOf);
        if (requests.length > 0) all.push({ id, name: about.name, requests });
      }
      return all;
    });
    const view = (
      <Page title={m.admissions_left_title()} lead={m.admissions_left_lead()}>
        {left.length === 0 && <p>{m.admissions_left_none()}</p>}
        {left.map(({ id, name, requests }) => (
          <Section key={id} title={name}>
            <RequestTable
              caption={m.admissions_left_caption({ name })}
              requests={requests}
              base={`${listPath(c)}/${id}`}
              today={dayOf(clock.now())}
            />
          </Section>
        ))}
      </Page>
    );
    return page(c, view);
  });
  routes.get(list, (c) => c.redirect(listPath(c), 303));
  routes.get(one, (c) => within(c, showRequest));
  routes.post(`${one}/vastaus`, (c) => within(c, takeAnswer));
  routes.post(`${one}/muistio`, (c) => within(c, takeNotes));
  routes.post(`${one}/paikalla`, (c) => within(c, takeSeat));
  return routes;
}

async function ledBy(c: AppContext): Promise<Led | undefined> {
  const led = await spacesOf(c.var.services, signedIn(c).personId, slugOf(c));
  return led?.leads ? led : undefined;
}

/** Only in a space of this organisation; row-level security says the rest. */
async function within(c: AppContext, work: (c: AppContext, at: RequestAt) => Promise<Response>): Promise<Response> {
  const spaceId = c.req.param("space") ?? "";
  const led = await ledBy(c);
  if (!led?.spaces.some(({ id }) => id === spaceId)) return c.notFound();
  return work(c, {
    actor: { kind: "staff", personId: signedIn(c).personId },
    spaceId,
    id: c.req.param("id") ?? "",
    base: `${listPath(c)}/${spaceId}`,
  });
}
