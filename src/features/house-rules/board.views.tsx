import { m } from "../../shared/i18n/index.ts";
import { Actions, ButtonLink, Link, Page } from "../../shared/ui/index.ts";
import type { Inside } from "../spaces/index.ts";
import { boardPath, rulesPath } from "./house-rules-context.ts";
import type { Rule, Version } from "./open-rules.ts";
import { RuleList } from "./rule-parts.views.tsx";
import { dayWords } from "./rules-words.ts";

interface BoardProps {
  here: Inside;
  version: Version & { readonly rules: readonly Rule[] };
  /** The board says whose it is. */
  named: boolean;
}

/** `…/saannot/taulu`: the rules to show on a phone or a screen, and to print. */
export function BoardPage({ here, version, named }: BoardProps) {
  return (
    <Page title={named ? here.space.about.name : m.house_rules_board_title()} wide>
      <div class="house-board">
        <RuleList rules={version.rules} />
        {version.acceptedOn && (
          <p class="house-rule-tally">{m.house_rules_board_foot({ day: dayWords(version.acceptedOn) })}</p>
        )}
      </div>
      <div class="house-board-ways">
        <Actions>
          <ButtonLink to={`${boardPath(here.space.id)}.pdf`} tone="quiet">
            {m.house_rules_board_pdf()}
          </ButtonLink>
        </Actions>
        <p>
          <Link to={rulesPath(here.space.id)}>{m.house_rules_back()}</Link>
        </p>
      </div>
    </Page>
  );
}
