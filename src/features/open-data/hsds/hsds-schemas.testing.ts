import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

/** The folder of HSDS's schemas, which stand beside the project and not in it. */
const folder = process.env.HSDS_SCHEMAS || "";
export const hasSchemas = folder !== "" && existsSync(join(folder, "schema/compiled/service.json"));
export const withoutSchemas = "HSDS_SCHEMAS names no folder with the schemas of HSDS 3.1";

const files = {
  service: "compiled/service.json",
  service_list: "compiled/service_list.json",
  service_at_location: "compiled/service_at_location.json",
  service_at_location_list: "compiled/service_at_location_list.json",
  organization: "compiled/organization.json",
  organization_list: "compiled/organization_list.json",
  taxonomy: "taxonomy.json",
  taxonomy_term: "taxonomy_term.json",
} as const;
export type SchemaName = keyof typeof files;

/** Finds what is wrong with a thing by its schema; each schema is compiled once, which takes seconds. */
let checker: ReturnType<typeof makeChecker> | undefined;
export const hsdsChecker = () => (checker ??= makeChecker());

function makeChecker(): (name: SchemaName, value: unknown) => readonly string[] {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  (addFormats as unknown as (one: Ajv2020) => void)(ajv);
  const read = (file: string): object => JSON.parse(readFileSync(join(folder, "schema", file), "utf8"));
  // Taxonomies name these two without an address.
  for (const name of ["taxonomy.json", "metadata.json"]) {
    ajv.addSchema(name === "taxonomy.json" ? read(name) : { type: "object" }, name);
  }
  const compiled = new Map<SchemaName, ReturnType<typeof ajv.compile>>();
  return (name, value) => {
    const validate = compiled.get(name) ?? ajv.compile(read(files[name]));
    compiled.set(name, validate);
    return validate(value)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
}
