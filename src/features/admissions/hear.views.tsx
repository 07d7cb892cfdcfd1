import { m } from "../../shared/i18n/index.ts";
import { Actions, Button, Field, Form, Link, Notice, Page, Section } from "../../shared/ui/index.ts";
import { pathOfGroup } from "../groups/index.ts";
import { dayWords } from "./admission-words.ts";
import type { ComerToHearOf } from "./hear-members.ts";

interface HearPageProps {
  base: string;
  spaceId: string;
  comers: readonly ComerToHearOf[];
  said: boolean;
  wrong?: { of: string; text: string; error: string } | undefined;
}

/** What a member may say before somebody new comes: to those who carry the group, and to nobody else. */
export function HearPage({ base, spaceId, comers, said, wrong }: HearPageProps) {
  return (
    <Page
      title={m.admissions_hear_title()}
      lead={comers.length > 0 ? m.admissions_hear_lead() : undefined}
      hasErrors={wrong !== undefined}
    >
      {said && <Notice kind="good" title={m.admissions_hear_said()} answer />}
      {comers.length === 0 && <p>{m.admissions_hear_none()}</p>}
      {comers.map(({ requestId, until, introduction, said: before }, index) => {
        const mine = wrong?.of === requestId ? wrong : undefined;
        const mark = index === 0 ? "" : `-${index + 1}`;
        return (
          <Section key={requestId} title={m.admissions_hear_comer()}>
            {introduction ? (
              <>
                <p>{m.admissions_hear_own_words()}</p>
                <blockquote>
                  {introduction.split(/\n+/).map((line, at) => (
                    <p key={at}>{line}</p>
                  ))}
                </blockquote>
              </>
            ) : (
              <p>{m.admissions_hear_nothing()}</p>
            )}
            <Form
              action={base}
              hidden={{ request: requestId }}
              id={`sana${mark}`}
              errors={{ [`text${mark}`]: mine?.error }}
            >
              <Field
                name="text"
                id={`text${mark}`}
                kind="message"
                label={m.admissions_hear_text()}
                hint={m.admissions_hear_hint({ day: dayWords(until) })}
                value={mine?.text ?? before}
                error={mine?.error}
                optional
              />
              <Actions>
                <Button>{m.admissions_hear_button()}</Button>
              </Actions>
            </Form>
          </Section>
        );
      })}
      <p>
        <Link to={pathOfGroup(spaceId)}>{m.admissions_hear_back()}</Link>
      </p>
    </Page>
  );
}
