/** Shapes of the open API, as JSON Schema; HSDS's own stand at its own addresses. */
const uuid = { type: "string", format: "uuid" } as const;
const text = { type: "string" } as const;

/** HSDS publishes a schema of each thing; in full, and as it stands in a list. */
const hsds = (name: string) =>
  `https://raw.githubusercontent.com/openreferral/specification/3.1/schema/compiled/${name}.json`;

const thing = (name: string, required: readonly string[], properties: Record<string, object>) => ({
  type: "object",
  required,
  properties: { id: uuid, ...properties },
  externalDocs: { url: hsds(name) },
});

const service = {
  organization_id: uuid,
  name: text,
  alternate_name: text,
  description: text,
  url: { type: "string", format: "uri" },
  email: { type: "string", format: "email" },
  status: { enum: ["active", "inactive", "defunct", "temporarily closed"] },
  application_process: text,
  fees_description: text,
  eligibility_description: text,
  assured_date: { type: "string", format: "date" },
  alert: text,
  last_modified: { type: "string", format: "date-time" },
};

/** `#/components/schemas` */
export const schemas = {
  Error: {
    type: "object",
    required: ["error"],
    properties: {
      error: {
        type: "object",
        required: ["status", "message"],
        properties: { status: { type: "integer" }, message: text, parameter: text },
      },
    },
  },
  Page: {
    type: "object",
    required: ["total_items", "total_pages", "page_number", "size", "first_page", "last_page", "empty", "contents"],
    properties: {
      total_items: { type: "integer" },
      total_pages: { type: "integer" },
      page_number: { type: "integer" },
      size: { type: "integer" },
      first_page: { type: "boolean" },
      last_page: { type: "boolean" },
      empty: { type: "boolean" },
      contents: { type: "array", items: { type: "object" } },
    },
  },
  About: {
    type: "object",
    required: ["version", "profile", "openapi_url"],
    properties: {
      version: text,
      profile: { type: "string", format: "uri" },
      openapi_url: { type: "string", format: "uri" },
    },
  },
  services: thing("service", ["id", "name", "status"], service),
  service_at_locations: thing("service_at_location", ["id"], { service_id: uuid, location_id: uuid }),
  organizations: thing("organization", ["id", "name", "description"], { name: text, description: text }),
  taxonomies: thing("taxonomy", ["id", "name", "description"], { name: text, description: text }),
  taxonomy_terms: thing("taxonomy_term", ["id", "name", "description"], {
    code: text,
    name: text,
    description: text,
    parent_id: uuid,
    taxonomy_id: uuid,
  }),
  Meetings: {
    type: "array",
    items: {
      type: "object",
      required: ["name", "slug"],
      properties: {
        name: { type: "string", maxLength: 255 },
        slug: { type: "string", maxLength: 64 },
        day: { type: "integer", minimum: 0, maximum: 6 },
        time: { type: "string", pattern: "^\\d{2}:\\d{2}$" },
        end_time: { type: "string", pattern: "^\\d{2}:\\d{2}$" },
        timezone: text,
        types: { type: "array", items: text },
        formatted_address: text,
        latitude: { type: "number" },
        longitude: { type: "number" },
        conference_url: { type: "string", format: "uri" },
        updated: text,
        notes: text,
      },
    },
  },
} as const;
