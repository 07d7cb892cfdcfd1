import type { AppContext } from "../../shared/http/app-env.ts";
import { door } from "./accounts-context.ts";
import { type FormStamp, newFormStamp, readFormStamp } from "./form-stamp.ts";
import { giveToken, shownToken } from "./session-cookie.ts";
import { signedIn } from "./session-middleware.ts";
import { hashSessionToken, tokenFor } from "./session-token.ts";
import { findSessionByForm, updateToken } from "./sessions.queries.ts";
import { findSignedIn } from "./sessions.ts";

/**
 * Gives the session at hand a new token, for the moment it gains something: a second factor, an end to somebody's being
 * beside. The old token opens nothing from now on, and neither does the form the session was made with. Behind
 * `requirePerson`; where the session has ended meanwhile nothing happens. `form`: the stamp of the form that was sent, so
 * that a second press of it finds its way (`findRotated`).
 *
 * @example if (answer.kind === "shown") await rotateSession(c);
 */
export async function rotateSession(c: AppContext, form?: FormStamp): Promise<void> {
  const { sessionId, personId, sharedDevice } = signedIn(c);
  const token = tokenFor(sessionId, form);
  const renewed = await c.var.services.database.withActor(door, (tx) =>
    updateToken(tx, sessionId, hashSessionToken(token), form?.hash ?? null),
  );
  if (renewed) giveToken(c, { id: sessionId, token, personId, sharedDevice });
}

/** The stamp for a form whose answer rotates the session… */
export const stampForm = (c: AppContext): string => newFormStamp(c.var.services.key);
/** …and what came back of it. */
export const readStamp = (c: AppContext, text: string | undefined): FormStamp | undefined =>
  readFormStamp(c.var.services.key, text);

/**
 * A form pressed twice: the first press has rotated the session, the second still brings the old token, and the browser
 * may never have heard the first answer. The session the form has led to, and `give` its token once more. The old token
 * alone is no way here: the token is drawn from the form's secret, which only that page holds. Undefined where the
 * browser has the new token already, or nothing was rotated through this form.
 */
export async function findRotated(
  c: AppContext,
  form: FormStamp | undefined,
): Promise<{ readonly sessionId: string; readonly give: () => void } | undefined> {
  const { services } = c.var;
  const made = form && (await services.database.withActor(door, (tx) => findSessionByForm(tx, form.hash)));
  if (!made) return undefined;
  const token = tokenFor(made.id, form);
  const session = token === shownToken(c) ? undefined : await findSignedIn(services, token);
  if (!session) return undefined;
  const { sessionId, personId, sharedDevice } = session;
  return { sessionId, give: () => giveToken(c, { id: sessionId, token, personId, sharedDevice }) };
}
