import { areaOf, countWishes, leaveWish } from "../features/wishes/index.ts";
import { findPlace } from "../shared/places/index.ts";
import { type DemoContext, formId, later } from "./demo-context.ts";

/** What people could not find: how many of them, and how many professionals met the same. Enough of each to be told. */
const wished = [
  { theme: "multiple-birth", place: "Tampere", people: 4, professionals: 3 },
  { theme: "grieving-children", place: "Kuopio", people: 3, professionals: 0 },
] as const;

/** Days since they were left: in a week that is over, so that they count. */
const left = 9;

/** Wishes of different people for the same, and their numbers, which organisations and those who plan a group see. */
export async function fillWishes(ctx: DemoContext): Promise<void> {
  const then = later(ctx, -left);
  for (const { theme, place, people, professionals } of wished) {
    const answer = findPlace(place);
    const area = areaOf(answer.found ? answer.place : undefined);
    for (let n = 0; n < people + professionals; n++) {
      await leaveWish(then, {
        id: formId(ctx.key, `wish ${theme} ${n}`),
        theme,
        ...area,
        form: "group",
        byProfessional: n >= people,
        email: undefined,
        locale: "fi",
      });
    }
  }
  await ctx.database.withActor({ kind: "worker" }, (tx) => countWishes(tx, ctx.clock.now()));
}
