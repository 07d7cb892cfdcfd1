import { randomBytes } from "node:crypto";
import type { InstallationKey } from "../../shared/crypto/installation-key.ts";
import { blindIndex } from "../../shared/crypto/sealing.ts";
import { skeletonOf } from "../accounts/index.ts";

/** What a nickname is found by in one space; in another, the same nickname has another index. */
export const nameIndexIn = (key: InstallationKey, spaceId: string, nickname: string): Buffer =>
  blindIndex(key.derive("blind-index"), "persona-name", `${spaceId}|${skeletonOf(nickname)}`);

/** What a persona's drawing is made of: random, so that it tells nothing of the person or of their other drawings. */
export const newEmblemSeed = (): string => randomBytes(8).toString("hex");
