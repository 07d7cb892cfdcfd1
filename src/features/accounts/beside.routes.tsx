import { Hono } from "hono";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { senderOf } from "../../shared/http/middleware/rate-limit.ts";
import { page } from "../../shared/http/page.tsx";
import { requireForm } from "../../shared/http/read-form.ts";
import { localPath, m } from "../../shared/i18n/index.ts";
import { BesideForm } from "./accounts.forms.ts";
import { door } from "./accounts-context.ts";
import { BesidePage, EndBesidePage } from "./beside.views.tsx";
import { mayUsePictures, supportPersonPresent } from "./beside-middleware.tsx";
import { shownDevice, takeDeviceSecretAway } from "./device-cookie.ts";
import { waitText } from "./form-fields.views.tsx";
import { isWhole, readChosen } from "./pictures.rules.ts";
import { proveByWords } from "./prove-again.ts";
import { proofRefusal, readProof } from "./read-proof.ts";
import { rotateSession } from "./rotate-session.ts";
import { wholeMinutes } from "./session.rules.ts";
import { requirePerson, signedIn } from "./session-middleware.ts";
import { updateBeside } from "./sessions.queries.ts";
import { tryPictures } from "./try-pictures.ts";

/** `/oma/avustaja`: somebody is beside the person and helps. Anyone may say so; the person alone says that it is over. */
export function besideRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get("/oma/avustaja", requirePerson(), async (c) => {
      if (!supportPersonPresent(c)) return page(c, <BesidePage />);
      return page(c, <EndBesidePage byPictures={await mayUsePictures(c)} />);
    })
    .post("/oma/avustaja", requirePerson(), async (c) => {
      const since = wholeMinutes(c.var.services.clock.now(), 5);
      if (!supportPersonPresent(c)) await setBeside(c, since);
      return c.redirect(localPath(c.var.locale, "/oma"), 303);
    })
    .post("/oma/avustaja/loppu", requirePerson(), async (c) => {
      const fields = await requireForm(c, BesideForm);
      const proof = readProof(fields.words ?? "");
      const byPictures = await mayUsePictures(c);
      const typed = { byPictures, words: fields.words ?? "" };
      if (!proof.ok) return page(c, <EndBesidePage {...typed} errors={{ words: proof.error }} />, 422);
      const refusal = await proveByWords(c.var.services, {
        signedIn: signedIn(c),
        phrase: proof.phrase,
        sender: senderOf(c, c.var.services.clock.now()),
      });
      if (!refusal) return over(c);
      const { error, status } = proofRefusal(c, refusal, proof.doubt);
      return page(c, <EndBesidePage {...typed} errors={{ words: error }} />, status);
    })
    .get("/oma/avustaja/:step{loppu|kuvat}", (c) => c.redirect(localPath(c.var.locale, "/oma/avustaja"), 303))
    .post("/oma/avustaja/kuvat", requirePerson(), async (c) => {
      const fields = await requireForm(c, BesideForm);
      const secret = shownDevice(c);
      if (!secret || !(await mayUsePictures(c))) return page(c, <EndBesidePage byPictures={false} />, 403);
      const chosen = readChosen(fields.valitut, fields.kuva);
      if (!isWhole(chosen)) return page(c, <EndBesidePage byPictures chosen={chosen} />);

      const answer = await tryPictures(c.var.services, secret, chosen);
      switch (answer.kind) {
        case "right":
          return over(c);
        case "wrong":
          return page(c, <EndBesidePage byPictures said={m.accounts_pictures_wrong()} />, 422);
        case "wait":
          c.header("Retry-After", String(answer.seconds));
          return page(c, <EndBesidePage byPictures said={waitText(answer.seconds)} />, 429);
        case "forgotten":
          takeDeviceSecretAway(c);
          return page(c, <EndBesidePage byPictures={false} said={m.accounts_pictures_forgotten()} />, 422);
      }
    });
}

const setBeside = (c: AppContext, since: Temporal.Instant | null): Promise<void> =>
  c.var.services.database.withActor(door, (tx) => updateBeside(tx, signedIn(c).sessionId, since));

/** The person is alone again: what the session opens from now on, a copy of its old token does not. */
async function over(c: AppContext): Promise<Response> {
  await setBeside(c, null);
  await rotateSession(c);
  return c.redirect(localPath(c.var.locale, "/oma"), 303);
}
