import type { Hono } from "hono";
import { admissionsRoutes } from "../../src/features/admissions/index.ts";
import { gateEventsRoutes } from "../../src/features/gate-events/index.ts";
import { groupMeetingsRoutes } from "../../src/features/group-meetings/index.ts";
import { groupSupportRoutes } from "../../src/features/group-support/index.ts";
import { groupRoutes } from "../../src/features/groups/index.ts";
import { houseRulesRoutes } from "../../src/features/house-rules/index.ts";
import { outreachRoutes } from "../../src/features/outreach/index.ts";
import { newOpaqueId } from "../../src/shared/db/new-id.ts";
import type { AppEnv } from "../../src/shared/http/app-env.ts";
import { type FormValue, type TestClient, type TestPage, valuesOf } from "../support/client.ts";
import type { TestDatabase } from "../support/database.ts";
import type { House } from "./house.ts";
import { type Room, rooms } from "./rooms.ts";

/** What answers where people come to groups and are in them; what they are given from outside has addresses of its own. */
const routers: readonly Hono<AppEnv>[] = [
  admissionsRoutes(),
  gateEventsRoutes(),
  groupMeetingsRoutes(),
  groupRoutes({ sections: [], planSections: [], directory: () => Promise.reject(new Error("nothing is searched")) }),
  groupSupportRoutes(),
  houseRulesRoutes(),
  outreachRoutes(),
];

/** Every route there is, as `GET /oma/ryhma/:space/…`, without the patterns of its parameters. */
export const registered: readonly string[] = [
  ...new Set(
    routers
      .flatMap(({ routes }) => routes)
      .filter(({ method }) => method !== "ALL")
      .map(({ method, path }) => `${method} ${path.replace(/\{(?:[^{}]|\{[^{}]*\})*\}/g, "")}`),
  ),
];

/** A route that is known, in the room it belongs to. */
export interface Asked {
  readonly room: Room;
  readonly method: "GET" | "POST";
  readonly template: string;
}
export const asked: readonly Asked[] = rooms.flatMap((room) =>
  room.routes.flatMap((route) => {
    const words = route.split(" ");
    const template = `${room.at}${words.find((word) => word.startsWith("/")) ?? ""}`;
    return (["GET", "POST"] as const)
      .filter((method) => words.includes(method))
      .map((method) => ({ room, method, template }));
  }),
);

export const nameOf = ({ method, template }: Asked): string => `${method} ${template}`;

/** Its address in a house that is lived in. */
export function addressOf({ room, template }: Asked, house: House): string {
  const known = room.with?.(house) ?? {};
  return template.replace(/:([a-z]+)/g, (_, name: string) => known[name] ?? newOpaqueId());
}

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Every id in a text. */
export const idsIn = (text: string): Set<string> => new Set(text.match(uuid) ?? []);

/** The same address of something that is not there. */
export const madeUp = (path: string): string => path.replace(uuid, () => newOpaqueId());

export type Fields = Record<string, FormValue>;

/** Where the forms of a page are sent, and what a browser would send whose first button is pressed. */
export const formsOn = ({ document }: TestPage): { readonly path: string; readonly fields: Fields }[] =>
  [...document.querySelectorAll("form[method=post][action]")].map((form) => {
    const button = form.querySelector("button[name]");
    return {
      path: new URL(form.getAttribute("action") ?? "", "http://house.example").pathname,
      fields: {
        ...valuesOf(form),
        ...(button && { [button.getAttribute("name") ?? ""]: button.getAttribute("value") ?? "" }),
      },
    };
  });

/** An answer as it comes, without going where it leads. */
export interface Answer {
  readonly status: number;
  readonly to: string | undefined;
  readonly text: string;
}
export async function send(
  client: TestClient,
  method: Asked["method"],
  path: string,
  fields: Fields = {},
): Promise<Answer> {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one);
  const headers = { "Sec-Fetch-Site": "same-origin" };
  const answer = await client.request(path, { method, headers, ...(method === "POST" && { body }) });
  const to = answer.headers.get("Location");
  return {
    status: answer.status,
    to: to ? new URL(to, "http://house.example").pathname : undefined,
    text: await answer.text(),
  };
}

/** What somebody is told, without what no two answers have in common. */
export const outline = ({ status, to, text }: Answer): string =>
  `${status} ${to} ${text}`.replace(uuid, "…").replace(/[0-9a-z]{4}(?:-[0-9a-z]{4}){3}/g, "…");

/** Where whoever has no business somewhere is led to: to come in, to show a code. */
export const doors: readonly string[] = ["/kirjaudu", "/vahvistus", "/pyynto", "/ilmoittautuminen"];
/** Whoever is let in gives the promise of confidentiality first. */
const promise = /^\/oma\/tila\/[0-9a-f-]{36}$/;

/** There is no such page for them, and none where they are led to. */
export async function isRefused(client: TestClient, { status, to }: Answer): Promise<boolean> {
  if (status === 404 || status === 403) return true;
  if (status !== 303 || !to) return false;
  return doors.includes(to) || promise.test(to) || isRefused(client, await send(client, "GET", to));
}

/**
 * Everything the house has written down, row by row, but when somebody was last seen, and forms that wait sealed behind a door
 * for the person their page was made for (docs/decisions/0015).
 */
export async function written({ admin }: TestDatabase): Promise<Set<string>> {
  const { rows: tables } = await admin.query<{ relname: string }>(
    "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'",
  );
  const all = new Set<string>();
  for (const { relname } of tables.filter((table) => !passing.includes(table.relname))) {
    const { rows } = await admin.query<{ row: string }>(`SELECT to_jsonb(t)::text AS row FROM "${relname}" AS t`);
    for (const { row } of rows) all.add(`${relname} ${row}`);
  }
  return all;
}
const passing: readonly string[] = ["session", "second_factor", "form_answer"];
