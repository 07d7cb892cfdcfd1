import { Hono } from "hono";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { senderOf } from "../../shared/http/middleware/rate-limit.ts";
import { page } from "../../shared/http/page.tsx";
import { requireForm } from "../../shared/http/read-form.ts";
import { m } from "../../shared/i18n/index.ts";
import { OwnPhraseForm } from "./accounts.forms.ts";
import { takeDeviceSecretAway } from "./device-cookie.ts";
import { nicknameOf } from "./own-nickname.ts";
import { judgeOwnPhrase, longestOwnPhrase, type OwnPhraseFault, shortestOwnPhrase } from "./own-phrase.rules.ts";
import { takeOwnPhrase } from "./own-phrase.ts";
import { OwnPhrasePage, OwnPhraseTakenPage } from "./own-phrase.views.tsx";
import { cameInLately } from "./prove-again.ts";
import { proofRefusal, readProof } from "./read-proof.ts";
import { rotateSession } from "./rotate-session.ts";
import { requirePerson, signedIn } from "./session-middleware.ts";

/** `/oma/salalause`: a passphrase of one's own in the place of the words. */
export function ownPhraseRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get("/oma/salalause", requirePerson(), (c) => page(c, <OwnPhrasePage proofNeeded={needsProof(c)} />))
    .post("/oma/salalause", requirePerson(), async (c) => {
      const fields = await requireForm(c, OwnPhraseForm);
      const { services } = c.var;
      const again = (errors: { own?: string; words?: string }, status: 422 | 429 = 422) => {
        const proofNeeded = fields.words !== undefined || errors.words !== undefined || needsProof(c);
        return page(
          c,
          <OwnPhrasePage {...{ proofNeeded, errors }} own={fields.own} words={fields.words ?? ""} />,
          status,
        );
      };
      const known = [await nicknameOf(services, signedIn(c).personId), new URL(services.config.publicUrl).hostname];
      const judged = judgeOwnPhrase(fields.own, known);
      const proof = readProof(fields.words);
      if (!judged.ok || !proof.ok) {
        return again({
          ...(!judged.ok && { own: faultTexts[judged.fault](fields.own) }),
          ...(!proof.ok && { words: proof.error }),
        });
      }
      const answer = await takeOwnPhrase(services, {
        text: judged.text,
        signedIn: signedIn(c),
        phrase: proof.phrase,
        sender: senderOf(c, services.clock.now()),
      });
      if (answer.kind !== "taken") {
        const { error, status } = proofRefusal(c, answer, proof.doubt);
        return again({ words: error }, status);
      }
      await rotateSession(c);
      takeDeviceSecretAway(c);
      return page(c, <OwnPhraseTakenPage strength={judged.strength} />);
    });
}

const needsProof = (c: AppContext): boolean => !cameInLately(c.var.services, signedIn(c));

const faultTexts: Record<OwnPhraseFault, (typed: string) => string> = {
  empty: m.accounts_own_phrase_empty,
  "too-short": (typed) => m.accounts_own_phrase_short({ least: shortestOwnPhrase, count: [...typed.trim()].length }),
  "too-long": () => m.accounts_own_phrase_long({ most: longestOwnPhrase }),
  name: m.accounts_own_phrase_name,
  weak: m.accounts_own_phrase_weak,
};
