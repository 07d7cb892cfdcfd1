import type { AppContext } from "../../shared/http/app-env.ts";
import { door } from "./accounts-context.ts";
import { giveToken } from "./session-cookie.ts";
import { signedIn } from "./session-middleware.ts";
import { hashSessionToken, tokenFor } from "./session-token.ts";
import { updateToken } from "./sessions.queries.ts";

/**
 * Gives the session at hand a new token, for the moment it gains something: a second factor, an end to somebody's being
 * beside. The old token opens nothing from now on, and neither does the form the session was made with. Behind
 * `requirePerson`; where the session has ended meanwhile nothing happens.
 *
 * @example if (answer.kind === "shown") await rotateSession(c);
 */
export async function rotateSession(c: AppContext): Promise<void> {
  const { sessionId, personId, sharedDevice } = signedIn(c);
  const token = tokenFor(sessionId, undefined);
  const renewed = await c.var.services.database.withActor(door, (tx) =>
    updateToken(tx, sessionId, hashSessionToken(token)),
  );
  if (renewed) giveToken(c, { id: sessionId, token, personId, sharedDevice });
}
