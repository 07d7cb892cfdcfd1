import { inTransaction, type JobHandler } from "../../shared/jobs/job-kind.ts";
import { daily, every, type Recurring, recurringKind } from "../../shared/jobs/schedule.ts";
import { deleteAbsencesBefore, deleteInvitationsBefore } from "./invitations.queries.ts";
import { endOverdueStandIns } from "./organisations.queries.ts";
import { dayOf } from "./people.rules.ts";

const clearOrganisations = recurringKind("clear-organisations");

/** How long what is over is kept: invitations to see who was asked, absences not at all, in days. */
const invitationsKept = 30;

/** Each night: deputies whose people are back step down, and what is over is forgotten. */
export const clearingOrganisations: { readonly handler: JobHandler; readonly recurring: Recurring } = {
  handler: inTransaction(clearOrganisations, async (tx, _, job) => {
    const today = dayOf(job.now());
    await endOverdueStandIns(tx, today);
    await deleteAbsencesBefore(tx, today);
    await deleteInvitationsBefore(tx, job.now().subtract({ hours: 24 * invitationsKept }));
  }),
  recurring: every(clearOrganisations, daily("00:10", "Europe/Helsinki")),
};
