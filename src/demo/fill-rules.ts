import {
  acceptAsRead,
  acceptRules,
  answerRule,
  draftOf,
  houseRulesOf,
  proposeOwn,
  proposeTopics,
  sayOfRule,
  tellStory,
  welcomeOf,
} from "../features/house-rules/index.ts";
import type { Inside } from "../features/spaces/index.ts";
import { type DemoContext, formId, later, todayIn } from "./demo-context.ts";
import type { Here } from "./fill-meetings.ts";
import type { DemoGroup, DemoProposals, DemoRules } from "./groups/demo-group.ts";

/** How often a group looks at its rules again. */
const reviewMonths = 6;

/** The rules a group has accepted, those it talks about, and how it receives whoever is new. */
export async function fillRules(ctx: DemoContext, group: DemoGroup, here: Here): Promise<void> {
  const { rules, listing } = group;
  if (!rules) return;
  const carrier = await here(group.carriers[0]?.person ?? "");
  const { accepted, earlier } = await houseRulesOf(ctx, carrier);
  const made = (accepted ? 1 : 0) + earlier.length;
  for (const [index, version] of rules.accepted.entries()) {
    if (index < made) continue;
    await propose(ctx, carrier, `${listing} rules ${index}`, version);
    await acceptTogether(later(ctx, version.days), carrier, version.present);
  }
  if (rules.draft) {
    await propose(ctx, carrier, `${listing} draft`, rules.draft);
    await talk(ctx, listing, rules.draft, here);
  }
  const current = (await houseRulesOf(ctx, carrier)).accepted;
  for (const person of current ? rules.read : []) await acceptAsRead(ctx, await here(person), current?.id ?? "");
  const { storyWording } = await welcomeOf(ctx, carrier);
  if (rules.story && storyWording === 0) await tellStory(ctx, carrier, { wording: 0, story: rules.story });
}

async function propose(ctx: DemoContext, carrier: Inside, name: string, { topics, own }: DemoProposals) {
  await proposeTopics(ctx, carrier, topics);
  for (const [index, words] of own.entries())
    await proposeOwn(ctx, carrier, { id: formId(ctx.key, `${name} ${index}`), words });
}

/** In a meeting, of which only numbers are written down. */
async function acceptTogether(ctx: DemoContext, carrier: Inside, present: number): Promise<void> {
  const draft = await draftOf(ctx, carrier);
  if (!draft) throw new Error("there is nothing to accept");
  const answer = await acceptRules(ctx, carrier, {
    way: "meeting",
    present,
    objecting: 0,
    versionId: draft.id,
    read: draft.rules,
    reviewOn: todayIn(ctx).add({ months: reviewMonths }),
  });
  if (answer !== "accepted") throw new Error(`the rules were not accepted: ${answer}`);
}

async function talk(ctx: DemoContext, listing: string, draft: NonNullable<DemoRules["draft"]>, here: Here) {
  for (const { by, to, answer, words } of draft.answers) {
    const me = await here(by);
    const rule = (await draftOf(ctx, me))?.rules.find(({ topic }) => topic === to);
    if (rule) await answerRule(ctx, me, { id: rule.id, wording: rule.wording, answer, words, unnamed: false });
  }
  for (const [index, { by, to, words }] of draft.words.entries()) {
    const me = await here(by);
    const rule = (await draftOf(ctx, me))?.rules.find(({ topic }) => topic === to);
    const id = formId(ctx.key, `${listing} word ${index}`);
    if (rule) await sayOfRule(ctx, me, { id, ruleId: rule.id, words });
  }
}
