import { illness } from "./listings/illness.ts";
import { life } from "./listings/life.ts";
import { loss } from "./listings/loss.ts";
import { otherLanguages } from "./listings/other-languages.ts";

export const listings = [...loss, ...illness, ...life, ...otherLanguages];
export { queries } from "./queries.ts";
