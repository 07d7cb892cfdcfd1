import type { VNode } from "preact";
import type { AppContext } from "../../shared/http/app-env.ts";
import { m } from "../../shared/i18n/index.ts";
import { Link } from "../../shared/ui/index.ts";
import type { GroupSection } from "../groups/index.ts";
import type { Inside } from "../spaces/index.ts";
import { reviewIsDue } from "./house-rules.rules.ts";
import { dayOf, draftPath, rulesPath, welcomePath } from "./house-rules-context.ts";
import { draftOf, houseRulesOf } from "./open-rules.ts";
import { welcomeOf } from "./welcome.ts";

/** How the group's home leads to its rules, and what of them waits for somebody. Nothing leaves by mail. */
export const houseRulesSection: GroupSection = {
  key: "house-rules",
  path: rulesPath,
  label: () => m.house_rules_title(),
  forWhom: () => true,
  staysAtEnd: true,
  glance: whatWaits,
};

async function whatWaits(c: AppContext, here: Inside): Promise<VNode | undefined> {
  const { services } = c.var;
  const { space } = here;
  if (space.ended) return undefined;
  const [rules, draft, welcome] = await Promise.all([
    houseRulesOf(services, here),
    draftOf(services, here),
    welcomeOf(services, here),
  ]);
  const { accepted } = rules;
  const open = draft?.rules.filter(({ own }) => !own).length ?? 0;
  const { newcomers } = welcome;
  const lines = [
    // Whoever has come is seen first, until somebody says that everyone knows them.
    newcomers.length > 0 && {
      to: welcomePath(space.id),
      text: m.house_rules_glance_newcomers({ nicknames: newcomers.map(({ nickname }) => nickname).join(", ") }),
    },
    open > 0 && { to: draftPath(space.id), text: m.house_rules_glance_draft({ count: open }) },
    accepted && !rules.read && { to: rulesPath(space.id), text: m.house_rules_glance_read() },
    accepted &&
      reviewIsDue(accepted.reviewOn, dayOf(services.clock.now())) && {
        to: rulesPath(space.id),
        text: m.house_rules_review_due(),
      },
    accepted && welcome.isNew && !welcome.keeps && { to: welcomePath(space.id), text: m.house_rules_glance_new() },
  ].filter((line) => typeof line === "object");
  if (lines.length === 0) return undefined;
  return (
    <>
      {lines.map(({ to, text }) => (
        <p key={text}>
          <Link to={to}>{text}</Link>
        </p>
      ))}
    </>
  );
}
