import { Hono } from "hono";
import type { AppEnv } from "../../shared/http/app-env.ts";
import { type RateLimit, rateLimit } from "../../shared/http/middleware/rate-limit.ts";
import { page } from "../../shared/http/page.tsx";
import { comeInRoutes } from "./come-in.routes.tsx";
import { type OwnOptions, ownRoutes } from "./own.routes.tsx";
import { keepsSessions } from "./session-cookie.ts";
import { confidential } from "./session-middleware.ts";
import { signInRoutes } from "./sign-in.routes.tsx";
import { NotSafeHerePage } from "./sign-in.views.tsx";

export interface AccountsOptions extends OwnOptions {
  /** How often one sender may have words or codes hashed; hashing is made costly on purpose. */
  readonly hashing?: RateLimit;
}

/** Each with what lies under it. */
const doors = ["/tule/*", "/kirjaudu/*"];
const ownPaths = ["/oma/*", "/ulos"];

/** Coming in, coming back, and a person's own pages. */
export function accountRoutes({ hashing = { burst: 60, perSecond: 0.5 }, ...own }: AccountsOptions = {}): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  const slowly = rateLimit(hashing);
  for (const path of [...doors, ...ownPaths]) routes.use(path, confidential());
  for (const path of [...doors, "/oma/sanat"]) routes.on("POST", path, slowly);
  for (const path of doors) {
    routes.use(path, async (c, next) => {
      if (!keepsSessions(c.var.services.config.publicUrl, c.req.url)) return page(c, <NotSafeHerePage />, 403);
      return next();
    });
  }
  return routes.route("/", comeInRoutes()).route("/", signInRoutes()).route("/", ownRoutes(own));
}
