import { type Member, membersOf, spaceSealer } from "../spaces/index.ts";
import { keepsRules } from "./house-rules.queries.ts";
import { longestStory } from "./house-rules.rules.ts";
import { type HouseRulesContext, person } from "./house-rules-context.ts";
import type { Here } from "./open-rules.ts";
import { deleteStory, findStory, insertIntroduced, listIntroduced, putStory } from "./welcome.queries.ts";

/** How a group receives whoever comes new (G15). */
export interface Welcome {
  readonly story: string;
  /** 0 where nobody has told it yet. */
  readonly storyWording: number;
  /**
   * Members who have not been introduced to the others: by nickname, and nothing of when they came. Nobody for those who
   * do not carry the group.
   */
  readonly newcomers: readonly Member[];
  /** Anybody has been introduced here: the group keeps count, and a new nickname is one who is new. */
  readonly keepsCount: boolean;
  /** The person at hand is new. */
  readonly isNew: boolean;
  /** The person carries the group. */
  readonly keeps: boolean;
}

export async function welcomeOf(ctx: HouseRulesContext, here: Here): Promise<Welcome> {
  const actor = person(here.personId);
  const { story, introduced, keeps } = await ctx.database.withActor(actor, async (tx) => ({
    story: await findStory(tx, here.space.id),
    introduced: await listIntroduced(tx, here.space.id),
    keeps: await keepsRules(tx, here.space.id),
  }));
  const known = (personaId: string) => introduced.some((one) => one.personaId === personaId);
  const members = keeps ? await membersOf(ctx, actor, here.space.id) : [];
  return {
    story: story
      ? await spaceSealer(ctx.keyRing, here.space.id).open("group_story", here.space.id, "words", story.words)
      : "",
    storyWording: story?.wording ?? 0,
    newcomers: members.filter(({ role, personaId }) => role === "participant" && !known(personaId)),
    keepsCount: introduced.length > 0,
    isNew: !known(here.personaId),
    keeps,
  };
}

/** The group's story in new words, a member's; empty takes it away. `reworded`: somebody else has written meanwhile. */
export async function tellStory(
  ctx: HouseRulesContext,
  here: Here,
  { wording, story }: { readonly wording: number; readonly story: string },
): Promise<"done" | "too-long" | "reworded"> {
  if (story.length > longestStory) return "too-long";
  const { id } = here.space;
  const words = story === "" ? undefined : await spaceSealer(ctx.keyRing, id).seal("group_story", id, "words", story);
  const done = await ctx.database.withActor(person(here.personId), async (tx) => {
    if (words) return putStory(tx, id, { wording, words });
    return wording === 0 || deleteStory(tx, id, wording);
  });
  return done ? "done" : "reworded";
}

/** Somebody has been introduced to the others, or (without `personaId`) everyone who is here now. False where refused. */
export async function noteIntroduced(ctx: HouseRulesContext, here: Here, personaId?: string): Promise<boolean> {
  const { keeps, newcomers } = await welcomeOf(ctx, here);
  if (!keeps) return false;
  const who = newcomers.filter((member) => personaId === undefined || member.personaId === personaId);
  await ctx.database.withActor(person(here.personId), (tx) =>
    insertIntroduced(
      tx,
      here.space.id,
      who.map((member) => member.personaId),
    ),
  );
  return true;
}
