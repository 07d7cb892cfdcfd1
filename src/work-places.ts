import { countLeft } from "./features/admissions/index.ts";
import { countTellingOtherwise } from "./features/group-meetings/index.ts";
import { countAsks, countSupports } from "./features/group-support/index.ts";
import { countDescriptions } from "./features/keep-apart/index.ts";
import { toDoInListings } from "./features/listings/index.ts";
import { leaders, type WorkPlace } from "./features/organisations/index.ts";
import { m } from "./shared/i18n/index.ts";

/** Where the work of an organisation is done, in the order its people find it on their page. */
export const workPlaces: readonly WorkPlace[] = [
  {
    path: (slug) => `/jarjestot/${slug}/tulijat`,
    label: m.admissions_comers_title,
    roles: leaders,
    waiting: countLeft,
  },
  {
    path: (slug) => `/jarjestot/${slug}/ryhmat`,
    label: m.group_support_desk_title,
    roles: leaders,
    waiting: countAsks,
  },
  {
    path: (slug) => `/jarjestot/${slug}/alkutuki`,
    label: m.group_support_help_title,
    roles: leaders,
    waiting: countSupports,
  },
  {
    path: (slug) => `/jarjestot/${slug}/ilmoitukset`,
    label: m.listings_organisation_title,
    roles: [...leaders, "reviewer"],
    waiting: async (tx, now) => [...(await toDoInListings(tx, now)), ...(await countTellingOtherwise(tx, now))],
  },
  { path: () => "/tarkistus", label: m.listings_review_title, roles: [...leaders, "reviewer"] },
  { path: (slug) => `/jarjestot/${slug}/tapahtumat`, label: m.gate_events_title, roles: leaders },
  { path: (slug) => `/jarjestot/${slug}/tilat`, label: m.listings_venues_title, roles: leaders },
  { path: (slug) => `/jarjestot/${slug}/tuonti`, label: m.listing_import_title, roles: leaders },
  {
    path: (slug) => `/jarjestot/${slug}/yhteisot`,
    label: m.spaces_led_title,
    roles: [...leaders, "facilitator"],
  },
  {
    path: (slug) => `/jarjestot/${slug}/erillaan`,
    label: m.keep_apart_queue_title,
    roles: leaders,
    waiting: countDescriptions,
  },
  { path: (slug) => `/jarjestot/${slug}/paluu`, label: m.accounts_desk_title, roles: leaders },
  { path: (slug) => `/jarjestot/${slug}/tiedot`, label: m.organisations_details_link, roles: leaders },
];
