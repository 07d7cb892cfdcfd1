import { m } from "../../shared/i18n/index.ts";
import { pickThemes, themeName } from "../themes/index.ts";
import { dayWords, firstRhythmWords } from "./group-words.ts";
import type { Plan } from "./open-plan.ts";
import {
  answerTo,
  type ChoiceQuestion,
  type ChoiceValue,
  isChoice,
  type PlanStep,
  type PlanTask,
  type PlanWarning,
  type ProposedTask,
  type Question,
} from "./plan.rules.ts";

type Words<Value extends string> = Readonly<Record<Value, () => string>>;

export const stepWords: Words<PlanStep> = {
  need: m.groups_plan_step_need,
  partners: m.groups_plan_step_partners,
  reaching: m.groups_plan_step_reaching,
  encouraging: m.groups_plan_step_encouraging,
  beginning: m.groups_plan_step_beginning,
};

/** Each question, and in a few own words why it matters. */
export const questionWords: Readonly<Record<Question, { readonly ask: () => string; readonly why: () => string }>> = {
  need: { ask: m.groups_ask_need, why: m.groups_why_need },
  target: { ask: m.groups_ask_target, why: m.groups_why_target },
  whom: { ask: m.groups_for_whom, why: m.groups_why_whom },
  themes: { ask: m.groups_themes_title, why: m.groups_themes_lead },
  weight: { ask: m.groups_ask_weight, why: m.groups_why_weight },
  children: { ask: m.groups_start_children_title, why: m.groups_why_children },
  carried: { ask: m.groups_ask_carried, why: m.groups_why_carried },
  facilitator: { ask: m.groups_ask_facilitator, why: m.groups_why_facilitator },
  attached: { ask: m.groups_ask_attached, why: m.groups_why_attached },
  town: { ask: m.groups_town, why: m.groups_why_town },
  reach: { ask: m.groups_ask_reach, why: m.groups_why_reach },
  channels: { ask: m.groups_ask_channels, why: m.groups_why_channels },
  way: { ask: m.groups_way, why: m.groups_why_way },
  openness: { ask: m.groups_ask_openness, why: m.groups_why_openness },
  kinds: { ask: m.groups_ask_kinds, why: m.groups_why_kinds },
  start: { ask: m.groups_first, why: m.groups_why_start },
  rhythm: { ask: m.groups_ask_rhythm, why: m.groups_rhythm_hint },
  place: { ask: m.groups_ask_place, why: m.groups_place_hint },
  name: { ask: m.groups_name, why: m.groups_name_hint },
  happens: { ask: m.groups_happens, why: m.groups_happens_hint },
};

const choiceWords: { readonly [Q in ChoiceQuestion]: Words<ChoiceValue<Q>> } = {
  target: { narrow: m.groups_target_narrow, wide: m.groups_target_wide },
  weight: { light: m.groups_weight_light, heavy: m.groups_weight_heavy },
  children: { no: m.groups_children_no, yes: m.groups_children_yes },
  carried: {
    alone: m.groups_carried_alone,
    pair: m.groups_carried_pair,
    team: m.groups_carried_team,
    association: m.groups_carried_association,
    public: m.groups_carried_public,
  },
  facilitator: {
    peer: m.directory_facilitator_peer,
    "peer-pair": m.directory_facilitator_peer_pair,
    "professional-and-expert": m.directory_facilitator_professional_and_expert,
    professional: m.directory_facilitator_professional,
  },
  attached: { none: m.groups_attached_none, organisation: m.groups_attached_organisation },
  reach: { local: m.groups_reach_local, wide: m.groups_reach_wide },
  channels: {
    invitation: m.groups_channel_invitation,
    professionals: m.groups_channel_professionals,
    schools: m.groups_channel_schools,
    associations: m.groups_channel_associations,
    boards: m.groups_channel_boards,
    papers: m.groups_channel_papers,
    radio: m.groups_channel_radio,
    email: m.groups_channel_email,
    social: m.groups_channel_social,
  },
  way: {
    "face-to-face": m.directory_way_face_to_face,
    online: m.directory_way_online,
    hybrid: m.directory_way_hybrid,
  },
  openness: {
    open: m.ui_ring_open,
    replenishing: m.ui_ring_replenishing,
    closed: m.ui_ring_closed,
  },
  kinds: {
    everyday: m.groups_kind_everyday,
    togetherness: m.groups_kind_togetherness,
    growth: m.groups_kind_growth,
    influence: m.groups_kind_influence,
  },
  rhythm: firstRhythmWords,
};

/** What may be chosen, in its order. */
export const optionsFor = (question: ChoiceQuestion): { readonly value: string; readonly label: string }[] =>
  Object.entries<() => string>(choiceWords[question]).map(([value, label]) => ({ value, label: label() }));

/** An answer as people read it; empty where there is none. */
export function answerWords({ answers }: Pick<Plan, "answers">, question: Question): string {
  const given = answers[question] ?? [];
  if (question === "themes")
    return pickThemes(given, [])
      .map((id) => themeName(id))
      .join(", ");
  if (!isChoice(question)) return given.join(" ");
  return optionsFor(question)
    .filter(({ value }) => given.includes(value))
    .map(({ label }) => label)
    .join(", ");
}

/** When a planned group meets for the first time; said to be a proposal until somebody has chosen the day. */
export const firstMeetingWords = ({ answers, startsOn }: Pick<Plan, "answers" | "startsOn">): string => {
  const day = dayWords(startsOn);
  return [answerTo(answers, "start") === "" ? m.groups_plan_proposed({ day }) : day, answerTo(answers, "time")]
    .filter(Boolean)
    .join(" ");
};

export const warningWords: Words<PlanWarning> = {
  heavy: m.groups_plan_warn_heavy,
  children: m.groups_plan_warn_children,
};

const taskNames: Words<ProposedTask> = {
  "ask-around": m.groups_task_ask_around,
  "find-pair": m.groups_task_find_pair,
  "ask-support": m.groups_task_ask_support,
  "find-room": m.groups_task_find_room,
  "write-listing": m.groups_task_write_listing,
  "make-flyers": m.groups_task_make_flyers,
  "tell-professionals": m.groups_task_tell_professionals,
  invite: m.groups_task_invite,
  "share-tasks": m.groups_task_share_tasks,
  "first-meeting": m.groups_task_first_meeting,
  "hand-over": m.groups_task_hand_over,
};
export const taskWords = ({ proposed, words }: Pick<PlanTask, "proposed" | "words">): string =>
  proposed ? taskNames[proposed]() : words;
