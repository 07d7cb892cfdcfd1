import type pg from "pg";
import { clearingSessions, mailingWayBack } from "./features/accounts/index.ts";
import { answeringComers, forgettingRequests, remindingComers, tellingNews } from "./features/admissions/index.ts";
import { forgettingFeedback, remindingOfFeedback } from "./features/feedback/index.ts";
import { forgettingEventWords, tellingSignUps, turningDays } from "./features/gate-events/index.ts";
import {
  followingMeetings,
  forgettingMeetingAnswers,
  remindingOfMeetings,
  tellingEnds,
  tellingMeetingChanges,
} from "./features/group-meetings/index.ts";
import { answeringSupport, forgettingSupport } from "./features/group-support/index.ts";
import { clearingPlans } from "./features/groups/index.ts";
import { confirmingListings, forgettingReports } from "./features/listings/index.ts";
import { clearingOrganisations, tellingGaps } from "./features/organisations/index.ts";
import { clearingPasskeys } from "./features/passkeys/index.ts";
import { forgettingHandouts } from "./features/professionals/index.ts";
import { closingOpened, destroyingSpaces } from "./features/spaces/index.ts";
import { countingWishes, tellingWishers } from "./features/wishes/index.ts";
import { forgettingErased } from "./features/your-data/index.ts";
import { cuttingAudit } from "./shared/audit/index.ts";
import type { Services } from "./shared/http/app-env.ts";
import { forgettingFailedJobs } from "./shared/jobs/forget-failed-jobs.ts";
import { jobChannel, listen } from "./shared/jobs/listen.ts";
import { startWorker, type Worker } from "./shared/jobs/worker.ts";
import { chooseTransport } from "./shared/mail/choose-transport.ts";
import { countingMessages, forgettingCounts } from "./shared/mail/count-message.ts";
import { mailKeys } from "./shared/mail/seal.ts";
import { forgettingUnsentMail, mailHandler } from "./shared/mail/send-mail.ts";
import { chooseSmsTransport } from "./shared/sms/choose-sms-transport.ts";
import { forgettingUnsentSms, smsHandler } from "./shared/sms/send-sms.ts";

/** What is thrown away when its time is over. */
const clearing = [
  clearingSessions,
  clearingPasskeys,
  forgettingErased,
  destroyingSpaces,
  clearingPlans,
  forgettingSupport,
  forgettingMeetingAnswers,
  closingOpened,
  forgettingFeedback,
  forgettingReports,
  forgettingRequests,
  forgettingEventWords,
  forgettingHandouts,
  countingWishes,
  forgettingFailedJobs,
  forgettingUnsentMail,
  forgettingUnsentSms,
  forgettingCounts,
];

/** Every kind of work the service has promised to do, and how it is done here. */
export function workOf({ config, database, key, keyRing, log }: Services) {
  const recurred = [
    ...clearing,
    clearingOrganisations(key),
    tellingGaps({ key, config }),
    confirmingListings({ key, config }),
    tellingWishers({ key, keyRing, config }),
    cuttingAudit(key),
    remindingOfFeedback(log),
    answeringComers({ key, keyRing, config }),
    tellingNews({ database, key, keyRing }),
    answeringSupport({ key, config }),
    remindingOfMeetings({ key, keyRing, config }),
  ];
  const keys = mailKeys(key.derive("mail"));
  const count = countingMessages(database, keys);
  const transport = chooseTransport(config, database);
  const smsTransport = chooseSmsTransport(config, database);
  return {
    // Where mail cannot leave yet it waits; `doctor` says so.
    jobs: [
      ...(transport ? [mailHandler(transport, config, keys, count)] : []),
      ...(smsTransport ? [smsHandler(smsTransport, keys, { count, mostADay: config.smsDailyLimit })] : []),
      mailingWayBack({ key, keyRing, config }),
      ...remindingComers({ database, key, keyRing }),
      ...turningDays({ database }),
      tellingSignUps({ key, keyRing, config }),
      tellingMeetingChanges({ key, keyRing, config }),
      ...followingMeetings,
      tellingEnds({ key, keyRing, config }),
      ...recurred.map(({ handler }) => handler),
    ],
    recurring: recurred.map(({ recurring }) => recurring),
  };
}

/** Starts doing it, until stopped. `login`: a connection beside the pool that hears when there is something to do. */
export function startWork(services: Services, login: pg.ClientConfig): Worker {
  const { database, clock, log } = services;
  return startWorker({
    database,
    clock,
    log,
    ...workOf(services),
    wake: (ring) => listen({ connection: login, channel: jobChannel, log }, ring),
  });
}
