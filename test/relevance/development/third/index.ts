import { disabilityAndCare } from "./listings/disability-and-care.ts";
import { illness } from "./listings/illness.ts";
import { society } from "./listings/society.ts";

export const listings = [...illness, ...disabilityAndCare, ...society];
export { queries } from "./queries.ts";
