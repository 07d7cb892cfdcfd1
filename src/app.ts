import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import { timeout } from "hono/timeout";
import { getPath } from "hono/utils/url";
import { demoRoutes } from "./demo/index.ts";
import { accountRoutes, endSession, ownDataOf, sessionMiddleware } from "./features/accounts/index.ts";
import { auditRoutes } from "./features/audit/index.ts";
import { devMailboxRoutes } from "./features/dev-mailbox/index.ts";
import { feedbackRoutes } from "./features/feedback/index.ts";
import { frontPageRoutes } from "./features/front-page/index.ts";
import { helpRoutes } from "./features/help/index.ts";
import { organisationsRoutes, ownTasks, placesOfTasks } from "./features/organisations/index.ts";
import { privacyRoutes } from "./features/privacy/index.ts";
import { ownSecondFactor, rolesRoutes } from "./features/roles/index.ts";
import { exitRoutes, safetyRoutes } from "./features/safety/index.ts";
import { yourDataRoutes } from "./features/your-data/index.ts";
import type { AppEnv, Services } from "./shared/http/app-env.ts";
import { assetRoutes } from "./shared/http/assets.ts";
import { onError, onNotFound } from "./shared/http/errors.tsx";
import { healthRoutes, type Readiness } from "./shared/http/health.ts";
import { ownHost } from "./shared/http/middleware/own-host.ts";
import { type RateLimit, rateLimit } from "./shared/http/middleware/rate-limit.ts";
import { requestFacts } from "./shared/http/middleware/request-facts.ts";
import { requestLog } from "./shared/http/middleware/request-log.ts";
import { sameOrigin } from "./shared/http/middleware/same-origin.ts";
import { secureHeaders } from "./shared/http/middleware/secure-headers.ts";
import { splitLocale } from "./shared/i18n/index.ts";
import { uiRoutes } from "./shared/ui/ui.routes.tsx";

/** What a form or an API call may weigh, in bytes; uploads will have a limit of their own. */
const bodyBytes = 256 * 1024;

/** How long an answer may take, in milliseconds; the database gives up well before. */
const patience = 15_000;

export interface AppOptions {
  readonly readiness?: Readiness;
  /** Far more than a person, or a school behind one address, would ask for. */
  readonly rateLimit?: RateLimit;
}

/** The whole service as one web-standard handler. Every language shares one set of routes. */
export function makeApp(services: Services, options: AppOptions = {}): Hono<AppEnv> {
  const { readiness = { stopping: false }, rateLimit: limit = { burst: 400, perSecond: 20 } } = options;
  const app = new Hono<AppEnv>({ getPath: (request) => splitLocale(getPath(request)).path });
  app.onError(onError);
  app.notFound(onNotFound);

  app.use(requestFacts(services));
  app.use(requestLog());
  app.use(secureHeaders());
  app.use(ownHost());
  app.route("/", healthRoutes(readiness));
  app.route("/", assetRoutes(services.assets));

  // The way out waits for nothing, and no limit of a shared address stands in it.
  app.route("/", exitRoutes({ onExit: [endSession] }));

  const limited = rateLimit(limit);
  // Nor does it stand before help: a whole hospital may share one address.
  app.use((c, next) => (c.var.path === "/apua" ? next() : limited(c, next)));
  app.use(sameOrigin());
  app.use(
    bodyLimit({
      maxSize: bodyBytes,
      onError: () => {
        throw new HTTPException(413);
      },
    }),
  );
  app.use(timeout(patience, () => new HTTPException(503)));

  app.use(sessionMiddleware());

  app.route("/", frontPageRoutes());
  app.route("/", helpRoutes());
  app.route("/", safetyRoutes());
  app.route("/", accountRoutes({ tasksOf: placesOfTasks }));
  app.route("/", rolesRoutes());
  app.route("/", organisationsRoutes());
  app.route("/", auditRoutes());
  // Whatever keeps something of people tells them of it here.
  app.route("/", yourDataRoutes({ sources: [ownDataOf, ownSecondFactor, ownTasks] }));
  app.route("/", privacyRoutes());
  app.route("/", feedbackRoutes());
  if (services.config.development) {
    app.route("/", uiRoutes());
    app.route("/", devMailboxRoutes());
    app.route("/", demoRoutes());
  }
  return app;
}
