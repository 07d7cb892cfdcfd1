import type { SignedIn } from "../../shared/http/app-env.ts";
import { m } from "../../shared/i18n/index.ts";
import type { OwnDataPart } from "../your-data/index.ts";
import { type RolesContext, type SecondFactor, secondFactorOf } from "./second-factor.ts";

const states: Record<SecondFactor["kind"], () => string> = {
  none: m.your_data_factor_none,
  begun: m.your_data_factor_begun,
  "in-use": m.your_data_factor_in_use,
};

/** Whether the person has a second factor. Its secret is told nobody, not even them. */
export async function ownSecondFactor(ctx: RolesContext, { personId }: SignedIn): Promise<OwnDataPart> {
  const { kind } = await secondFactorOf(ctx, personId);
  return {
    name: "secondFactor",
    heading: m.your_data_part_factor(),
    rows: [{ what: m.your_data_factor(), value: [states[kind]()], kind: "factor" }],
    data: { state: kind },
  };
}
