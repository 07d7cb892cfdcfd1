import type { Tx } from "../../../shared/db/types.ts";
import { type DirectoryEntry, listEntries } from "../../directory/index.ts";
import { fold } from "../../themes/index.ts";
import { listNames } from "../open-data.queries.ts";
import { listOrganisationFacts } from "../organisers.queries.ts";
import { findServices, type Sources } from "./find-services.ts";
import type { ListName, ListQuery } from "./list-query.rules.ts";
import { organizationOf, organizationPartsOf } from "./organisations.rules.ts";
import type { Organiser } from "./organisers.ts";
import type { Reading } from "./reading.ts";
import {
  listedServiceAtLocationOf,
  listedServiceOf,
  minimalServiceOf,
  serviceAtLocationOf,
  serviceOf,
} from "./services.rules.ts";
import { type Term, taxonomyNames, terms } from "./taxonomies.ts";
import { taxonomyOf, taxonomyTermOf } from "./terms.rules.ts";

export interface ListSources extends Omit<Sources, "organisers"> {
  readonly organisers: () => Promise<readonly Organiser[]>;
}

/** Everything a list holds: how much there is, and how any part of it is told. */
export interface Listed {
  readonly total: number;
  /** What stands from one place to another, told to the reader. */
  slice(tx: Tx, from: number, to: number): Promise<readonly object[]>;
}

type Reader = Omit<Reading, "organisations">;

/** What passes the query, without its texts yet. */
export async function findListed(
  sources: ListSources,
  list: ListName,
  query: ListQuery,
  reader: Reader,
): Promise<Listed> {
  switch (list) {
    case "services":
      return servicesListed(await findServices(sources, query), query, reader);
    case "service_at_locations": {
      const ids = await findServices(sources, { ...query, meetsSomewhere: true });
      return servicesAtLocationsListed(ids, query, reader);
    }
    case "organizations":
      return organizationsListed(sources, query, reader);
    case "taxonomies": {
      const all = taxonomyNames.map((name) => taxonomyOf(name, reader));
      return known(all.filter(({ name, description }) => says(query.search, name, description)));
    }
    case "taxonomy_terms":
      return known(terms.filter((term) => passes(term, query, reader)).map((term) => taxonomyTermOf(term, reader)));
  }
}

const known = (all: readonly object[]): Listed => ({
  total: all.length,
  slice: async (_, from, to) => all.slice(from, to),
});

function passes(term: Term, { taxonomy, parentId, topOnly, search }: ListQuery, { locale }: Reader): boolean {
  if (taxonomy && term.taxonomy !== taxonomy) return false;
  if (parentId && term.parentId !== parentId) return false;
  if (topOnly && term.parentId) return false;
  return says(search, term.code, term.name(locale), term.description(locale));
}

/** Does it hold every word that is searched for? */
function says(search: string | undefined, ...texts: readonly string[]): boolean {
  const text = fold(texts.join(" "));
  return (search ?? "").split(" ").every((word) => text.includes(fold(word)));
}

function servicesListed(ids: readonly string[], { minimal, full }: ListQuery, reader: Reader): Listed {
  const tell = full ? serviceOf : listedServiceOf;
  return {
    total: ids.length,
    async slice(tx, from, to) {
      const some = ids.slice(from, to);
      if (minimal) return (await listNames(tx, some)).map((one) => minimalServiceOf(one, reader));
      const { entries, reading } = await read(tx, some, reader);
      return entries.map((entry) => tell(entry, reading));
    },
  };
}

function servicesAtLocationsListed(ids: readonly string[], { minimal, full }: ListQuery, reader: Reader): Listed {
  const tell = full ? serviceAtLocationOf : listedServiceAtLocationOf;
  return {
    total: ids.length,
    async slice(tx, from, to) {
      const some = ids.slice(from, to);
      if (minimal) return some.map((id) => ({ id, service_id: id }));
      const { entries, reading } = await read(tx, some, reader);
      // A place that went away this very moment leaves its service without one.
      return entries.map((entry) => tell(entry, reading) ?? { id: entry.id, service_id: entry.id });
    },
  };
}

async function organizationsListed(sources: ListSources, query: ListQuery, reader: Reader): Promise<Listed> {
  const { search, term, taxonomy, minimal, full, fullService } = query;
  const all = (await sources.organisers()).filter(({ name }) => says(search, name));
  const services =
    term || taxonomy
      ? await findServices(sources, { ...(term && { term }), ...(taxonomy && { taxonomy }) })
      : undefined;
  const organising = services && (await organisersOf(sources.tx, services));
  const found = organising ? all.filter(({ slug, name }) => organising.has(slug ?? `name ${name}`)) : all;
  return {
    total: found.length,
    async slice(tx, from, to) {
      const some = found.slice(from, to);
      if (minimal) return some.map(({ id, name }) => ({ id, name, description: name }));
      const organisations = await listOrganisationFacts(tx, slugsOf(some), reader.locale);
      const reading = { ...reader, organisations };
      if (fullService) {
        return Promise.all(some.map((one) => organizationWithServices({ ...sources, tx }, one, reading)));
      }
      return some.map((one) => (full ? organizationPartsOf(one, reading) : organizationOf(one, reading)));
    },
  };
}

/** At most so many services stand in an organisation; the rest are found by `organization_id`. */
const mostServices = 200;

/** An organisation with its services. */
export async function organizationWithServices(sources: ListSources, organiser: Organiser, reading: Reading) {
  const ids = await findServices(sources, { organizationId: organiser.id });
  const entries = await listEntries(sources.tx, ids.slice(0, mostServices));
  return {
    ...organizationPartsOf(organiser, reading),
    services: entries.map((entry) => listedServiceOf(entry, reading)),
  };
}

/** How many offerings are read at a time where only their organisers matter. */
const atATime = 500;

async function organisersOf(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (let from = 0; from < ids.length; from += atATime) {
    for (const { content } of await listEntries(tx, ids.slice(from, from + atATime))) {
      for (const { slug, name } of content.organisers) found.add(slug ?? `name ${name}`);
    }
  }
  return found;
}

const slugsOf = (organisers: readonly { readonly slug?: string | null | undefined }[]): string[] => [
  ...new Set(organisers.flatMap(({ slug }) => slug ?? [])),
];

/** Offerings with what their organisations tell of themselves. */
export async function read(tx: Tx, ids: readonly string[], reader: Reader) {
  const entries = await listEntries(tx, ids);
  return { entries, reading: await readingOf(tx, entries, reader) };
}

export async function readingOf(tx: Tx, entries: readonly DirectoryEntry[], reader: Reader): Promise<Reading> {
  const slugs = slugsOf(entries.flatMap(({ content }) => content.organisers));
  return { ...reader, organisations: await listOrganisationFacts(tx, slugs, reader.locale) };
}
