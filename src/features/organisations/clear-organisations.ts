import { appendAudit } from "../../shared/audit/index.ts";
import type { InstallationKey } from "../../shared/crypto/installation-key.ts";
import { daily, type RecurringJob, recurringJob } from "../../shared/jobs/schedule.ts";
import { deleteAbsencesBefore, deleteInvitationsBefore } from "./invitations.queries.ts";
import { endOverdueStandIns } from "./organisations.queries.ts";
import { dayOf } from "./people.rules.ts";
import { deletePlatformInvitationsBefore } from "./platform-roles.queries.ts";

/** How long what is over is kept: invitations to see who was asked, absences not at all, in days. */
const invitationsKept = 30;

/** Each night: deputies whose people are back step down, and what is over is forgotten. */
export const clearingOrganisations = (key: InstallationKey): RecurringJob =>
  recurringJob("clear-organisations", daily("00:10", "Europe/Helsinki"), async (tx, job) => {
    const today = dayOf(job.now());
    const ended = await endOverdueStandIns(tx, today);
    await deleteAbsencesBefore(tx, today);
    const longOver = job.now().subtract({ hours: 24 * invitationsKept });
    await deleteInvitationsBefore(tx, longOver);
    await deletePlatformInvitationsBefore(tx, longOver);
    for (const { id, role, holderId, organisationId } of ended) {
      const event = { action: "stand-in-ended", object: id, role, holder: holderId } as const;
      await appendAudit(tx, { clock: job, key }, { actor: { kind: "service" }, event, organisationId });
    }
  });
