import { Hono } from "hono";
import type { AppEnv } from "./app-env.ts";

/** Set when the service is told to stop, so that a balancer sends people elsewhere before the door closes. */
export interface Readiness {
  stopping: boolean;
}

/** `/livez`: the process runs. `/readyz`: it can serve people, its database included. */
export function healthRoutes(readiness: Readiness): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get("/livez", (c) => c.text("ok"))
    .get("/readyz", async (c) => {
      if (readiness.stopping) return c.text("stopping", 503);
      try {
        await c.var.services.database.ping();
        return c.text("ok");
      } catch {
        return c.text("no database", 503);
      }
    });
}
