import { groupOf } from "../groups/index.ts";
import type { Inside } from "../spaces/index.ts";
import type { MeetingsContext } from "./meetings-context.ts";

/** Is the group over? What it agreed stays to be read; nothing is agreed any more. */
export async function hasEnded(ctx: MeetingsContext, { personId, space }: Inside): Promise<boolean> {
  return space.ended || (await groupOf(ctx, personId, space.id))?.phase === "ended";
}
