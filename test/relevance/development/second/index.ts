import { family } from "./listings/family.ts";
import { loss } from "./listings/loss.ts";
import { mind } from "./listings/mind.ts";

export const listings = [...loss, ...mind, ...family];
export { queries } from "./queries.ts";
