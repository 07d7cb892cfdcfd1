import { seal } from "../../shared/crypto/sealing.ts";
import { violatedConstraint } from "../../shared/db/errors.ts";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { Tx } from "../../shared/db/types.ts";
import type { Locale } from "../../shared/i18n/index.ts";
import { giveConsent } from "../consents/index.ts";
import { contactIndexes } from "../keep-apart/index.ts";
import {
  answerToRequest,
  holdsNumber,
  type ReminderWay,
  type RequestOutcome,
  type RequestWay,
} from "./admission.rules.ts";
import { countUse, insertRequest } from "./admissions.queries.ts";
import { type AdmissionsContext, dayOf, door, keyOwnerOf, placeIn } from "./admissions-context.ts";
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
  /** In a children's group: the child's age in years, and who comes along. */
  readonly child?: { readonly age: number; readonly along: string } | undefined;
}

/** How somebody wants to be reminded. `to`: a number in E.164 or an address; empty for a call. */
export interface Reminder {
  readonly way: ReminderWay;
  readonly to: string;
}

/** What is asked of one group. */
export interface Part {
  readonly way: RequestWay;
  readonly wish: Wish;
  /** What the group's members may be told, where they are heard; empty for nothing. */
  readonly introduction?: string;
}

export interface RequestToMake extends Part {
  /** The form's own id: sent twice, the request is made once and has the same code. */
  readonly form: string;
  readonly locale: Locale;
  /** The account of whoever asks, where they have come in. */
  readonly personId?: string | undefined;
  /** An invitation code as it was typed. */
  readonly invitation?: string;
  /** Written down for somebody who rang. */
  readonly byPhone?: boolean;
  readonly reminder?: Reminder | undefined;
  /** The same family asks the group that runs beside this one. */
  readonly together?: (Part & { readonly group: GroupAtDoor; readonly eitherAlone: boolean }) | undefined;
}

export type AskAnswer =
  | { readonly kind: "made"; readonly code: string }
  | { readonly kind: "closed" }
  | { readonly kind: "code-needed" }
  /** The invitation is for another group, has been used up, or its last day is over. */
  | { readonly kind: "code-wrong" }
  /** The group beside it takes nobody now. */
  | { readonly kind: "other-closed" };

class InvitationWrong extends Error {}

/** Somebody asks to come to a group, or says a word to those who carry it. The code they get brings them back. */
export async function askToCome(
  ctx: AdmissionsContext,
  group: GroupAtDoor,
  request: RequestToMake,
): Promise<AskAnswer> {
  const today = dayOf(ctx.clock.now());
  const { way, personId, together } = request;
  const typed = request.invitation?.trim() ?? "";
  if (takesNobody(group)) return { kind: "closed" };
  if (together && takesNobody(together.group)) return { kind: "other-closed" };
  const outcome = answerToRequest(group.admission, { way, invited: typed !== "", today });
  if (!isTaken(outcome)) return outcome;
  const beside = together && answerToRequest(together.group.admission, { way: together.way, invited: false, today });
  if (beside && !isTaken(beside)) return { kind: "other-closed" };
  const invitation = readCode(typed);
  if (typed !== "" && !invitation) return { kind: "code-wrong" };

  const code = codeOfForm(ctx.key, request.form);
  const togetherId = together && newOpaqueId();
  const parts = [{ group, part: request as Part, outcome, code }];
  // The second part has a code of its own that nobody is told: the family has one.
  if (together && beside)
    parts.push({
      group: together.group,
      part: together,
      outcome: beside,
      code: codeOfForm(ctx.key, `${request.form}+`),
    });
  // Numbers are given group by group: always in the same order, so that two families never wait for one another.
  const inOrder = parts.toSorted((one, other) => (one.group.spaceId < other.group.spaceId ? -1 : 1));
  try {
    await ctx.database.withActor(door, async (tx) => {
      for (const one of inOrder) await insertPart(ctx, tx, { ...one, request, togetherId, today });
      if (invitation) {
        const index = indexOfCode(ctx.key, "invitation", invitation);
        if (!(await countUse(tx, group.spaceId, index, today))) throw new InvitationWrong();
      }
    });
  } catch (error) {
    if (error instanceof InvitationWrong) return { kind: "code-wrong" };
    const constraint = violatedConstraint(error);
    if (constraint === "no_entry_after_start") return { kind: together ? "other-closed" : "closed" };
    // Pressed twice: the first press has made it, and the keys made for this one are rolled back.
    if (constraint !== "entry_request_code_index_key") throw error;
  }
  if (personId) await giveConsent(ctx, personId, "health_in_application");
  return { kind: "made", code };
}

/** Nobody carries it, or it is over. */
const takesNobody = ({ paused, ended }: GroupAtDoor): boolean => paused || ended;

type Taken = Extract<RequestOutcome, { kind: "asked" | "agreed" }>;
const isTaken = (outcome: RequestOutcome): outcome is Taken => outcome.kind === "asked" || outcome.kind === "agreed";

interface PartToInsert {
  readonly group: GroupAtDoor;
  readonly part: Part;
  readonly outcome: Taken;
  readonly code: string;
  readonly request: RequestToMake;
  readonly togetherId: string | undefined;
  readonly today: Temporal.PlainDate;
}

async function insertPart(
  ctx: AdmissionsContext,
  tx: Tx,
  { group, part, outcome, code, request, togetherId, today }: PartToInsert,
): Promise<void> {
  const id = newOpaqueId();
  const key = await ctx.keyRing.make(tx, keyOwnerOf(id));
  const { reminder, together } = request;
  await insertRequest(tx, {
    id,
    space_id: group.spaceId,
    person_id: request.personId ?? null,
    code_index: indexOfCode(ctx.key, "request", code),
    way: part.way,
    by_phone: request.byPhone ?? false,
    locale: request.locale,
    state: outcome.kind,
    asked_on: today,
    answer_by: outcome.answerBy,
    content: seal(key, placeIn(id, "content"), JSON.stringify(part.wish)),
    together_id: togetherId ?? null,
    either_alone: together?.eitherAlone ?? false,
    remind_by: reminder?.way ?? null,
    remind_to: reminder?.to ? seal(key, placeIn(id, "remind_to"), reminder.to) : null,
    has_number: holdsNumber(part.wish.contact),
    contact_indexes: contactIndexes(ctx.key, [reminder?.to ?? "", ...textsOf(part.wish)]),
    introduction: part.introduction ? seal(key, placeIn(id, "introduction"), part.introduction) : null,
  });
}

/** Where they may have said how they, or whoever comes with them, are reached: what is for it before the rest. */
const textsOf = ({ contact, name, message, answers, child }: Wish): string[] => [
  contact,
  name,
  child?.along ?? "",
  message,
  ...answers.map(({ answer }) => answer),
];
