import { randomUUID } from "node:crypto";
import { Hono, type MiddlewareHandler } from "hono";
import { TestClient } from "../../../test/support/client.ts";
import type { TestDatabase } from "../../../test/support/database.ts";
import type { World } from "../../../test/support/world.ts";
import type { Actor } from "../../shared/db/actor.ts";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { AppEnv } from "../../shared/http/app-env.ts";
import { onError, onNotFound } from "../../shared/http/errors.tsx";
import { requestFacts } from "../../shared/http/middleware/request-facts.ts";
import { findAnswer } from "./feedback.queries.ts";
import { feedbackStaffRoutes } from "./feedback-staff.routes.tsx";
import { leaveFeedback } from "./leave-feedback.ts";
import { codeIndexOf } from "./reference-code.ts";

/** Something left in Swedish about the page of help; returns its reference code. */
export const leave = (world: World, message = "Kontrasti on heikko.\n\nKiitos.", contact = ""): Promise<string> =>
  leaveFeedback(world.services, { form: randomUUID(), topic: "other", locale: "sv", message, place: "/apua", contact });

/** The row behind a code. */
export async function idOf({ services }: World, code: string): Promise<string> {
  const index = codeIndexOf(services.key, code);
  const row = await services.database.withActor({ kind: "door" }, (tx) => findAnswer(tx, index));
  if (!row) throw new Error(`nothing was left under ${code}`);
  return row.id;
}

type Role = "administrator" | "area_centre";

export async function giveRole({ admin }: TestDatabase, personId: string, role: Role): Promise<void> {
  const sql = "INSERT INTO platform_role (id, person_id, role, since) VALUES ($1, $2, $3, '2026-11-01')";
  await admin.query(sql, [newOpaqueId(), personId, role]);
}

/** Someone who acts as staff, with a role of the platform or without one. */
export async function staffWith(db: TestDatabase, role: Role | null): Promise<Actor> {
  const personId = newOpaqueId();
  await db.admin.query("INSERT INTO person (id, made_on, locale) VALUES ($1, '2026-11-01', 'fi')", [personId]);
  if (role) await giveRole(db, personId, role);
  return { kind: "staff", personId };
}

/** The queue behind a guard that lets `actor` in, whoever it is. */
export function queueFor(world: World, actor: Actor): TestClient {
  const guard: MiddlewareHandler<AppEnv> = async (c, next) => {
    c.set("actor", actor);
    await next();
  };
  const app = new Hono<AppEnv>();
  app.onError(onError);
  app.notFound(onNotFound);
  app.use(requestFacts(world.services));
  app.route("/", feedbackStaffRoutes(guard));
  return new TestClient(app, world.services.config.publicUrl);
}
