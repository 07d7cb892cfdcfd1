import { type Locale, languageTags, m } from "../../shared/i18n/index.ts";
import type { Rule, Version } from "./open-rules.ts";
import { dayWords } from "./rules-words.ts";
import { localeOf, topicTitle } from "./starting-set.ts";

/** The language most of the rules are written in: the group's. The reader's own, where it is that one. */
export function groupLocale(rules: readonly Pick<Rule, "lang">[], reader: Locale): Locale {
  const count = (lang: string) => rules.filter((rule) => rule.lang === lang).length;
  const own = paperLang(reader);
  const most = (["fi", "sv", "en"] as const).toSorted((one, other) => count(other) - count(one))[0] ?? "fi";
  return count(own) >= count(most) ? reader : most;
}

const paperLang = (locale: Locale): string => languageTags[locale].split("-")[0] ?? "fi";

/** Rules as a paper has them, each under what it is about and in its own language. */
export const rulesOnPaper = (rules: readonly Rule[], reader: Locale) =>
  rules.map(({ topic, lang, words }) => ({ title: topicTitle(topic, localeOf(lang, reader)) ?? null, lang, words }));

/** What the board says on paper, in the group's language. Without `name` nothing tells whose it is. */
export function boardPaper(
  version: Version & { readonly rules: readonly Rule[] },
  reader: Locale,
  name: string | undefined,
) {
  const locale = groupLocale(version.rules, reader);
  return {
    title: name ?? m.house_rules_board_title({}, { locale }),
    lang: paperLang(locale),
    rules: rulesOnPaper(version.rules, reader),
    foot: version.acceptedOn
      ? m.house_rules_board_foot({ day: dayWords(version.acceptedOn, locale) }, { locale })
      : null,
  };
}

/** Typst. One leaf for the wall: the text is as large as fits, down to what can still be read; then a second leaf. */
export const boardTemplate = `
#set document(title: data.title)
#set text(font: "Atkinson Hyperlegible Next", lang: data.lang, fill: ink, hyphenate: false)
#set page(paper: "a4", margin: 15mm)
#let board(size) = {
  set text(size: size)
  set par(leading: 0.6em, spacing: 0.5em)
  show heading: set text(fill: spruce)
  show heading.where(level: 1): set text(size: 1.7em, hyphenate: false)
  show heading.where(level: 1): set block(above: 0em, below: 0.8em)
  show heading.where(level: 2): set text(size: 1.05em)
  show heading.where(level: 2): set block(above: 0em, below: 0.5em)
  heading(level: 1, data.title)
  for rule in data.rules {
    block(breakable: false, above: 1.15em, below: 1.15em, width: 100%, {
      if rule.title != none { heading(level: 2, text(lang: rule.lang, rule.title)) }
      text(lang: rule.lang, rule.words)
    })
  }
  if data.foot != none [#v(0.8em) #soft(data.foot)]
}
#context {
  let size = 22pt
  while size > 11pt and measure(block(width: 180mm, board(size))).height > 264mm { size = size - 0.5pt }
  board(size)
}
`;
