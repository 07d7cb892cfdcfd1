import type { Services, SignedIn } from "../../shared/http/app-env.ts";
import { m } from "../../shared/i18n/index.ts";
import type { Writings } from "../spaces/index.ts";
import type { OwnDataPart } from "../your-data/index.ts";
import { deleteOwnWords, listOwnWords } from "./house-rules.queries.ts";
import { person } from "./house-rules-context.ts";
import { answerWords } from "./rules-words.ts";

/** What the person has proposed, answered and said of groups' rules, for their own data. */
export async function ownHouseRules({ database, keyRing }: Services, { personId }: SignedIn): Promise<OwnDataPart> {
  const { rules, answered, said } = await database.withActor(person(personId), listOwnWords);
  const open = (table: string, row: string, words: Buffer) => keyRing.open({ table, row, column: "words" }, words);
  const proposed = await Promise.all(rules.map(({ id, words }) => open("house_rule", id, words)));
  const answers = await Promise.all(
    answered.map(async ({ id, answer, words }) => ({
      answer: answerWords(answer),
      words: words ? await open("house_rule_answer", id, words) : "",
    })),
  );
  const comments = await Promise.all(said.map(({ id, words }) => open("house_rule_comment", id, words)));
  const value = [
    ...proposed,
    ...answers.map(({ answer, words }) => (words === "" ? answer : `${answer}: ${words}`)),
    ...comments,
  ];
  return {
    name: "houseRules",
    heading: m.house_rules_own_data(),
    rows: [
      {
        what: m.house_rules_own_data(),
        value: value.length > 0 ? value : [m.house_rules_own_data_none()],
        kind: "house_rules",
      },
    ],
    data: { proposed, answers, comments },
  };
}

/** Answers and words go with whoever takes along what they have written; proposals are the group's. */
export const houseRulesWritings: Writings = { remove: deleteOwnWords };
