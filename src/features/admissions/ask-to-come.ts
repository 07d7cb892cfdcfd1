import { seal } from "../../shared/crypto/sealing.ts";
import { violatedConstraint } from "../../shared/db/errors.ts";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { Locale } from "../../shared/i18n/index.ts";
import { giveConsent } from "../consents/index.ts";
import { notePhone } from "../keep-apart/index.ts";
import { answerToRequest, type RequestWay } from "./admission.rules.ts";
import { countUse, insertRequest } from "./admissions.queries.ts";
import { type AdmissionsContext, dayOf, door, keyOwnerOf, person, placeIn } from "./admissions-context.ts";
import { codeOfForm, indexOfCode, readCode } from "./entry-code.ts";
import type { GroupAtDoor } from "./find-admission.ts";

/** What somebody writes who wants to come. Everything may be left empty but what their own way needs. */
export interface Wish {
  readonly name: string;
  readonly message: string;
  /** A phone number, or any way they can be reached. */
  readonly contact: string;
  /** To the group's own questions, in their order. */
  readonly answers: readonly { readonly question: string; readonly answer: string }[];
}

export interface RequestToMake {
  /** The form's own id: sent twice, the request is made once and has the same code. */
  readonly form: string;
  readonly way: RequestWay;
  readonly wish: Wish;
  readonly locale: Locale;
  /** The account of whoever asks, where they have come in. */
  readonly personId?: string | undefined;
  /** An invitation code as it was typed. */
  readonly invitation?: string;
  /** Written down for somebody who rang. */
  readonly byPhone?: boolean;
}

export type AskAnswer =
  | { readonly kind: "made"; readonly code: string }
  | { readonly kind: "closed" }
  | { readonly kind: "code-needed" }
  /** The invitation is for another group, has been used up, or its last day is over. */
  | { readonly kind: "code-wrong" };

class InvitationWrong extends Error {}

/** Somebody asks to come to a group, or says a word to those who carry it. The code they get brings them back. */
export async function askToCome(
  ctx: AdmissionsContext,
  group: GroupAtDoor,
  request: RequestToMake,
): Promise<AskAnswer> {
  const today = dayOf(ctx.clock.now());
  const { way, personId, wish } = request;
  const typed = request.invitation?.trim() ?? "";
  const outcome = answerToRequest(group.admission, { way, invited: typed !== "", today });
  if (outcome.kind === "closed" || outcome.kind === "code-needed") return outcome;
  const invitation = readCode(typed);
  if (typed !== "" && !invitation) return { kind: "code-wrong" };

  const id = newOpaqueId();
  const code = codeOfForm(ctx.key, request.form);
  try {
    await ctx.database.withActor(door, async (tx) => {
      const key = await ctx.keyRing.make(tx, keyOwnerOf(id));
      await insertRequest(tx, {
        id,
        space_id: group.spaceId,
        person_id: personId ?? null,
        code_index: indexOfCode(ctx.key, "request", code),
        way,
        by_phone: request.byPhone ?? false,
        locale: request.locale,
        state: outcome.kind,
        asked_on: today,
        answer_by: outcome.answerBy,
        content: seal(key, placeIn(id, "content"), JSON.stringify(wish)),
      });
      if (invitation) {
        const index = indexOfCode(ctx.key, "invitation", invitation);
        if (!(await countUse(tx, group.spaceId, index, today))) throw new InvitationWrong();
      }
    });
  } catch (error) {
    if (error instanceof InvitationWrong) return { kind: "code-wrong" };
    const constraint = violatedConstraint(error);
    if (constraint === "no_entry_after_start") return { kind: "closed" };
    // Pressed twice: the first press has made it, and the key made for this one is rolled back.
    if (constraint !== "entry_request_code_index_key") throw error;
  }
  if (personId) {
    await giveConsent(ctx, personId, "health_in_application");
    if (wish.contact)
      await ctx.database.withActor(person(personId), (tx) => notePhone(tx, ctx.key, personId, wish.contact));
  }
  return { kind: "made", code };
}
