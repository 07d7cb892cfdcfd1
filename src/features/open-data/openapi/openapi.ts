import { type Locale, languageTags, localPath } from "../../../shared/i18n/index.ts";
import {
  type ListName,
  mostMinimal,
  mostPerPage,
  type Parameter,
  parametersOf,
  usualPerPage,
} from "../hsds/list-query.rules.ts";
import { schemas } from "./schemas.ts";
import { embedParameters, searchParameters } from "./search-parameters.ts";

/** What each parameter of a list means. Filters narrow each other. */
const parameters: Record<Parameter, { readonly description: string; readonly schema: object }> = {
  search: {
    description: "Words, in any form, in Finnish, Swedish or English.",
    schema: { type: "string", maxLength: 200 },
  },
  page: { description: "Which page, from 1.", schema: { type: "integer", minimum: 1, default: 1 } },
  per_page: {
    description: `How many on a page; with minimal up to ${mostMinimal}.`,
    schema: { type: "integer", minimum: 1, maximum: mostMinimal, default: usualPerPage },
  },
  format: {
    description: "json, or ndjson: everything that passes the filters, one to a line, without pages.",
    schema: { enum: ["json", "ndjson"], default: "json" },
  },
  minimal: { description: "Ids, names and times of change only.", schema: { type: "boolean" } },
  full: { description: `All that belongs to each; at most ${mostPerPage} on a page.`, schema: { type: "boolean" } },
  full_service: { description: "Organizations with their services.", schema: { type: "boolean" } },
  modified_after: {
    description: "Changed at this moment or later. What has ended is in no list: compare ids with minimal=true.",
    schema: { type: "string", examples: ["2026-11-01", "2026-11-01T12:00:00Z"] },
  },
  taxonomy_id: { description: "With any term of this taxonomy.", schema: { type: "string", format: "uuid" } },
  taxonomy_term_id: { description: "With this term, or one under it.", schema: { type: "string", format: "uuid" } },
  organization_id: { description: "Organised by this organization.", schema: { type: "string", format: "uuid" } },
  postcode: {
    description: "For people of this Finnish postal code: there, or serving its municipality, region or the country.",
    schema: { type: "string", pattern: "^\\d{5}$" },
  },
  proximity: {
    description: "Within so many metres of the middle of the postcode.",
    schema: { type: "integer", minimum: 1 },
  },
  parent_id: { description: "Terms under this term.", schema: { type: "string", format: "uuid" } },
  top_only: { description: "Terms that stand under no other.", schema: { type: "boolean" } },
};

const titles: Record<ListName, string> = {
  services: "Offerings of peer support",
  service_at_locations: "Offerings at their places",
  organizations: "Organisers",
  taxonomies: "Taxonomies",
  taxonomy_terms: "Terms of the taxonomies",
};

const json = (schema: object, type = "application/json") => ({ [type]: { schema } });
const ref = (name: keyof typeof schemas) => ({ $ref: `#/components/schemas/${name}` });
const refusal = (description: string) => ({ description, content: json(ref("Error")) });
/** For people: a page of the house. */
const asPage = (description: string) => ({ description, content: { "text/html": { schema: { type: "string" } } } });
const workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const file = (description: string, type: string) => ({
  responses: { "200": { description, content: { [type]: { schema: { type: "string" } } } } },
});

function listPaths(name: ListName) {
  const own: readonly Parameter[] = parametersOf[name];
  const page = { allOf: [ref("Page"), { properties: { contents: { type: "array", items: ref(name) } } }] };
  const responses = {
    "200": {
      description: "One page, or one to a line.",
      headers: { ETag: { schema: { type: "string" } } },
      content: { ...json(page), ...json(ref(name), "application/x-ndjson") },
    },
    "304": { description: "As it was when you last asked (If-None-Match)." },
    "400": refusal("A parameter that is not known or not understood."),
  };
  const fields = Object.fromEntries(own.map((one) => [one, parameters[one].schema]));
  return {
    [`/api/hsds/${name}`]: {
      get: {
        operationId: `list_${name}`,
        summary: titles[name],
        parameters: own.map((one) => ({ name: one, in: "query", ...parameters[one] })),
        responses,
      },
      post: {
        operationId: `search_${name}`,
        summary: `${titles[name]}, asked in the body, which stands in no log of addresses`,
        requestBody: {
          content: {
            ...json({ type: "object", properties: fields, additionalProperties: false }),
            ...json({ type: "object", properties: fields }, "application/x-www-form-urlencoded"),
          },
        },
        responses: { "200": responses["200"], "400": responses["400"] },
      },
    },
    [`/api/hsds/${name}/{id}`]: {
      get: {
        operationId: `get_${name}`,
        summary: `${titles[name]}: one in full`,
        parameters: [
          { name: "id", in: "path", required: true, schema: { type: "string", format: "uuid" } },
          ...(name === "organizations" ? [{ name: "full_service", in: "query", ...parameters.full_service }] : []),
        ],
        responses: {
          "200": { description: "It, in full.", content: json(ref(name)) },
          "304": { description: "As it was when you last asked (If-None-Match)." },
          "404": refusal("There is nothing with this id."),
          "410": refusal("It is no longer offered."),
        },
      },
    },
  };
}

const searchNote = "The parameters of /haku, which are the state of its page. What it does not know it leaves.";

/** What there is for programs to read, as OpenAPI 3.1 tells it. */
export function openApi(publicUrl: string, locale: Locale) {
  const names = Object.keys(parametersOf) as ListName[];
  return {
    openapi: "3.1.0",
    info: {
      title: "Vertaiskehä: open directory of peer support",
      version: "1.0.0",
      license: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
      description:
        "Everything public in the directory: HSDS 3.1, feeds, tables. No key is needed and no cookie is read. Texts come in " +
        "the language of the address: none for Finnish, /sv, /en or /selko before any of these paths. A place that is kept " +
        "secret is in none of this.",
    },
    servers: [{ url: `${publicUrl}${localPath(locale, "")}`, description: languageTags[locale] }],
    paths: {
      "/api/hsds/": {
        get: {
          operationId: "about",
          summary: "What this API is",
          responses: { "200": { description: "Its version, profile and description.", content: json(ref("About")) } },
        },
      },
      ...Object.assign({}, ...names.map(listPaths)),
      "/feeds/meeting-guide.json": {
        get: {
          operationId: "meeting_guide",
          summary: "Meetings, as the Meeting Guide format has them",
          responses: {
            "200": { description: "Every meeting the format can tell truly.", content: json(ref("Meetings")) },
          },
        },
      },
      "/feeds/uudet.atom": {
        get: {
          operationId: "newest",
          summary: "The newest offerings",
          ...file("An Atom feed.", "application/atom+xml"),
        },
      },
      "/haku.csv": {
        get: {
          operationId: "search_csv",
          summary: "A search as CSV, in the columns of the import",
          description: searchNote,
          parameters: searchParameters,
          ...file("All that was found.", "text/csv"),
        },
      },
      "/haku.xlsx": {
        get: {
          operationId: "search_xlsx",
          summary: "A search as a workbook, in the columns of the import",
          description: searchNote,
          parameters: searchParameters,
          responses: {
            ...file("All that was found.", workbook).responses,
            "303": { description: "More was found than a workbook holds: the same as CSV." },
          },
        },
      },
      "/tuki/{slug}.ics": {
        get: {
          operationId: "calendar",
          summary: "The meetings of one offering, under a neutral name",
          parameters: [{ name: "slug", in: "path", required: true, schema: { type: "string" } }],
          responses: {
            ...file("A calendar file.", "text/calendar").responses,
            "404": asPage("There is nothing of this name that meets, or it is no longer offered."),
          },
        },
      },
      "/upotus/lista": {
        get: {
          operationId: "embedded_list",
          summary: "A list to stand in a frame on another page; those one can join first",
          parameters: embedParameters,
          responses: {
            ...file("A page that runs nothing.", "text/html").responses,
            "404": asPage("There is no organisation of this name."),
          },
        },
      },
      "/upotus/vertaiskeha.js": {
        get: {
          operationId: "embedded_list_element",
          summary: "The element that puts the list on another page",
          ...file("A module for browsers.", "text/javascript"),
        },
      },
      "/sitemap.xml": {
        get: {
          operationId: "sitemap",
          summary: "Every public page in every language; of a large directory, an index of the files that name them",
          ...file("A sitemap, or an index of sitemaps.", "application/xml"),
        },
      },
      "/openapi.json": {
        get: {
          operationId: "openapi",
          summary: "This description",
          responses: { "200": { description: "OpenAPI 3.1.", content: json({ type: "object" }) } },
        },
      },
    },
    components: { schemas },
  };
}
