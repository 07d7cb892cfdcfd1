import { currentLocale, languageTags, m } from "../../shared/i18n/index.ts";
import { rulesOnPaper } from "./board-paper.ts";
import type { Rule } from "./open-rules.ts";
import { introductionSteps } from "./welcome.views.tsx";

/** What the one who receives somebody new has in their hand: the steps, the group's story and its rules. */
export function welcomePaper(story: string, rules: readonly Rule[]) {
  return {
    title: m.house_rules_intro_title(),
    lang: languageTags[currentLocale()].split("-")[0] ?? "fi",
    lead: m.house_rules_welcome_lead(),
    steps: introductionSteps(),
    storyTitle: m.house_rules_story(),
    // Where nothing has been written yet, there is room to write on the paper.
    story: story === "" ? null : story,
    rulesTitle: m.house_rules_title(),
    rules: rulesOnPaper(rules, currentLocale()),
  };
}

/** Typst. Steps to follow with a finger. */
export const welcomeTemplate = `
#show: sheet.with(size: 13pt, numbered: false)
#show heading.where(level: 1): set text(size: 1.5em)
= #data.title
#data.lead
#enum(spacing: 0.9em, ..data.steps.map(step => [#step]))
== #data.storyTitle
#if data.story != none [#data.story] else [#for _ in range(4) { block(above: 2em, std.line(length: 100%, stroke: 0.5pt + line-colour)) }]
#if data.rules.len() > 0 [
  == #data.rulesTitle
  #for rule in data.rules {
    block(breakable: false, above: 1.2em, below: 1.2em, {
      set text(lang: rule.lang)
      if rule.title != none { strong(rule.title); [ ] }
      rule.words
    })
  }
]
`;
