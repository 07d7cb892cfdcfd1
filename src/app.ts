import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import { timeout } from "hono/timeout";
import { getPath } from "hono/utils/url";
import { demoRoutes } from "./demo/index.ts";
import {
  accountRoutes,
  endSession,
  keepsTyped,
  leaveDevice,
  ownDataOf,
  sessionMiddleware,
} from "./features/accounts/index.ts";
import {
  admissionsRoutes,
  admissionsSection,
  entryNoteOf,
  entryPathOf,
  groupFace,
  hearingSection,
  ledComersAtEnd,
  ownEntryRequests,
  placesOfComers,
  placesOfNews,
  tellWaiting,
} from "./features/admissions/index.ts";
import { auditRoutes } from "./features/audit/index.ts";
import { consentsRoutes, consentsSection, ownConsents } from "./features/consents/index.ts";
import { devMailboxRoutes } from "./features/dev-mailbox/index.ts";
import { directoryRoutes, type FindDirectory } from "./features/directory/index.ts";
import { feedbackRoutes } from "./features/feedback/index.ts";
import { frontPageRoutes } from "./features/front-page/index.ts";
import { gateEventsRoutes, gateEventsSection, signUpPathOf } from "./features/gate-events/index.ts";
import {
  groupMeetingsRoutes,
  ledDifferences,
  meetingsPath,
  meetingsSection,
  ownMeetingData,
  roomRequests,
  takeLedMeetings,
} from "./features/group-meetings/index.ts";
import {
  askSection,
  groupSupportRoutes,
  ownGroupSupport,
  partnersSection,
  placesOfAnswers,
  placesOfSupport,
  planSupportSection,
  supportSection,
} from "./features/group-support/index.ts";
import {
  farewellWritings,
  groupRoutes,
  ownFarewells,
  ownPlans,
  pathOfGroup,
  placesOfGroups,
  placesOfParticipants,
  tasksSection,
} from "./features/groups/index.ts";
import { helpRoutes } from "./features/help/index.ts";
import {
  houseRulesRoutes,
  houseRulesSection,
  houseRulesWritings,
  ownHouseRules,
} from "./features/house-rules/index.ts";
import { keepApartRoutes, ownKeptApart } from "./features/keep-apart/index.ts";
import { listingImportRoutes, takesFiles } from "./features/listing-import/index.ts";
import { listingsRoutes, ownListings, placesOfListings } from "./features/listings/index.ts";
import { aboutDataRoutes, embedGuideRoutes, openDataRoutes } from "./features/open-data/index.ts";
import { organisationsRoutes, ownTasks, placesOfTasks, placesOfWaiting } from "./features/organisations/index.ts";
import { outreachRoutes, outreachSection } from "./features/outreach/index.ts";
import { confirmByPasskey, ownPasskeys, passkeysRoutes } from "./features/passkeys/index.ts";
import { privacyRoutes } from "./features/privacy/index.ts";
import { professionalsRoutes } from "./features/professionals/index.ts";
import { ownSecondFactor, rolesRoutes } from "./features/roles/index.ts";
import { exitRoutes, safetyRoutes } from "./features/safety/index.ts";
import { ownPersonaData, placesOfOffers, spacesRoutes } from "./features/spaces/index.ts";
import { wishesRoutes } from "./features/wishes/index.ts";
import { ownTraces, yourDataRoutes } from "./features/your-data/index.ts";
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
import { m, splitLocale } from "./shared/i18n/index.ts";
import { uiRoutes } from "./shared/ui/ui.routes.tsx";
import { workPlaces } from "./work-places.ts";

/** What a form or an API call may weigh, in bytes; uploads have a limit of their own. */
const bodyBytes = 256 * 1024;

/** How long an answer may take, in milliseconds; the database gives up well before. */
const patience = 15_000;

export interface AppOptions {
  readonly readiness?: Readiness;
  /** Far more than a person, or a school behind one address, would ask for. */
  readonly rateLimit?: RateLimit;
  /** The index of the directory. */
  readonly directory: FindDirectory;
}

/** The whole service as one web-standard handler. Every language shares one set of routes. */
export function makeApp(services: Services, options: AppOptions): Hono<AppEnv> {
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
  app.route("/", exitRoutes({ onExit: [endSession, leaveDevice] }));

  const limited = rateLimit(limit);
  // Nor does it stand before help: a whole hospital may share one address.
  app.use((c, next) => (c.var.path === "/apua" ? next() : limited(c, next)));
  // Anybody's page and program may ask these, and nobody's session is looked at.
  app.route("/", openDataRoutes(options.directory));
  app.use(sameOrigin());
  const small = bodyLimit({
    maxSize: bodyBytes,
    onError: () => {
      throw new HTTPException(413);
    },
  });
  app.use((c, next) => (takesFiles(c.var.path) ? next() : small(c, next)));
  app.use(timeout(patience, () => new HTTPException(503)));

  app.use(sessionMiddleware());
  // Whichever form meets a door: what was typed in it is not lost.
  app.use(keepsTyped());

  app.route("/", frontPageRoutes());
  app.route("/", helpRoutes());
  app.route("/", embedGuideRoutes());
  app.route("/", aboutDataRoutes());
  app.route(
    "/",
    directoryRoutes({
      directory: options.directory,
      reportPath: (slug) => `/tuki/${slug}/virhe`,
      entryPath: async (c, slug) => (await signUpPathOf(c, slug)) ?? entryPathOf(c, slug),
      entryNote: entryNoteOf,
      ask: (request, env) => app.fetch(request, env as object),
    }),
  );
  app.route("/", professionalsRoutes({ directory: options.directory }));
  app.route("/", wishesRoutes());
  app.route("/", safetyRoutes());
  app.route("/", accountRoutes({ tasksOf: placesOfEverything, amongOthers }));
  app.route("/", rolesRoutes({ otherFactor: confirmByPasskey }));
  app.route("/", passkeysRoutes());
  app.route("/", organisationsRoutes({ places: workPlaces }));
  app.route("/", listingsRoutes({ agreed: { differing: ledDifferences, take: takeLedMeetings } }));
  app.route("/", listingImportRoutes());
  app.route("/", auditRoutes());
  // Features with spaces of their own say here where these are at home, and what leaves with whoever takes it along.
  app.route(
    "/",
    spacesRoutes({
      writings: [houseRulesWritings, farewellWritings],
      homeOf,
      faceOf: groupFace,
      leftOutside: ledComersAtEnd,
    }),
  );
  app.route("/", admissionsRoutes());
  app.route("/", gateEventsRoutes());
  app.route("/", groupMeetingsRoutes({ tellWaiting }));
  app.route(
    "/",
    groupRoutes({
      sections: [
        meetingsSection,
        houseRulesSection,
        admissionsSection,
        hearingSection,
        outreachSection,
        gateEventsSection,
        tasksSection,
        supportSection,
        partnersSection,
      ],
      planSections: [askSection, planSupportSection],
      directory: options.directory,
    }),
  );
  app.route("/", groupSupportRoutes({ requests: roomRequests }));
  app.route("/", outreachRoutes());
  app.route("/", houseRulesRoutes({ meetingPath: meetingsPath }));
  app.route("/", keepApartRoutes());
  app.route("/", consentsRoutes());
  // Whatever keeps something of people tells them of it here.
  app.route(
    "/",
    yourDataRoutes({
      sources: [
        ownDataOf,
        ownSecondFactor,
        ownPasskeys,
        ownTasks,
        ownListings,
        ownPersonaData,
        ownEntryRequests,
        ownConsents,
        ownKeptApart,
        ownHouseRules,
        ownPlans,
        ownFarewells,
        ownGroupSupport,
        ownMeetingData,
        ownTraces,
      ],
      sections: [consentsSection],
    }),
  );
  app.route("/", privacyRoutes());
  app.route("/", feedbackRoutes());
  if (services.config.development) {
    app.route("/", uiRoutes());
    app.route("/", devMailboxRoutes());
    app.route("/", demoRoutes());
  }
  return app;
}

const amongOthers: typeof placesOfTasks = async (c, personId) => [
  ...(await placesOfParticipants(c, personId)),
  { to: "/oma/nimimerkit", name: m.spaces_own_title(), text: m.spaces_own_place_text() },
  { to: "/oma/pyynnot", name: m.admissions_own_list(), text: m.admissions_own_list_lead() },
  { to: "/oma/aloitus", name: m.groups_plans_title(), text: m.groups_plans_place_text() },
  { to: "/oma/tapahtumat", name: m.gate_events_title(), text: m.gate_events_own_place_text() },
  { to: "/oma/erillaan", name: m.keep_apart_title(), text: m.keep_apart_place_text() },
  { to: "/oma/suostumukset", name: m.consents_title(), text: m.consents_place_text() },
];

/** Where the spaces of each kind are at home; a community has its page among the spaces'. */
const homeOf = (kind: string, spaceId: string): string | undefined =>
  kind === "group" ? pathOfGroup(spaceId) : undefined;

const waitingPlaces = placesOfWaiting(workPlaces);

/** What a person carries and looks after, for their own page. */
const placesOfEverything: typeof placesOfTasks = async (c, personId) => [
  ...(await placesOfComers(c, personId)),
  ...(await placesOfNews(c, personId)),
  ...(await placesOfOffers(c, personId)),
  ...(await waitingPlaces(c, personId)),
  ...(await placesOfGroups(c, personId)),
  ...(await placesOfAnswers(c, personId)),
  ...(await placesOfTasks(c, personId)),
  ...(await placesOfListings(c, personId)),
  ...(await placesOfSupport(c, personId)),
];
