import { Ajv2020, type AnySchema } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { beforeAll, describe, expect, it } from "vitest";
import { useDatabase } from "../../../../test/support/database.ts";
import { aWorld, type World } from "../../../../test/support/world.ts";
import { emptySearch, facetNames, searchPath } from "../../directory/index.ts";
import { sampleOfferings } from "../../directory/samples.testing.ts";
import { parametersOf } from "../hsds/list-query.rules.ts";
import { anOpenDirectory } from "../open-data.testing.ts";

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: AnySchema }[];
  readonly responses: Readonly<
    Record<string, { readonly description: string; readonly content?: Record<string, { schema: AnySchema }> }>
  >;
}
interface Described {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, AnySchema>> };
}

const db = useDatabase();
let world: World;
let open: Awaited<ReturnType<typeof anOpenDirectory>>;
let described: Described;
beforeAll(async () => {
  world = aWorld(db, { now: "2026-11-23T14:32+02:00" });
  open = await anOpenDirectory(world, sampleOfferings());
  described = await open.json<Described>("/openapi.json");
});

const operations = () =>
  Object.entries(described.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );

describe("the description of the open API", () => {
  it("is whole: every reference leads somewhere, every operation has a name and what its address holds", () => {
    expect(described.openapi).toBe("3.1.0");
    const references = [...JSON.stringify(described).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)];
    for (const [, name = ""] of references) expect(described.components.schemas).toHaveProperty(name);
    const names = operations().map(({ operation }) => operation.operationId);
    expect(new Set(names).size).toBe(names.length);
    for (const { path, operation } of operations()) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const given = (operation.parameters ?? []).filter((one) => one.in === "path").map(({ name }) => name);
      expect(given, path).toEqual(inPath);
      for (const response of Object.values(operation.responses)) expect(response.description).toBeTruthy();
    }
  });

  it("is true: what is asked as it says is answered as it says", async () => {
    const ajv = new Ajv2020({ strict: false });
    (addFormats as unknown as (one: Ajv2020) => void)(ajv);
    ajv.addSchema({ $id: "whole", components: described.components });
    const entry = open.entries.find(({ content }) => content.meetings.length > 0);
    const firstOf = async (list: string) =>
      (await open.json<{ contents: { id: string }[] }>(list)).contents[0]?.id ?? "";
    for (const { path, method, operation } of operations()) {
      const id = path.includes("{id}") ? await firstOf(path.replace("/{id}", "")) : "";
      const at = path.replace("{id}", id).replace("{slug}", entry?.slug ?? "");
      const response = method === "get" ? await open.get(at) : await open.post(at, "{}");
      expect(response.status, `${method} ${at}`).toBe(200);
      const [type = "", { schema } = { schema: {} }] =
        Object.entries(operation.responses["200"]?.content ?? {})[0] ?? [];
      expect(response.headers.get("Content-Type"), at).toContain(type);
      if (type !== "application/json") continue;
      const local = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"whole#/')) as AnySchema;
      const validate = ajv.compile(local);
      expect(validate(await response.json()), `${at} ${JSON.stringify(validate.errors)}`).toBe(true);
    }
  });

  it("names what a search's tables, one organisation and the list in a frame take, and what they refuse", async () => {
    const named = (path: string) => described.paths[path]?.get?.parameters?.map(({ name }) => name) ?? [];
    const told = searchPath({
      ...emptySearch,
      words: "suru",
      place: "Oulu",
      chosen: Object.fromEntries(facetNames.map((name) => [name, ["x"]])),
      anywhere: true,
      here: true,
      exact: true,
      km: 50,
      sort: "near",
    });
    const taken = [...new URL(told, "https://vertais.example.org").searchParams.keys()];
    expect(named("/haku.csv").toSorted()).toEqual(taken.toSorted());
    expect(named("/haku.xlsx")).toEqual(named("/haku.csv"));
    expect(named("/api/hsds/organizations/{id}")).toContain("full_service");
    expect(named("/api/hsds/services/{id}")).toEqual(["id"]);
    for (const [path, asked] of [
      ["/tuki/{slug}.ics", "/tuki/ei-ole.ics"],
      ["/upotus/lista", "/upotus/lista?jarjesto=ei-ole"],
    ] as const) {
      const { status } = await open.get(asked);
      expect(Object.keys(described.paths[path]?.get?.responses ?? {}), path).toContain(String(status));
    }
  });

  it("names every parameter a list takes", () => {
    for (const [list, names] of Object.entries(parametersOf)) {
      const told = described.paths[`/api/hsds/${list}`]?.get?.parameters?.map(({ name }) => name);
      expect(told).toEqual(names);
    }
  });
});
