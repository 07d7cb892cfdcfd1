import type { Tx } from "../../shared/db/types.ts";
import { findPlatformRoles, findStanding, whoActs } from "../roles/index.ts";
import type { MadeAs } from "./listings.queries.ts";
import type { Writer } from "./listings-context.ts";

const leaders = ["administrator", "coordinator"];

/** As whom the person at hand writes or decides, as the listing's history keeps it. */
export async function writerOf(
  tx: Tx,
  writer: Writer,
  organisationId: string | null,
  deciding = false,
): Promise<{ readonly madeAs: MadeAs; readonly madeBy: string | null }> {
  if (writer.kind === "person") return { madeAs: "keeper", madeBy: null };
  const standing = organisationId
    ? await findStanding(tx, organisationId)
    : { roles: [], platform: await findPlatformRoles(tx) };
  const actor = await whoActs(tx, organisationId ?? undefined, standing, ({ roles, platform }) =>
    organisationId
      ? roles.some((role) => leaders.includes(role) || (deciding && role === "reviewer"))
      : platform.length > 0,
  );
  if (actor.kind === "holder") return { madeAs: "holder", madeBy: actor.id };
  if (actor.kind === "platform") return { madeAs: "platform", madeBy: actor.id };
  throw new Error("nobody writes or decides without a role");
}
