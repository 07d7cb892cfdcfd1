import { randomBytes } from "node:crypto";
import type { InstallationKey } from "../../shared/crypto/installation-key.ts";
import { blindIndex } from "../../shared/crypto/sealing.ts";
import { skeletonOf } from "../accounts/index.ts";
import { nearNames } from "./near-names.rules.ts";
import { isAnyNameUsed } from "./personas.queries.ts";
import { door, type SpacesContext } from "./spaces-context.ts";

/** What a nickname is found by in one space; in another, the same nickname has another index. */
export const nameIndexIn = (key: InstallationKey, spaceId: string, nickname: string): Buffer =>
  indexer(key, spaceId)(skeletonOf(nickname));

function indexer(key: InstallationKey, spaceId: string) {
  const secret = key.derive("blind-index");
  return (skeleton: string): Buffer => blindIndex(secret, "persona-name", `${spaceId}|${skeleton}`);
}

/**
 * Does somebody else in the space have a nickname nearly like this one, or did once? One that looks the same is refused by the
 * database. `personaId`: whose own earlier names are no hindrance.
 */
export function isNearAnother(
  ctx: Pick<SpacesContext, "database" | "key">,
  spaceId: string,
  nickname: string,
  personaId?: string,
): Promise<boolean> {
  const indexes = nearNames(skeletonOf(nickname)).map(indexer(ctx.key, spaceId));
  return ctx.database.withActor(door, (tx) => isAnyNameUsed(tx, spaceId, indexes, personaId));
}

/** What a persona's drawing is made of: random, so that it tells nothing of the person or of their other drawings. */
export const newEmblemSeed = (): string => randomBytes(8).toString("hex");
