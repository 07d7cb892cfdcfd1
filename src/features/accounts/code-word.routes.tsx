import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { senderOf } from "../../shared/http/middleware/rate-limit.ts";
import { page } from "../../shared/http/page.tsx";
import { requireForm } from "../../shared/http/read-form.ts";
import { localPath, m } from "../../shared/i18n/index.ts";
import { CodeWordForm, RemoveCodeWordForm } from "./accounts.forms.ts";
import { agreeOnWord, cancelHandedOver, codeWordsOf, readCodeWord, removeCodeWord } from "./code-word.ts";
import { CodeWordPage, type CodeWordProps } from "./code-word.views.tsx";
import { cameInLately } from "./prove-again.ts";
import { proofRefusal, readProof } from "./read-proof.ts";
import { requirePerson, signedIn } from "./session-middleware.ts";

const path = "/oma/koodisana";

/** `/oma/koodisana`: a word agreed with an organisation, for when everything else is lost. */
export function codeWordRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get(path, requirePerson(), (c) => {
      const done = c.req.query("tehty");
      return codeWordPage(c, done === "pois" || done === "peru" ? { said: done } : {});
    })
    .post(path, requirePerson(), async (c) => {
      const fields = await requireForm(c, CodeWordForm);
      const word = readCodeWord(fields.word);
      const proof = readProof(fields.words);
      const errors = {
        organisation: fields.organisation === "" ? m.accounts_code_word_organisation_missing() : undefined,
        word: word ? undefined : m.accounts_code_word_length(),
        words: proof.ok ? undefined : proof.error,
      };
      if (errors.organisation || !word || !proof.ok) return codeWordPage(c, { ...fields, errors }, 422);
      const answer = await agreeOnWord(c.var.services, {
        organisation: fields.organisation,
        word,
        signedIn: signedIn(c),
        phrase: proof.phrase,
        sender: senderOf(c, c.var.services.clock.now()),
      });
      if (answer.kind === "agreed") return codeWordPage(c, { said: "agreed" });
      if (answer.kind === "no-organisation") throw new HTTPException(400);
      const { error, status } = proofRefusal(c, answer, proof.doubt);
      return codeWordPage(c, { ...fields, errors: { words: error } }, status);
    })
    .get(`${path}/:step{poista|peru}`, (c) => c.redirect(localPath(c.var.locale, path), 303))
    .post(`${path}/poista`, requirePerson(), async (c) => {
      const fields = await requireForm(c, RemoveCodeWordForm);
      await removeCodeWord(c.var.services, signedIn(c).personId, fields.organisation);
      return c.redirect(`${localPath(c.var.locale, path)}?tehty=pois`, 303);
    })
    .post(`${path}/peru`, requirePerson(), async (c) => {
      await cancelHandedOver(c.var.services, signedIn(c).personId);
      return c.redirect(`${localPath(c.var.locale, path)}?tehty=peru`, 303);
    });
}

async function codeWordPage(
  c: AppContext,
  again: Omit<CodeWordProps, "agreed" | "organisations" | "proofNeeded">,
  status: 200 | 422 | 429 = 200,
): Promise<Response> {
  const lists = await codeWordsOf(c.var.services, signedIn(c));
  const asked = again.words !== undefined || again.errors?.words !== undefined;
  const proofNeeded = asked || !cameInLately(c.var.services, signedIn(c));
  return page(c, <CodeWordPage {...lists} proofNeeded={proofNeeded} {...again} />, status);
}
