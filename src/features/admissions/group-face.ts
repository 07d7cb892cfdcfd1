import type { AppContext } from "../../shared/http/app-env.ts";
import { readIn } from "../directory/index.ts";
import { groupAtDoor } from "./find-admission.ts";
import { entryPathOf } from "./public.routes.tsx";

/** What anyone may read of a space's group, for whoever has left it; undefined where no listing of it is shown. */
export async function groupFace(c: AppContext, spaceId: string) {
  const group = await groupAtDoor(c.var.services, { spaceId });
  return group && { name: readIn(group.content.name, c.var.locale).text, wayIn: await entryPathOf(c, group.slug) };
}
