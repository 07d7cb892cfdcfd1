import { type AdmissionsContext, dayOf, person } from "./admissions-context.ts";
import { confirmSlot } from "./applicant.queries.ts";

/**
 * Somebody who carries the group says yes to the talk that a request has taken: whoever asked sees its place from now on. Said
 * yes to twice it stays so. False where the request has no talk to come, or they may not.
 */
export const confirmTalk = (ctx: AdmissionsContext, personId: string, requestId: string): Promise<boolean> => {
  const now = ctx.clock.now();
  return ctx.database.withActor(person(personId), (tx) => confirmSlot(tx, requestId, now, dayOf(now)));
};
