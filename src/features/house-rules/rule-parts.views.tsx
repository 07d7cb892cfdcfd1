import { m } from "../../shared/i18n/index.ts";
import type { Tally, Topic } from "./house-rules.rules.ts";
import type { Rule } from "./open-rules.ts";
import { localeOf, topicTitle } from "./starting-set.ts";

/** A group's rules, each under what it is about and in the language it is written in. */
export function RuleList({ rules }: { rules: readonly Rule[] }) {
  return (
    <ul class="house-rules">
      {rules.map(({ id, topic, lang, words }) => (
        <li key={id} lang={lang}>
          {topic !== "own" && <strong class="house-rule-topic">{topicTitle(topic, localeOf(lang))}</strong>}
          <span class="house-rule-words">{words}</span>
        </li>
      ))}
    </ul>
  );
}

/** What a rule is about, where it is a heading of its own. */
export const titleOf = (topic: Topic | "own"): string => topicTitle(topic) ?? m.house_rules_own_title();

/** How many say what; nobody's name. */
export function TallyLine({ agreeing, wishing, objecting, missing }: Tally) {
  const parts = [
    m.house_rules_tally_agree({ count: agreeing }),
    ...(wishing > 0 ? [m.house_rules_tally_wish({ count: wishing })] : []),
    ...(objecting > 0 ? [m.house_rules_tally_object({ count: objecting })] : []),
    ...(missing > 0 ? [m.house_rules_tally_missing({ count: missing })] : []),
  ];
  return <p class="house-rule-tally">{parts.join(" · ")}</p>;
}
