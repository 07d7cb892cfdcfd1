import type { MiddlewareHandler } from "hono";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { localPath } from "../../shared/i18n/index.ts";
import { signedIn } from "../accounts/index.ts";
import type { PlatformRole } from "./roles.policy.ts";
import { findPlatformRoles } from "./roles.queries.ts";
import { findShown, noteStaffSeen } from "./second-factor.queries.ts";
import { type StaffState, staffSeenAgainAt, staffState } from "./staff.rules.ts";

export interface StaffOptions {
  /** True for what changes other people's roles: the code must have been shown within ten minutes. */
  readonly lately?: boolean;
  /** Where to come back after the code; by default the page itself. A form's address is no page. */
  readonly back?: (c: AppContext) => string;
}

/**
 * Only for someone who has shown their second factor in this session: from here on they act as staff, and row-level
 * security shows them what their roles open. Others are asked for the code and brought back. Stands after `requirePerson`.
 *
 * @example routes.get("/jarjestot/:slug/vaki", requirePerson(), requireStaff(), (c) => …)
 */
export function requireStaff({
  lately = false,
  back = (c) => c.var.path,
}: StaffOptions = {}): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const { sessionId, personId } = signedIn(c);
    const state = await noteStaffAtWork(c, sessionId);
    if (state === "not-shown" || (lately && state !== "lately")) {
      return c.redirect(`${localPath(c.var.locale, "/vahvistus")}?jatka=${encodeURIComponent(back(c))}`, 303);
    }
    c.set("confidential", true);
    c.set("actor", { kind: "staff", personId });
    await next();
  };
}

/**
 * Only for those who hold this role over the platform; for others there is no such page. Stands after `requireStaff`.
 *
 * @example routes.use("/yllapito/*", requirePerson(), requireStaff(), requirePlatformRole("administrator"))
 */
export function requirePlatformRole(role: PlatformRole): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const held = await c.var.services.database.withActor(c.var.actor, findPlatformRoles);
    if (!held.includes(role)) return c.notFound();
    await next();
  };
}

/** Whether the person at hand has shown a second factor in this session within ten minutes. */
export const hasShownLately = async (c: AppContext): Promise<boolean> =>
  (await noteStaffAtWork(c, signedIn(c).sessionId)) === "lately";

function noteStaffAtWork(c: AppContext, sessionId: string): Promise<StaffState> {
  const { database, clock } = c.var.services;
  return database.withActor({ kind: "door" }, async (tx) => {
    const shown = await findShown(tx, sessionId);
    const state = shown ? staffState(shown, clock.now()) : "not-shown";
    const seenAt = shown && state !== "not-shown" ? staffSeenAgainAt(shown, clock.now()) : undefined;
    if (seenAt) await noteStaffSeen(tx, sessionId, seenAt);
    return state;
  });
}
