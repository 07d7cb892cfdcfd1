import { m } from "../../shared/i18n/index.ts";
import { Actions, Button, Disclosure, Form, Page } from "../../shared/ui/index.ts";
import type { OfferingContent } from "../directory/index.ts";
import { InWords } from "../listings/index.ts";
import type { ShortWay } from "./groups.forms.ts";
import { themesSuggestedFor } from "./read-short-way.ts";
import { pathOfStart } from "./start.views.tsx";
import { ThemesOfGroup } from "./themes-of-group.views.tsx";

interface StartThemesProps {
  /** All of the page before, which goes along unseen. */
  fields: ShortWay;
  /** What the listing will say. */
  content: OfferingContent;
  organisation?: { readonly slug: string; readonly name: string } | undefined;
  error?: string | undefined;
  sendTo?: string | undefined;
}

/** The end of the short way: what the group is about. What its words speak of is ticked, and nothing of it has to stay. */
export function StartThemesPage({ fields, content, organisation, error, sendTo }: StartThemesProps) {
  const { themes, stage, deed: _, ...typed } = fields;
  const suggested = themesSuggestedFor(fields);
  return (
    <Page title={m.groups_themes_title()} lead={m.groups_themes_lead()} hasErrors={error !== undefined}>
      <Form
        action={sendTo ?? pathOfStart(organisation)}
        hidden={{ ...typed, stage: "themes" }}
        errors={{ themes: error }}
      >
        <ThemesOfGroup suggested={suggested} ticked={stage === "" ? suggested.likely : themes} error={error} />
        <Disclosure summary={m.groups_themes_shown()}>
          <InWords content={{ ...content, themes: [] }} />
        </Disclosure>
        <p>{organisation ? m.groups_start_next_of() : m.groups_start_next()}</p>
        <Actions>
          <Button>{m.groups_start_button()}</Button>
          <Button tone="quiet" name="deed" value="back">
            {m.groups_themes_back()}
          </Button>
        </Actions>
      </Form>
    </Page>
  );
}
