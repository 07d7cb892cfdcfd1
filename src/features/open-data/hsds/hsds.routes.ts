import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import { DatabaseUnavailable } from "../../../shared/db/errors.ts";
import type { Tx } from "../../../shared/db/types.ts";
import type { AppContext, AppEnv } from "../../../shared/http/app-env.ts";
import { localPath } from "../../../shared/i18n/index.ts";
import { type FindDirectory, findEntry } from "../../directory/index.ts";
import { answerInPieces, answerJson } from "../answers.ts";
import { findSlug } from "../open-data.queries.ts";
import { listOrganisationFacts } from "../organisers.queries.ts";
import { findListed, type ListSources, organizationWithServices, readingOf } from "./list-contents.ts";
import { isUuid, type ListName, parametersOf, readListQuery } from "./list-query.rules.ts";
import { makeOrganisers } from "./organisers.ts";
import { pageOf } from "./page.rules.ts";
import { serviceAtLocationOf, serviceOf } from "./services.rules.ts";
import { taxonomyById, termById } from "./taxonomies.ts";
import { taxonomyOf, taxonomyTermOf } from "./terms.rules.ts";

const root = "/api/hsds";

/** Questions are short. */
const bodyBytes = 16 * 1024;
/** How many are told at a time where all are asked for. */
const atATime = 200;

/** The directory as an open API (HSDS 3.1). Nobody has to be known to read it. */
export function hsdsRoutes(directory: FindDirectory): Hono<AppEnv> {
  const organisers = makeOrganisers();

  /** The index is asked for before a connection is taken: it may need one of its own. */
  const sourcesOf = async (c: AppContext) => {
    const index = await directory(c);
    const now = c.var.services.clock.now();
    return (tx: Tx): ListSources => ({ index, tx, now, organisers: () => organisers(tx, now) });
  };

  const list = (name: ListName) => async (c: AppContext) => {
    const given = await givenTo(c);
    if ("refused" in given) return refuse(c, 400, given.refused);
    const read = readListQuery(name, given.parameters);
    if (!read.ok) return refuse(c, 400, `${read.parameter}: ${read.message}`, read.parameter);
    const { query } = read;
    const { database } = c.var.services;
    const reader = readerOf(c);
    const sources = await sourcesOf(c);
    const listed = await database.withActor({ kind: "public" }, (tx) => findListed(sources(tx), name, query, reader));
    const slice = (from: number, to: number) =>
      database.withActor({ kind: "public" }, (tx) => listed.slice(tx, from, to));
    if (query.format === "ndjson")
      return answerInPieces(c, "application/x-ndjson; charset=utf-8", lines(listed.total, slice));
    const from = (query.page - 1) * query.perPage;
    const contents = await slice(from, from + query.perPage);
    return answerJson(c, pageOf(contents, listed.total, query.page, query.perPage));
  };

  const one =
    (find: (c: AppContext, tx: Tx, id: string) => Promise<object | "gone" | undefined>) => async (c: AppContext) => {
      const id = (c.req.param("id") ?? "").toLowerCase();
      const found = isUuid(id)
        ? await c.var.services.database.withActor({ kind: "public" }, (tx) => find(c, tx, id))
        : undefined;
      if (found === "gone") return refuse(c, 410, "This is no longer offered.");
      return found ? answerJson(c, found) : refuse(c, 404, "There is nothing with this id.");
    };

  const offering = (tell: typeof serviceOf | typeof serviceAtLocationOf) =>
    one(async (c, tx, id) => {
      const slug = await findSlug(tx, id);
      const entry = slug === undefined ? undefined : await findEntry(tx, slug);
      if (!entry || entry === "gone") return entry;
      return tell(entry, await readingOf(tx, [entry], readerOf(c)));
    });

  const routes = new Hono<AppEnv>();
  // Only questions come in, and whoever asks may ask from any page: nothing is changed and no cookie is read.
  routes.use(
    `${root}/*`,
    bodyLimit({ maxSize: bodyBytes, onError: (c) => refuse(c, 413, "This question is too long.") }),
  );
  routes.onError((error, c) => {
    if (error instanceof DatabaseUnavailable) return refuse(c, 503, "The directory cannot be read just now.");
    if (error instanceof HTTPException && error.status < 500)
      return refuse(c, 400, error.message || "This cannot be read.");
    c.var.services.log.error("failure", error, { request: c.var.requestId });
    return refuse(c, 500, `Something went wrong here. Its number is ${c.var.requestId}.`);
  });
  routes.get(root, (c) => answerJson(c, aboutOf(c)));
  routes.get(`${root}/`, (c) => answerJson(c, aboutOf(c)));
  for (const name of Object.keys(parametersOf) as ListName[]) {
    routes.get(`${root}/${name}`, list(name));
    routes.post(`${root}/${name}`, list(name));
  }
  routes.get(`${root}/services/:id`, offering(serviceOf));
  routes.get(`${root}/service_at_locations/:id`, offering(serviceAtLocationOf));
  routes.get(`${root}/organizations/:id`, async (c) => {
    const sources = await sourcesOf(c);
    return one(async (_, tx, id) => {
      const organiser = (await sources(tx).organisers()).find((known) => known.id === id);
      if (!organiser) return undefined;
      const reader = readerOf(c);
      const organisations = await listOrganisationFacts(tx, organiser.slug ? [organiser.slug] : [], reader.locale);
      return organizationWithServices(sources(tx), organiser, { ...reader, organisations });
    })(c);
  });
  routes.get(
    `${root}/taxonomies/:id`,
    one(async (c, _, id) => {
      const name = taxonomyById(id);
      return name && taxonomyOf(name, readerOf(c));
    }),
  );
  routes.get(
    `${root}/taxonomy_terms/:id`,
    one(async (c, _, id) => {
      const term = termById(id);
      return term && taxonomyTermOf(term, readerOf(c));
    }),
  );
  routes.options(`${root}/*`, (c) => {
    c.header("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS");
    c.header("Access-Control-Allow-Headers", "Content-Type, If-None-Match");
    c.header("Access-Control-Max-Age", "86400");
    return c.body(null, 204);
  });
  routes.all(`${root}/*`, (c) =>
    refuse(c, 404, `There is nothing at this address. ${aboutOf(c).openapi_url} tells what there is.`),
  );
  return routes;
}

const readerOf = (c: AppContext) => ({
  locale: c.var.locale,
  publicUrl: c.var.services.config.publicUrl,
  now: c.var.services.clock.now(),
});

const aboutOf = (c: AppContext) => {
  const { publicUrl } = c.var.services.config;
  return {
    version: "3.1",
    profile: "https://docs.openreferral.org/en/3.1/hsds/",
    openapi_url: `${publicUrl}${localPath(c.var.locale, "/openapi.json")}`,
  };
};

function refuse(
  c: Context<AppEnv>,
  status: 400 | 404 | 410 | 413 | 500 | 503,
  message: string,
  parameter?: string,
): Response {
  c.header("Cache-Control", "no-store");
  return c.json({ error: { status, message, ...(parameter && { parameter }) } }, status);
}

/** What is asked, in the address or, so that it stands in no log on the way, in the body: as JSON or as a form. */
async function givenTo(c: AppContext): Promise<{ parameters: ReadonlyMap<string, string> } | { refused: string }> {
  const pairs: (readonly [string, string])[] = [...new URL(c.req.url).searchParams];
  if (c.req.method === "POST") {
    const text = await c.req.text();
    if ((c.req.header("Content-Type") ?? "").startsWith("application/json")) {
      const object = jsonObject(text);
      if (!object) return { refused: "The body is no JSON object of parameters." };
      for (const [name, value] of Object.entries(object)) {
        if (!["string", "number", "boolean"].includes(typeof value)) return { refused: `${name}: is one value.` };
        pairs.push([name, String(value)]);
      }
    } else pairs.push(...new URLSearchParams(text));
  }
  const parameters = new Map<string, string>();
  for (const [name, value] of pairs) {
    if (parameters.has(name)) return { refused: `${name}: is given twice.` };
    parameters.set(name, value);
  }
  return { parameters };
}

function jsonObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text || "{}");
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

async function* lines(total: number, slice: (from: number, to: number) => Promise<readonly object[]>) {
  for (let from = 0; from < total; from += atATime) {
    const some = await slice(from, from + atATime);
    yield some.map((one) => `${JSON.stringify(one)}\n`).join("");
  }
}
