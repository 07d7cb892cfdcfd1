import type { MiddlewareHandler } from "hono";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { signedIn } from "../accounts/index.ts";
import { requireStaff } from "../roles/index.ts";
import { findOffering } from "./listings.queries.ts";
import type { Writer } from "./listings-context.ts";
import { reviewsSomething } from "./lists.queries.ts";

/**
 * Before the pages of one listing (`:id`): its own keeper goes on as the person they are; whoever keeps or reviews listings for
 * others has to show that they are staff, and row-level security then tells whether this one is theirs to see. For everyone else
 * there is no such page. Stands after `requirePerson`.
 */
export function requireKeeper(): MiddlewareHandler<AppEnv> {
  const staff = requireStaff();
  return async (c, next) => {
    const { personId } = signedIn(c);
    const person = { kind: "person", personId } as const;
    const id = c.req.param("id") ?? "";
    const who = await c.var.services.database.withActor(person, async (tx) =>
      (await findOffering(tx, id)) ? "keeper" : (await reviewsSomething(tx)) ? "staff" : "nobody",
    );
    if (who === "keeper") return next();
    return who === "staff" ? staff(c, next) : c.notFound();
  };
}

/** Who writes, on a route behind `requireKeeper` or `requireStaff`. */
export function writerIn(c: AppContext): Writer {
  const { actor } = c.var;
  if (actor.kind !== "person" && actor.kind !== "staff") throw new Error("nobody has signed in here");
  return actor;
}
