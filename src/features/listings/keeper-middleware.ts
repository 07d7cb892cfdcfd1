import type { MiddlewareHandler } from "hono";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { signedIn } from "../accounts/index.ts";
import { requireStaff } from "../roles/index.ts";
import { findOffering } from "./listings.queries.ts";
import type { Writer } from "./listings-context.ts";

/**
 * Before the pages of one listing (`:id`): its own keeper goes on as the person they are; everyone else has to be staff, and
 * row-level security then tells whether the listing is their organisation's. Stands after `requirePerson`.
 */
export function requireKeeper(): MiddlewareHandler<AppEnv> {
  const staff = requireStaff();
  return async (c, next) => {
    const { personId } = signedIn(c);
    const person = { kind: "person", personId } as const;
    const id = c.req.param("id") ?? "";
    const own = await c.var.services.database.withActor(person, (tx) => findOffering(tx, id));
    return own ? next() : staff(c, next);
  };
}

/** Who writes, on a route behind `requireKeeper` or `requireStaff`. */
export function writerIn(c: AppContext): Writer {
  const { actor } = c.var;
  if (actor.kind !== "person" && actor.kind !== "staff") throw new Error("nobody has signed in here");
  return actor;
}
