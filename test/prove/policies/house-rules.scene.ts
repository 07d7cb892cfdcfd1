import { bytes, id, type Row, type Scene, today } from "./scene.ts";

const yard = { space_id: id("yard") };
const pihka = { persona_id: id("persona pihka") };
const version = (number: number, more: Row = {}): Row => ({
  id: id(`rules ${number}`),
  ...yard,
  number,
  open_objections: 0,
  without_account: 0,
  ...more,
});
const rule = (topic: string, more: Row = {}): Row => ({
  id: id(`rule ${topic}`),
  version_id: id("rules 2"),
  ...yard,
  topic,
  lang: "fi",
  words: bytes(`rule ${topic}`, 60),
  wording: 1,
  ...more,
});

/** The yard's rules: one version in force and one being talked about; its story, and whom it has welcomed (0024). */
export const houseRules: Scene = {
  rows: [
    { table: "house_rules", rows: [{ ...yard, unnamed_talk: false, board_named: false }] },
    { table: "house_rules_version", rows: [version(1, { accepted_on: today, way: "online" }), version(2)] },
    { table: "house_rule", rows: [rule("quiet"), rule("own", { by_persona: id("persona pihka") })] },
    {
      table: "house_rule_answer",
      rows: [
        { id: id("answer"), rule_id: id("rule quiet"), ...yard, ...pihka, wording: 1, answer: "object", unnamed: true },
      ],
    },
    {
      table: "house_rule_comment",
      rows: [
        {
          id: id("comment"),
          rule_id: id("rule quiet"),
          ...yard,
          ...pihka,
          words: bytes("comment", 60),
          unnamed: false,
        },
      ],
    },
    { table: "house_rules_reading", rows: [{ version_id: id("rules 1"), ...yard, ...pihka }] },
    { table: "group_story", rows: [{ ...yard, words: bytes("story", 60), wording: 1 }] },
    { table: "group_introduction", rows: [{ ...yard, ...pihka }] },
  ],
};
