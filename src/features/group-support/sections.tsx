import type { AppContext } from "../../shared/http/app-env.ts";
import { m } from "../../shared/i18n/index.ts";
import { signedIn } from "../accounts/index.ts";
import type { GroupSection, PlanSection } from "../groups/index.ts";
import { askPath } from "./ask.routes.tsx";
import { asksOfPlan } from "./ask-organisation.ts";
import { partnersPath } from "./partners.routes.tsx";
import { supportsOf } from "./start-support.ts";
import { supportPathOfGroup, supportPathOfPlan } from "./support.routes.tsx";
import { askStateWords, helperWords, supportStateWords } from "./support-words.ts";

/** Start-up support, at a group's home: for those who carry it. */
export const supportSection: GroupSection = {
  key: "support",
  path: supportPathOfGroup,
  label: () => m.group_support_title(),
  forWhom: ({ carries, space }) => carries && !space.ended,
  glance: async (c: AppContext, { personId, space }) => {
    const [last] = await supportsOf(c.var.services, personId, { spaceId: space.id });
    // What has been given, or taken back, waits for nobody.
    const isNews = last && last.state !== "done" && last.state !== "withdrawn";
    return isNews ? <p>{supportStateWords[last.state]()}</p> : undefined;
  },
};

/** Partners, at a group's home: for those who carry it. */
export const partnersSection: GroupSection = {
  key: "partners",
  path: partnersPath,
  label: () => m.group_support_partners_title(),
  forWhom: ({ carries, space }) => carries && !space.ended,
};

/** What a plan leads to: an organisation that takes the group, and help in starting. */
export const askSection: PlanSection = {
  key: "ask",
  path: askPath,
  label: () => m.group_support_ask_title(),
  text: () => m.group_support_ask_lead(),
  glance: async (c, plan) => {
    const [last] = await asksOfPlan(c.var.services, signedIn(c).personId, plan.id);
    if (!last || last.state === "withdrawn") return undefined;
    return `${last.organisation}: ${askStateWords[last.state]()}`;
  },
};
export const planSupportSection: PlanSection = {
  key: "support",
  path: supportPathOfPlan,
  label: () => m.group_support_title(),
  text: () => m.group_support_lead(),
  glance: async (c, plan) => {
    const [last] = await supportsOf(c.var.services, signedIn(c).personId, { planId: plan.id });
    if (!last || last.state === "withdrawn") return undefined;
    return `${helperWords(last.organisation, last.region)}: ${supportStateWords[last.state]()}`;
  },
};
