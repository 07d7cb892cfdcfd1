import { Hono } from "hono";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import { requireForm } from "../../shared/http/read-form.ts";
import { localPath, m } from "../../shared/i18n/index.ts";
import { writerIn } from "../listings/index.ts";
import { desks, type Shelf, shelves } from "./desk.ts";
import { partDays, recentDays } from "./event.rules.ts";
import { findKeptOffering, listCountedDays, listEvents } from "./gate-events.queries.ts";
import { EventListPage } from "./list.views.tsx";
import { mostCapacity, readCapacity, readEvent } from "./read-event.ts";
import { EventForm, UseForm } from "./sign-up.forms.ts";
import { NewEventPage, TakeSignUpsPage } from "./start.views.tsx";
import { startEvent, takeSignUps } from "./start-event.ts";

/** Lists of events, and a new one on one page. */
export function startRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  for (const { path, guards, find } of shelves) {
    const withShelf =
      (work: (c: AppContext, shelf: Shelf) => Promise<Response> | Response) =>
      async (c: AppContext): Promise<Response> => {
        const shelf = await find(c);
        return shelf ? work(c, shelf) : c.notFound();
      };
    for (const each of [path, `${path}/uusi`]) routes.use(each, ...guards);
    routes.get(path, withShelf(listPage));
    routes.get(
      `${path}/uusi`,
      withShelf((c, shelf) =>
        shelf.makes ? page(c, <NewEventPage {...newProps(shelf)} fields={{ form: newOpaqueId() }} />) : c.notFound(),
      ),
    );
    routes.post(`${path}/uusi`, withShelf(makeEvent));
  }
  for (const { path, guards, takes } of desks) {
    if (!takes) continue;
    routes.use(`${path}/kayttoon`, ...guards);
    routes.get(`${path}/kayttoon`, (c) => takePage(c));
    routes.post(`${path}/kayttoon`, takeListing);
  }
  return routes;
}

async function listPage(c: AppContext, shelf: Shelf): Promise<Response> {
  const { actor, base, organisation, spaceId, name, makes } = shelf;
  const by = organisation ? { organisation: organisation.slug } : spaceId ? { spaceId } : { personId: actor.personId };
  const now = c.var.services.clock.now();
  const { events, days } = await c.var.services.database.withActor(actor, async (tx) => {
    const listed = await listEvents(tx, by);
    const ids = listed.map(({ offeringId }) => offeringId);
    const since = now.subtract({ hours: recentDays * 24 });
    return { events: listed, days: ids.length > 0 ? await listCountedDays(tx, ids, since) : [] };
  });
  return page(
    c,
    <EventListPage
      events={events}
      {...partDays(days, now)}
      lead={name ?? m.gate_events_own_lead()}
      pathOf={(id) => pathOf(shelf, id)}
      newPath={makes ? `${base}/uusi` : undefined}
    />,
  );
}

/** One's own events are at their listings. */
const pathOf = ({ base, organisation, spaceId }: Shelf, id: string): string =>
  organisation || spaceId ? `${base}/${id}` : `/oma/ilmoitukset/${id}/tapahtuma`;

const newProps = ({ base, name }: Shelf) => ({
  action: `${base}/uusi`,
  lead: name ? m.gate_events_new_lead_of({ name }) : m.gate_events_new_lead(),
});

async function makeEvent(c: AppContext, shelf: Shelf): Promise<Response> {
  const form = await requireForm(c, EventForm);
  if (!shelf.makes) return c.notFound();
  const { services, locale } = c.var;
  const { errors, read } = readEvent(form, { now: services.clock.now(), locale });
  if (!read) return page(c, <NewEventPage {...newProps(shelf)} fields={form} errors={errors} />, 422);
  const { organisation, spaceId, actor } = shelf;
  const organisers = organisation ? [{ slug: organisation.slug, name: organisation.name }] : [];
  const done = await startEvent(services, actor, {
    id: form.form,
    organisationId: organisation?.id ?? null,
    spaceId: spaceId ?? null,
    writtenIn: locale,
    content: { ...read.content, organisers },
    openToProfessionals: form.professionals === "yes",
    childCare: form.childCare === "yes",
    food: form.food === "yes",
    programme: form.programme,
    days: read.days,
  });
  return done ? c.redirect(`${localPath(locale, pathOf(shelf, form.form))}?tallennettu`, 303) : c.notFound();
}

async function takePage(
  c: AppContext,
  wrong?: { readonly error: string; readonly capacity: string },
): Promise<Response> {
  const id = c.req.param("id") ?? "";
  const kept = await c.var.services.database.withActor(writerIn(c), (tx) => findKeptOffering(tx, id));
  if (kept?.content?.form !== "gate-event") return c.notFound();
  const action = `/oma/ilmoitukset/${id}/tapahtuma/kayttoon`;
  return page(c, <TakeSignUpsPage action={action} {...wrong} />, wrong ? 422 : 200);
}

async function takeListing(c: AppContext): Promise<Response> {
  const form = await requireForm(c, UseForm);
  const capacity = readCapacity(form.capacity);
  if (capacity === undefined)
    return takePage(c, { error: m.gate_events_capacity_fault({ most: mostCapacity }), capacity: form.capacity });
  const id = c.req.param("id") ?? "";
  const done = await takeSignUps(c.var.services, writerIn(c), id, capacity);
  return done ? c.redirect(localPath(c.var.locale, `/oma/ilmoitukset/${id}/tapahtuma`), 303) : c.notFound();
}
