import type { Services, SignedIn } from "../../shared/http/app-env.ts";
import { m } from "../../shared/i18n/index.ts";
import { plansOf } from "../groups/index.ts";
import type { OwnDataPart, OwnDataRow } from "../your-data/index.ts";
import { asksOfPlan } from "./ask-organisation.ts";
import { ownSupports, supportsOf } from "./start-support.ts";
import { askStateWords, dayWords, helperWords, supportStateWords } from "./support-words.ts";

/** What has been asked for the person's plans and groups: of organisations, and of those who help in starting. */
export async function ownGroupSupport(ctx: Services, { personId }: SignedIn): Promise<OwnDataPart> {
  const plans = await plansOf(ctx, personId);
  const all = await Promise.all(
    plans.map(async ({ id }) => ({
      asks: await asksOfPlan(ctx, personId, id),
      supports: await supportsOf(ctx, personId, { planId: id }),
    })),
  );
  const asks = all.flatMap((one) => one.asks);
  const supports = [...all.flatMap((one) => one.supports), ...(await ownSupports(ctx, personId))];
  const rows: OwnDataRow[] = [
    ...asks.map(({ organisation, state, askedOn }) => ({
      what: organisation,
      value: [dayWords(askedOn), askStateWords[state]()],
      kind: "group_support" as const,
    })),
    ...supports.map(({ organisation, region, state, askedOn }) => ({
      what: helperWords(organisation, region),
      value: [dayWords(askedOn), supportStateWords[state]()],
      kind: "group_support" as const,
    })),
  ];
  const none: OwnDataRow = { what: m.group_support_own(), value: [m.group_support_own_none()], kind: "group_support" };
  return {
    name: "groupSupport",
    heading: m.group_support_own(),
    rows: rows.length > 0 ? rows : [none],
    data: {
      asks: asks.map(({ organisation, state, askedOn, told }) => ({
        organisation,
        state,
        askedOn: askedOn.toString(),
        nickname: told.who,
        word: told.word,
        contact: told.contact,
      })),
      supports: supports.map(({ organisation, region, state, askedOn, wish, words }) => ({
        of: helperWords(organisation, region),
        state,
        askedOn: askedOn.toString(),
        nickname: wish.who,
        hope: wish.hope,
        contact: wish.contact,
        told: wish.told ? { ...wish.told } : null,
        words: words.flatMap(({ side, text }) => (side === "starter" ? [text] : [])),
      })),
    },
  };
}
