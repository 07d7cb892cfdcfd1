import { Hono } from "hono";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import { localPath, m } from "../../shared/i18n/index.ts";
import { readDay } from "../../shared/time/read-typed.ts";
import { confidential, requirePerson, signedIn } from "../accounts/index.ts";
import { requireStaff } from "../roles/index.ts";
import type { AgreedMeetings, AgreedOtherwise } from "./agreed-meetings.ts";
import { closeVenue, openVenue } from "./close-venue.ts";
import { CancelPage, HistoryPage } from "./keep.views.tsx";
import { cancelMeeting, confirmAll, confirmListing, endListing, offerAgain } from "./keep-true.ts";
import { requireKeeper, writerIn } from "./keeper-middleware.ts";
import { findKeptList, keptQueryOf } from "./kept-lists.ts";
import { listHistory } from "./list-history.ts";
import { type Deed, deeds, ListingPage, listingPath, own } from "./listing.views.tsx";
import { today } from "./listings-context.ts";
import { findKeepingOrganisation, listKeepingOrganisations } from "./lists.queries.ts";
import { OrganisationListingsPage, OwnListingsPage } from "./lists.views.tsx";
import { type OpenedListing, openListing } from "./open-listing.ts";
import { formId, readFields } from "./read-fields.ts";
import { handleReport } from "./report-listing.ts";
import { isCancelled } from "./rhythms.rules.ts";
import { one } from "./steps/step.ts";
import { findVenueList, venueQueryOf, venuesPath } from "./venue-lists.ts";
import { listOrganisationClosures } from "./venues.queries.ts";
import { VenuesPage } from "./venues.views.tsx";

const uuid = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const listing = `${own}/:id{${uuid}}`;
const organisation = "/jarjestot/:slug{[a-z0-9-]+}";
const longestNote = 200;

/** What those who keep listings do with them, once they are written. */
export function keepRoutes(agreed: AgreedMeetings): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.get(own, confidential(), requirePerson(), async (c) => {
    const person = { kind: "person", personId: signedIn(c).personId } as const;
    const found = await c.var.services.database.withActor(person, async (tx) => ({
      kept: await findKeptList(tx, null, keptQueryOf(c), c.var.services.clock.now()),
      organisations: await listKeepingOrganisations(tx),
    }));
    return page(c, <OwnListingsPage {...found} today={todayIn(c)} />);
  });

  routes.use(listing, confidential(), requirePerson(), requireKeeper());
  routes.get(listing, async (c) => {
    const opened = await open(c);
    const asked = c.req.query("tehty") ?? "";
    const done = Object.hasOwn(deeds, asked) ? (asked as Deed) : undefined;
    if (!opened) return c.notFound();
    const differing = await differingOf(c, agreed, [opened.offering.id]);
    const otherwise = differing.get(opened.offering.id);
    return page(c, <ListingPage listing={opened} now={c.var.services.clock.now()} done={done} otherwise={otherwise} />);
  });
  routes.use(`${listing}/*`, confidential(), requirePerson(), requireKeeper());
  routes.post(`${listing}/vahvista`, async (c) => {
    const { kind } = await confirmListing(c.var.services, writerIn(c), c.req.param("id"));
    return kind === "done" ? back(c, "vahvistettu") : c.notFound();
  });
  routes.post(`${listing}/sovitut`, async (c) => {
    const { actor, services } = c.var;
    if (actor.kind !== "staff") return c.notFound();
    const { kind } = await agreed.take(services, actor.personId, c.req.param("id"));
    return kind === "none" ? c.notFound() : back(c, kind === "told" ? "sovitut" : "tallennettu");
  });
  routes.post(`${listing}/lopeta`, async (c) => {
    const opened = await open(c);
    const discards = isUnseen(opened) && opened?.open?.state === "draft";
    const { kind } = await endListing(c.var.services, writerIn(c), c.req.param("id"));
    return kind === "done" ? back(c, discards ? "poistettu" : "lopetettu") : c.notFound();
  });
  routes.post(`${listing}/uudelleen`, async (c) => {
    const { kind } = await offerAgain(c.var.services, writerIn(c), c.req.param("id"));
    return kind === "done" ? back(c, "uudelleen") : c.notFound();
  });
  routes.post(`${listing}/palautteet/:report{${uuid}}`, async (c) => {
    await handleReport(c.var.services, writerIn(c), c.req.param("id"), c.req.param("report"));
    return back(c, "kasitelty");
  });
  routes.get(`${listing}/historia`, async (c) => {
    const opened = await open(c);
    if (!opened) return c.notFound();
    const history = await listHistory(c.var.services, writerIn(c), opened.offering);
    return page(c, <HistoryPage listing={opened} history={history} />);
  });

  routes.get(`${listing}/peru`, async (c) => {
    const opened = await open(c);
    if (!opened?.shown) return c.notFound();
    const day = dayIn(c.req.query("paiva") ?? "");
    return page(
      c,
      <CancelPage
        listing={opened}
        day={day}
        typed={todayIn(c).toString()}
        note=""
        cancelled={day !== undefined && isCancelled(opened.shown, day)}
      />,
    );
  });
  routes.post(`${listing}/peru`, async (c) => {
    const opened = await open(c);
    if (!opened?.shown) return c.notFound();
    const values = await readFields(c);
    const typed = one(values, "day");
    const note = one(values, "note").slice(0, longestNote);
    const on = dayIn(typed);
    if (!on) {
      const error = m.listings_day_fault();
      return page(
        c,
        <CancelPage listing={opened} day={undefined} typed={typed} note={note} cancelled={false} error={error} />,
        422,
      );
    }
    const undo = one(values, "undo") === "yes";
    const { kind } = await cancelMeeting(c.var.services, writerIn(c), opened.offering.id, { on, note, undo });
    return kind === "done" ? back(c, undo ? "palautettu" : "peruttu") : c.notFound();
  });

  routes.get(`${organisation}/ilmoitukset`, confidential(), requirePerson(), requireStaff(), async (c) => {
    const found = await c.var.services.database.withActor(c.var.actor, async (tx) => {
      const keeping = await findKeepingOrganisation(tx, c.req.param("slug"));
      return (
        keeping && {
          organisation: keeping,
          kept: await findKeptList(tx, keeping.id, keptQueryOf(c), c.var.services.clock.now()),
        }
      );
    });
    if (!found) return c.notFound();
    const confirmed = c.req.query("tehty") !== undefined;
    const ids = found.kept.listings.map(({ id }) => id);
    const differing = await differingOf(c, agreed, ids);
    return page(c, <OrganisationListingsPage {...found} today={todayIn(c)} {...{ confirmed, differing }} />);
  });

  routes.post(`${organisation}/ilmoitukset`, confidential(), requirePerson(), requireStaff(), async (c) => {
    const slug = c.req.param("slug");
    const keeping = await c.var.services.database.withActor(c.var.actor, (tx) => findKeepingOrganisation(tx, slug));
    if (!keeping) return c.notFound();
    await confirmAll(c.var.services, writerIn(c), keeping.id);
    return c.redirect(`${localPath(c.var.locale, `/jarjestot/${slug}/ilmoitukset`)}?tehty`, 303);
  });

  routes.use(`${organisation}/tilat`, confidential(), requirePerson(), requireStaff());
  routes.use(`${organisation}/tilat/*`, confidential(), requirePerson(), requireStaff());
  routes.get(`${organisation}/tilat`, (c) => venuesPage(c, c.req.param("slug")));
  routes.post(`${organisation}/tilat`, async (c) => {
    const values = await readFields(c);
    const [venueId, from, to] = [one(values, "venue"), one(values, "from"), one(values, "to")];
    const [first, last] = [readDay(from), readDay(to)];
    const errors = {
      ...(!first && { [`from-${venueId}`]: m.listings_day_fault() }),
      ...(!last && { [`to-${venueId}`]: m.listings_day_fault() }),
      ...(first && last && last < first && { [`to-${venueId}`]: m.listings_until_before() }),
    };
    const slug = c.req.param("slug");
    if (!first || !last || last < first) return venuesPage(c, slug, { venueId, errors, from, to });
    if (!new RegExp(`^${uuid}$`).test(venueId)) return c.notFound();
    const closure = { id: formId(values), venueId, from: first, to: last };
    const { kind } = await closeVenue(c.var.services, writerIn(c), closure);
    return kind === "done" ? toVenues(c, slug) : c.notFound();
  });
  routes.post(`${organisation}/tilat/:closure{${uuid}}/auki`, async (c) => {
    await openVenue(c.var.services, writerIn(c), c.req.param("closure"));
    return toVenues(c, c.req.param("slug"));
  });
  return routes;
}

/** Nobody sees it: it was never shown, or has ended. */
const isUnseen = (listing: OpenedListing | undefined) =>
  listing?.offering.state === "draft" || listing?.offering.state === "ended";

const todayIn = (c: AppContext): Temporal.PlainDate => today(c.var.services.clock.now());

/** Those of an organisation's listings that tell other than their groups have agreed on; of one's own the group tells. */
const differingOf = async (
  c: AppContext,
  agreed: AgreedMeetings,
  ids: readonly string[],
): Promise<ReadonlyMap<string, AgreedOtherwise>> => {
  const { actor, services } = c.var;
  return actor.kind === "staff" ? agreed.differing(services, actor.personId, ids) : new Map();
};

const open = (c: AppContext): Promise<OpenedListing | undefined> =>
  openListing(c.var.services, writerIn(c), c.req.param("id") ?? "");

const back = (c: AppContext, deed: Deed): Response =>
  c.redirect(`${localPath(c.var.locale, listingPath(c.req.param("id") ?? ""))}?tehty=${deed}`, 303);

const dayIn = (text: string): Temporal.PlainDate | undefined => {
  const day = readDay(text);
  return day === undefined ? undefined : Temporal.PlainDate.from(day);
};

/** Back to the page of places one was at. */
function toVenues(c: AppContext, slug: string): Response {
  const query = venueQueryOf(c);
  return c.redirect(venuesPath(localPath(c.var.locale, `/jarjestot/${slug}/tilat`), query, query.page), 303);
}

async function venuesPage(
  c: AppContext,
  slug: string,
  wrong?: Parameters<typeof VenuesPage>[0]["wrong"],
): Promise<Response> {
  const found = await c.var.services.database.withActor(c.var.actor, async (tx) => {
    const keeping = await findKeepingOrganisation(tx, slug);
    return (
      keeping && {
        organisation: keeping,
        venues: await findVenueList(tx, keeping.id, venueQueryOf(c), todayIn(c)),
        closures: await listOrganisationClosures(tx, keeping.id, todayIn(c)),
      }
    );
  });
  if (!found) return c.notFound();
  return page(c, <VenuesPage {...found} newId={newOpaqueId} wrong={wrong} />, wrong ? 422 : 200);
}
