import { Hono } from "hono";
import type { AppEnv } from "../../shared/http/app-env.ts";
import { type RateLimit, rateLimit } from "../../shared/http/middleware/rate-limit.ts";
import { page } from "../../shared/http/page.tsx";
import { besideRoutes } from "./beside.routes.tsx";
import { notBesideSupportPerson } from "./beside-middleware.tsx";
import { codeWordRoutes } from "./code-word.routes.tsx";
import { comeInRoutes } from "./come-in.routes.tsx";
import { desk, deskRoutes } from "./desk.routes.tsx";
import { deviceRoutes } from "./device.routes.tsx";
import { mailedRoutes, ownEmailRoutes } from "./email.routes.tsx";
import { helperRoutes } from "./helper.routes.tsx";
import { type OwnOptions, ownRoutes } from "./own.routes.tsx";
import { ownPhraseRoutes } from "./own-phrase.routes.tsx";
import { keepsSessions } from "./session-cookie.ts";
import { confidential } from "./session-middleware.ts";
import { signInRoutes } from "./sign-in.routes.tsx";
import { NotSafeHerePage } from "./sign-in.views.tsx";
import { typedAsideRoutes } from "./typed-aside.routes.tsx";

export interface AccountsOptions extends OwnOptions {
  /** How often one sender may have words or codes hashed; hashing is made costly on purpose. */
  readonly hashing?: RateLimit;
}

/** Each with what lies under it. */
const doors = ["/tule/*", "/kirjaudu/*", "/posti/*"];
const ownPaths = ["/oma/*", "/ulos", desk];
/** Where words, pictures or a passphrase are hashed. */
const costly = ["/oma/sanat", "/oma/salalause", "/oma/sahkoposti", "/oma/koodisana", "/oma/laite/*", "/oma/avustaja/*"];
/** For the person alone: whoever helps them does not see these, whichever feature they belong to. */
const privately = [
  ...["/oma/tiedot/*", "/oma/avaimet/*", "/oma/tallessa/*"],
  ...["/oma/istunnot", "/oma/laitteet", "/oma/sanat", "/oma/salalause"],
  ...["/oma/sahkoposti/*", "/oma/koodisana/*", "/oma/laite/*"],
];

/** Coming in, coming back, and a person's own pages. */
export function accountRoutes({ hashing = { burst: 60, perSecond: 0.5 }, ...own }: AccountsOptions = {}): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  const slowly = rateLimit(hashing);
  for (const path of [...doors, ...ownPaths]) routes.use(path, confidential());
  for (const path of [...doors, ...costly, desk]) routes.on("POST", path, slowly);
  for (const path of doors) {
    routes.use(path, async (c, next) => {
      if (!keepsSessions(c.var.services.config.publicUrl, c.req.url)) return page(c, <NotSafeHerePage />, 403);
      return next();
    });
  }
  for (const path of privately) routes.use(path, notBesideSupportPerson());
  const pages = [helperRoutes(), besideRoutes(), deviceRoutes(), ownPhraseRoutes()];
  for (const one of [...pages, ownEmailRoutes(), mailedRoutes(), codeWordRoutes(), deskRoutes(), typedAsideRoutes()])
    routes.route("/", one);
  return routes.route("/", comeInRoutes()).route("/", signInRoutes()).route("/", ownRoutes(own));
}
