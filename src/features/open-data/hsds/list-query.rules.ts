import { type PostalCode, postalCode } from "../../../shared/places/index.ts";
import { type TaxonomyName, type Term, taxonomyById, termById } from "./taxonomies.ts";

/** Everything a list may be asked. Each narrows what the others leave. */
export interface ListQuery {
  readonly search?: string;
  readonly page: number;
  readonly perPage: number;
  readonly minimal: boolean;
  readonly full: boolean;
  /** Organisations with all of their services. */
  readonly fullService: boolean;
  readonly modifiedAfter?: Temporal.Instant;
  readonly taxonomy?: TaxonomyName;
  readonly term?: Term;
  readonly organizationId?: string;
  /** Who looks from this postal code's area. */
  readonly postcode?: PostalCode;
  /** Kilometres from the middle of the postal code's area. */
  readonly km?: number;
  readonly parentId?: string;
  readonly topOnly: boolean;
  readonly format: "json" | "ndjson";
}

/** What is asked of every list. */
const ofLists = ["search", "page", "per_page", "format"] as const;
const ofServices = ["minimal", "full", "modified_after", "taxonomy_id", "taxonomy_term_id", "organization_id"] as const;

/** The parameters each list knows. */
export const parametersOf = {
  services: [...ofLists, ...ofServices, "postcode", "proximity"],
  service_at_locations: [...ofLists, ...ofServices, "postcode", "proximity"],
  organizations: [...ofLists, "minimal", "full", "full_service", "taxonomy_id", "taxonomy_term_id"],
  taxonomies: [...ofLists, "minimal", "full"],
  taxonomy_terms: [...ofLists, "minimal", "full", "taxonomy_id", "top_only", "parent_id"],
} as const satisfies Record<string, readonly string[]>;
export type ListName = keyof typeof parametersOf;
export type Parameter = (typeof parametersOf)[ListName][number];

export const usualPerPage = 50;
export const mostPerPage = 500;
/** Without their texts many more fit. */
export const mostMinimal = 20_000;
const longestSearch = 200;

export interface BadQuery {
  readonly ok: false;
  readonly parameter: string;
  readonly message: string;
}

/** Reads what a list is asked. What it does not understand it refuses: a filter passed over would lie about its answer. */
export function readListQuery(
  list: ListName,
  given: ReadonlyMap<string, string>,
): { readonly ok: true; readonly query: ListQuery } | BadQuery {
  const known: readonly string[] = parametersOf[list];
  const unknown = [...given.keys()].find((name) => !known.includes(name));
  if (unknown !== undefined) {
    return bad(unknown, `/${list} knows no parameter of this name. It knows ${known.join(", ")}.`);
  }
  const value = (name: Parameter) => given.get(name)?.trim() || undefined;

  for (const name of ["minimal", "full", "full_service", "top_only"] as const) {
    if (!/^(true|false|1|0)?$/i.test(value(name) ?? "")) return bad(name, "is true or false.");
  }
  const yes = (name: Parameter) => /^(true|1)$/i.test(value(name) ?? "");
  const minimal = yes("minimal");
  const most = minimal ? mostMinimal : mostPerPage;
  const page = wholeNumber(value("page") ?? "1");
  if (page === undefined || page < 1) return bad("page", "is a whole number from 1.");
  const perPage = wholeNumber(value("per_page") ?? String(minimal ? mostMinimal : usualPerPage));
  if (perPage === undefined || perPage < 1 || perPage > most)
    return bad("per_page", `is a whole number from 1 to ${most}.`);
  const format = value("format") ?? "json";
  if (format !== "json" && format !== "ndjson") return bad("format", "is json or ndjson.");
  const search = value("search")?.replace(/\s+/g, " ");
  if (search && search.length > longestSearch) return bad("search", `is at most ${longestSearch} characters.`);

  const modifiedAfter = value("modified_after");
  const since = modifiedAfter === undefined ? undefined : instantOf(modifiedAfter);
  if (modifiedAfter && !since) return bad("modified_after", "is a time such as 2026-11-01 or 2026-11-01T12:00:00Z.");

  const taxonomy = idOf(value("taxonomy_id"), taxonomyById);
  if (taxonomy === "unknown") return bad("taxonomy_id", "is the id of no taxonomy; /taxonomies lists them.");
  const term = idOf(value("taxonomy_term_id"), termById);
  if (term === "unknown") return bad("taxonomy_term_id", "is the id of no term; /taxonomy_terms lists them.");
  const organizationId = value("organization_id")?.toLowerCase();
  if (organizationId && !isUuid(organizationId)) return bad("organization_id", "is a UUID.");
  const parentId = value("parent_id")?.toLowerCase();
  if (parentId && !isUuid(parentId)) return bad("parent_id", "is a UUID.");

  const postcode = idOf(value("postcode"), postalCode);
  if (postcode === "unknown") return bad("postcode", "is no Finnish postal code (five digits).");
  const proximity = value("proximity");
  const metres = proximity === undefined ? undefined : wholeNumber(proximity);
  if (proximity && (metres === undefined || metres < 1 || metres > 2_000_000)) {
    return bad("proximity", "is a whole number of metres.");
  }
  if (proximity && !postcode) return bad("proximity", "is measured from the middle of a postcode: give that too.");

  return {
    ok: true,
    query: {
      ...(search && { search }),
      page,
      perPage,
      minimal,
      full: yes("full"),
      fullService: yes("full_service"),
      ...(since && { modifiedAfter: since }),
      ...(taxonomy && { taxonomy }),
      ...(term && { term }),
      ...(organizationId && { organizationId }),
      ...(postcode && { postcode }),
      ...(metres !== undefined && { km: metres / 1_000 }),
      ...(parentId && { parentId }),
      topOnly: yes("top_only"),
      format,
    },
  };
}

const bad = (parameter: string, message: string): BadQuery => ({ ok: false, parameter, message });

export const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

const wholeNumber = (text: string): number | undefined => (/^\d{1,9}$/.test(text) ? Number(text) : undefined);

function idOf<T>(given: string | undefined, find: (id: string) => T | undefined): T | undefined | "unknown" {
  return given === undefined ? undefined : (find(given.toLowerCase()) ?? "unknown");
}

/** A moment, a day, or a time without a zone, which is then UTC's. */
function instantOf(text: string): Temporal.Instant | undefined {
  const date = "\\d{4}-\\d{2}-\\d{2}";
  const attempts = new RegExp(`^${date}$`).test(text) ? [`${text}T00:00Z`] : [text, `${text}Z`];
  for (const attempt of attempts) {
    try {
      return Temporal.Instant.from(attempt);
    } catch {
      // The next form, then.
    }
  }
  return undefined;
}
