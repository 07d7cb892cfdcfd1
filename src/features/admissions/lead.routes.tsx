import { Hono } from "hono";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import { requireForm } from "../../shared/http/read-form.ts";
import { localPath, m } from "../../shared/i18n/index.ts";
import { confidential, requirePerson, signedIn } from "../accounts/index.ts";
import { readIn } from "../directory/index.ts";
import { requireStaff } from "../roles/index.ts";
import { type Led, spacesOf } from "../spaces/index.ts";
import { isSameWayIn } from "./admission.rules.ts";
import { PlacesForm, TwoGroupsForm } from "./admissions.forms.ts";
import { findSettings, listOpenRequests } from "./admissions.queries.ts";
import { dayOf } from "./admissions-context.ts";
import { findRoom } from "./carry.queries.ts";
import { ledCalls, lineOf } from "./carry-requests.ts";
import { nameParallel, takeIntoListing } from "./change-admission.ts";
import { roomOf } from "./change-places.ts";
import { groupAtDoor, groupBeside, listedWay, wantedWay } from "./find-admission.ts";
import { type LedGroup, LeftPage, PlacesPage } from "./lead.views.tsx";
import { inSteps, standsWritten } from "./listing-in-step.ts";
import { findListing } from "./more.queries.ts";
import { showPhone, takePhone } from "./phone.routes.tsx";
import { type RequestAt, showRequest, takeAnswer, takeCall, takeSeat } from "./request.routes.tsx";
import { savePlaces } from "./save-places.ts";

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const base = "/jarjestot/:slug{[a-z0-9-]+}/tulijat";
const list = `${base}/:space{${uuid}}`;
const one = `${list}/:id{${uuid}}`;
const slugOf = (c: AppContext) => c.req.param("slug") ?? "";
const listPath = (c: AppContext) => `/jarjestot/${slugOf(c)}/tulijat`;
const back = (c: AppContext) => c.redirect(`${localPath(c.var.locale, listPath(c))}?tallennettu`, 303);
const actorOf = (c: AppContext) => ({ kind: "staff", personId: signedIn(c).personId }) as const;

/**
 * `/jarjestot/…/tulijat`: what an organisation's groups have left unanswered, for those who lead it, so that nobody waits
 * for somebody who is ill; and where they write down whoever rings. Anything else of the queues they do not see.
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

  routes.get(base, (c) => leftPage(c));
  routes.post(`${base}/rinnalla`, async (c) => {
    const form = await requireForm(c, TwoGroupsForm);
    const led = await ledBy(c);
    const isLed = (id: string) => led?.spaces.some((space) => space.id === id) ?? false;
    const errors = {
      one: isLed(form.one) ? undefined : m.admissions_parallel_choose(),
      other: isLed(form.other) && form.other !== form.one ? undefined : m.admissions_parallel_choose(),
    };
    if (errors.one || errors.other) return leftPage(c, { ...form, errors });
    await nameParallel(c.var.services, actorOf(c), form.one, form.other, true);
    return back(c);
  });
  routes.get(list, (c) => c.redirect(localPath(c.var.locale, listPath(c)), 303));
  routes.post(`${list}/ei-rinnalla`, (c) =>
    within(c, async (_, { actor, spaceId }) => {
      await nameParallel(c.var.services, actor, spaceId, null, false);
      return back(c);
    }),
  );
  routes.post(`${list}/luettelo`, (c) =>
    within(c, async (_, { spaceId }) => {
      const stands = await takeIntoListing(c.var.services, signedIn(c).personId, spaceId);
      return c.redirect(`${localPath(c.var.locale, listPath(c))}?ilmoitus=${stands}`, 303);
    }),
  );
  routes.get(`${list}/paikat`, (c) => within(c, showPlaces));
  routes.post(`${list}/paikat`, (c) => within(c, takePlaces));
  routes.get(`${list}/soitto`, (c) => within(c, (_, { spaceId }) => showPhone(c, phoneAt(c, spaceId))));
  routes.post(`${list}/soitto`, (c) => within(c, (_, { spaceId }) => takePhone(c, phoneAt(c, spaceId))));
  routes.get(one, (c) => within(c, showRequest));
  routes.post(`${one}/vastaus`, (c) => within(c, takeAnswer));
  routes.post(`${one}/paikalla`, (c) => within(c, takeSeat));
  routes.post(`${one}/soitettu`, (c) => within(c, takeCall));
  return routes;
}

const phoneAt = (c: AppContext, spaceId: string) => ({
  spaceId,
  action: `${listPath(c)}/${spaceId}/soitto`,
  back: listPath(c),
});

async function leftPage(c: AppContext, wrong?: Parameters<typeof LeftPage>[0]["wrong"]): Promise<Response> {
  const led = await ledBy(c);
  if (!led) return c.notFound();
  const groups: LedGroup[] = [];
  for (const { id, kind, about, endsOn } of led.spaces) {
    const group = await ledGroup(c, { id, name: about.name, ended: endsOn !== undefined });
    const isHere = kind === "group" && !group.ended;
    if (isHere || group.requests.length > 0 || group.calls.length > 0) groups.push(group);
  }
  const saved = c.req.query("tallennettu") !== undefined;
  const stands = inSteps.find((one) => one === c.req.query("ilmoitus"));
  const today = dayOf(c.var.services.clock.now());
  return page(c, <LeftPage base={listPath(c)} {...{ groups, today, saved, stands, wrong }} />, wrong ? 422 : 200);
}

/** How many a group takes, for those who lead it. */
async function showPlaces(
  c: AppContext,
  { actor, spaceId }: RequestAt,
  wrong?: { readonly typed: string; readonly error: string },
): Promise<Response> {
  const space = (await ledBy(c))?.spaces.find(({ id }) => id === spaceId);
  const room = space?.kind === "group" && (await roomOf(c.var.services, actor, spaceId));
  if (!space || !room) return c.notFound();
  const action = `${listPath(c)}/${spaceId}/paikat`;
  const view = <PlacesPage action={action} back={listPath(c)} name={space.about.name} room={room} wrong={wrong} />;
  return page(c, view, wrong ? 422 : 200);
}

async function takePlaces(c: AppContext, at: RequestAt): Promise<Response> {
  const form = await requireForm(c, PlacesForm);
  const fault = await savePlaces(c, at.actor, at.spaceId, form.places);
  return fault ? showPlaces(c, at, { typed: form.places, error: fault }) : back(c);
}

async function ledGroup(
  c: AppContext,
  { id, name, ended }: { id: string; name: string; ended: boolean },
): Promise<LedGroup> {
  const { services } = c.var;
  const { settings, requests, listing, room } = await services.database.withActor(actorOf(c), async (tx) => ({
    settings: await findSettings(tx, id),
    requests: (await listOpenRequests(tx, id)).map(lineOf),
    listing: await findListing(tx, id),
    room: await findRoom(tx, id),
  }));
  const group = await groupAtDoor(services, { spaceId: id });
  const beside = group && (await groupBeside(services, id));
  const [wanted, listed] = [settings && wantedWay(settings), listedWay(group?.content)];
  const differs = wanted && listed && !isSameWayIn(wanted, { ...listed, startsOn: listed.startsOn ?? wanted.startsOn });
  const uncarried = group?.answeredByOrganisation ?? false;
  return {
    id,
    name,
    ended,
    requests,
    calls: uncarried || ended ? await ledCalls(services, actorOf(c), id) : [],
    uncarried,
    isListed: group !== undefined && !group.ended,
    wanted: differs ? { ...wanted, listed, stands: listing && standsWritten(listing.revisions, wanted) } : undefined,
    room: ended ? undefined : room,
    beside: beside && readIn(beside.content.name, c.var.locale).text,
  };
}

async function ledBy(c: AppContext): Promise<Led | undefined> {
  const led = await spacesOf(c.var.services, signedIn(c).personId, slugOf(c));
  return led?.leads ? led : undefined;
}

/** Only in a space of this organisation; row-level security says the rest. */
async function within(c: AppContext, work: (c: AppContext, at: RequestAt) => Promise<Response>): Promise<Response> {
  const spaceId = c.req.param("space") ?? "";
  const space = (await ledBy(c))?.spaces.find(({ id }) => id === spaceId);
  if (!space) return c.notFound();
  return work(c, {
    actor: actorOf(c),
    spaceId,
    id: c.req.param("id") ?? "",
    base: `${listPath(c)}/${spaceId}`,
    ended: space.endsOn !== undefined,
  });
}
