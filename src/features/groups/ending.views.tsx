import type { VNode } from "preact";
import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  Check,
  Disclosure,
  Field,
  type FieldErrors,
  Form,
  Link,
  List,
  Notice,
  Page,
  Section,
} from "../../shared/ui/index.ts";
import { type Inside, type Member, MemberList } from "../spaces/index.ts";
import { pathOfEnding, pathOfGroup, pathOfLeaving } from "./group-paths.ts";
import { dayWords } from "./group-words.ts";
import { handsOnItself } from "./hand-over.ts";
import {
  type Farewell,
  Farewells,
  Marks,
  SectionCards,
  type ShownMark,
  type ShownSection,
} from "./home-parts.views.tsx";
import { LeaveForm, Outside } from "./leave.views.tsx";

interface EndGroupProps {
  here: Inside;
  /** When everything in it would be destroyed. */
  destroyOn: Temporal.PlainDate;
  /** What it means for each part of the group. */
  outside: readonly VNode[];
  /** Words of farewell, as they stand. */
  words: string;
  errors?: FieldErrors;
}

/** `…/lahto/paata`: what ending a group brings, before it is ended. */
export function EndGroupPage({ here, destroyOn, outside, words, errors = {} }: EndGroupProps) {
  const day = dayWords(destroyOn);
  return (
    <Page
      title={m.groups_end_title()}
      lead={m.groups_end_lead({ day })}
      hasErrors={Object.values(errors).some((error) => error !== undefined)}
    >
      <Outside outside={outside} />
      <Section title={m.groups_end_inside()}>
        <List
          items={[
            m.groups_end_listing(),
            m.groups_end_members({ day }),
            m.groups_end_questions(),
            m.groups_end_confidential(),
            m.groups_end_again({ day }),
          ]}
        />
      </Section>
      <Form action={pathOfEnding(here.space.id)} errors={{ words: errors.words, sure: errors.sure }}>
        <Field
          name="words"
          kind="message"
          optional
          rows={4}
          label={m.groups_end_words()}
          hint={m.groups_end_words_hint({ day })}
          value={words}
          error={errors.words}
        />
        <Check name="sure" label={m.groups_end_sure({ day })} error={errors.sure} />
        <Actions>
          <Button tone="danger">{m.groups_leaving_end_button()}</Button>
        </Actions>
      </Form>
      <p>
        <Link to={pathOfGroup(here.space.id)}>{m.groups_end_not_yet()}</Link>
      </p>
    </Page>
  );
}

interface EndedHomeProps {
  here: Inside;
  members: readonly Member[];
  marks: readonly ShownMark[];
  /** What can still be read, or still has something to say. */
  sections: readonly ShownSection[];
  farewells: readonly Farewell[];
  /** They had been asked to carry it on. */
  wasAsked: boolean;
  notice: string | undefined;
}

/** The home of a group that has ended: until when it is here, a place to say goodbye, and what stays. */
export function EndedHomePage({ here, members, marks, sections, farewells, wasAsked, notice }: EndedHomeProps) {
  const { space, nickname, personaId } = here;
  const own = farewells.find((one) => one.personaId === personaId);
  const others = farewells.filter((one) => one !== own);
  const day = space.destroyOn && dayWords(space.destroyOn);
  return (
    <Page title={space.about.name} lead={m.spaces_known_here({ nickname })}>
      {notice && <Notice kind="good" answer title={notice} />}
      <Notice kind="warning" title={m.groups_ended()}>
        {day && <p>{m.groups_ended_text({ day })}</p>}
      </Notice>
      {wasAsked && <Notice title={m.groups_ended_asked()} />}
      <Marks marks={marks} />
      <Section title={m.groups_ended_farewells()}>
        <p>{m.groups_ended_farewells_text()}</p>
        <Farewells farewells={others} members={members} />
        <Form action={`${pathOfLeaving(space.id)}/hyvasti`}>
          <Field
            name="words"
            kind="message"
            optional
            rows={4}
            label={m.groups_farewell_words()}
            {...(day && { hint: m.groups_end_words_hint({ day }) })}
            value={own?.words ?? ""}
          />
          <Actions>
            <Button>{m.groups_farewell_button()}</Button>
          </Actions>
        </Form>
      </Section>
      <SectionCards sections={sections} />
      {members.length > 0 && (
        <Section title={m.spaces_members()}>
          <MemberList members={members} />
        </Section>
      )}
      <Section title={m.groups_ended_stays()}>
        <p>{m.groups_end_confidential()}</p>
        <ul>
          <li>
            <Link to="/oma/tiedot">{m.groups_ended_own()}</Link>
          </li>
          <li>
            <Link to="/haku">{m.groups_ended_search()}</Link>
          </li>
          <li>
            <Link to="/apua">{m.groups_ended_help()}</Link>
          </li>
        </ul>
      </Section>
      {here.carries && handsOnItself(here) && day && (
        <Disclosure summary={m.groups_resume_title()}>
          <p>{m.groups_resume_text({ day })}</p>
          <Form action={`${pathOfLeaving(space.id)}/jatkuu`}>
            <Actions>
              <Button tone="quiet">{m.groups_resume_button()}</Button>
            </Actions>
          </Form>
        </Disclosure>
      )}
      <Disclosure summary={m.spaces_leave_title()}>
        <p>{m.groups_ended_leave()}</p>
        <LeaveForm here={here} />
      </Disclosure>
    </Page>
  );
}
