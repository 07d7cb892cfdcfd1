import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  ButtonLink,
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
import { pathOfGroup } from "../groups/index.ts";
import { type Inside, type Member, MemberList } from "../spaces/index.ts";
import { reviewIsDue } from "./house-rules.rules.ts";
import { boardPath, draftPath, rulesPath, versionPath, welcomePath } from "./house-rules-context.ts";
import type { HouseRules, Rule, Version } from "./open-rules.ts";
import { RuleList } from "./rule-parts.views.tsx";
import { acceptedWords, dayWords } from "./rules-words.ts";
import { StartingSet } from "./starting-set.views.tsx";

interface OverviewProps {
  here: Inside;
  rules: HouseRules;
  /** For those who keep the rules: who has accepted them. */
  readers: { readonly accepted: readonly Member[]; readonly others: readonly Member[] } | undefined;
  today: Temporal.PlainDate;
  notice: string | undefined;
  errors: FieldErrors;
  typed: { readonly review?: string; readonly count?: string };
  /** What somebody wrote for a draft that is there no more. */
  kept: string;
}

/** `…/saannot`: what the group has agreed, what it is talking about, and the board. */
export function OverviewPage({ here, rules, readers, today, notice, errors, typed, kept }: OverviewProps) {
  const { accepted, draft, earlier, keeps } = rules;
  const open = !here.space.ended;
  const path = rulesPath(here.space.id);
  return (
    <Page
      title={m.house_rules_title()}
      lead={m.house_rules_lead()}
      hasErrors={Object.values(errors).some((error) => error !== undefined)}
    >
      {notice && <Notice kind="good" answer title={notice} />}
      {kept !== "" && (
        <Notice kind="warning" answer title={m.house_rules_kept()}>
          <p>{m.house_rules_kept_text()}</p>
          <p class="house-rule-words">{kept}</p>
        </Notice>
      )}
      {accepted && open && reviewIsDue(accepted.reviewOn, today) && (
        <Notice title={m.house_rules_review_due()}>
          <p>{m.house_rules_review_due_text()}</p>
        </Notice>
      )}
      {draft && (
        <Notice title={m.house_rules_draft_open()}>
          <p>
            <Link to={draftPath(here.space.id)}>{m.house_rules_draft_link()}</Link>
          </p>
        </Notice>
      )}
      {accepted && <Accepted accepted={accepted} />}
      {accepted && open && !rules.read && <AcceptAsRead path={path} version={accepted.id} />}
      {accepted && (
        <Actions>
          <ButtonLink to={boardPath(here.space.id)} tone={rules.read ? "primary" : "quiet"}>
            {m.house_rules_board_link()}
          </ButtonLink>
        </Actions>
      )}
      {accepted && !draft && open && (
        <Section title={m.house_rules_change_title()}>
          <p>{m.house_rules_change_text()}</p>
          <Form action={`${path}/luonnos`}>
            <Actions>
              <Button tone="quiet">{m.house_rules_change_button()}</Button>
            </Actions>
          </Form>
        </Section>
      )}
      {!accepted && !draft && open && (
        <Section title={m.house_rules_begin_title()}>
          <p>{m.house_rules_begin_text()}</p>
          <StartingSet path={path} taken={[]} errors={errors} />
          <Form action={`${path}/luonnos`}>
            <Actions>
              <Button tone="quiet">{m.house_rules_begin_own()}</Button>
            </Actions>
          </Form>
        </Section>
      )}
      {!accepted && !draft && !open && <p>{m.house_rules_none()}</p>}
      {keeps && open && accepted && readers && (
        <Keeping path={path} accepted={accepted} readers={readers} errors={errors} typed={typed} />
      )}
      {keeps && open && <Choices path={path} rules={rules} />}
      {earlier.length > 0 && (
        <Section title={m.house_rules_earlier()}>
          <ul>
            {earlier.map(({ number, acceptedOn }) => (
              <li key={number}>
                <Link to={versionPath(here.space.id, number)}>
                  {m.house_rules_earlier_link({ day: acceptedOn ? dayWords(acceptedOn) : "" })}
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <p>
        <Link to={welcomePath(here.space.id)}>{m.house_rules_welcome_title()}</Link>
      </p>
      <p>
        <Link to={pathOfGroup(here.space.id)}>{m.house_rules_home()}</Link>
      </p>
    </Page>
  );
}

function Accepted({ accepted }: { accepted: Version & { readonly rules: readonly Rule[] } }) {
  return (
    <Section title={m.house_rules_in_force()}>
      <RuleList rules={accepted.rules} />
      <p class="house-rule-tally">{acceptedWords(accepted).join(" ")}</p>
    </Section>
  );
}

/** For whoever came later, or was not asked online: one press, or a word of one's own. */
function AcceptAsRead({ path, version }: { path: string; version: string }) {
  return (
    <section class="card flow">
      <h2>{m.house_rules_read_title()}</h2>
      <p>{m.house_rules_read_text()}</p>
      <Form action={`${path}/luettu`} hidden={{ version }}>
        <Actions>
          <Button>{m.house_rules_read_button()}</Button>
          <Button tone="quiet" formAction={`${path}/luonnos`}>
            {m.house_rules_read_wish()}
          </Button>
        </Actions>
      </Form>
    </section>
  );
}

interface KeepingProps {
  path: string;
  accepted: Version;
  readers: { readonly accepted: readonly Member[]; readonly others: readonly Member[] };
  errors: FieldErrors;
  typed: { readonly review?: string; readonly count?: string };
}

/** What those who carry the group look after. */
function Keeping({ path, accepted, readers, errors, typed }: KeepingProps) {
  return (
    <Section title={m.house_rules_keeping()}>
      <Disclosure summary={m.house_rules_readers({ count: readers.accepted.length })}>
        {readers.accepted.length > 0 && <MemberList members={readers.accepted} />}
        {readers.others.length > 0 && (
          <>
            <h3>{m.house_rules_readers_not_yet()}</h3>
            <MemberList members={readers.others} />
            <p>{m.house_rules_readers_text()}</p>
          </>
        )}
      </Disclosure>
      <Form
        action={`${path}/maara`}
        hidden={{ version: accepted.id }}
        errors={{ ...(errors.count && { count: errors.count }) }}
      >
        <Field
          name="count"
          kind="number"
          width="short"
          label={m.house_rules_count()}
          hint={m.house_rules_count_hint()}
          value={typed.count ?? accepted.withoutAccount}
          error={errors.count}
        />
        <Actions>
          <Button tone="quiet">{m.house_rules_count_button()}</Button>
        </Actions>
      </Form>
      <Form
        action={`${path}/katselmus`}
        hidden={{ version: accepted.id }}
        errors={{ ...(errors.review && { review: errors.review }) }}
      >
        <Field
          name="review"
          kind="date"
          width="half"
          optional
          label={m.house_rules_review()}
          hint={m.house_rules_review_hint()}
          value={typed.review ?? accepted.reviewOn?.toString() ?? ""}
          error={errors.review}
        />
        <Actions>
          <Button tone="quiet">{m.house_rules_review_button()}</Button>
        </Actions>
      </Form>
    </Section>
  );
}

function Choices({ path, rules }: { path: string; rules: HouseRules }) {
  return (
    <Disclosure summary={m.house_rules_choices()}>
      <Form action={`${path}/valinnat`}>
        <Check
          name="unnamed"
          label={m.house_rules_choice_unnamed()}
          hint={m.house_rules_choice_unnamed_hint()}
          checked={rules.unnamedTalk}
          optional
        />
        <Check
          name="named"
          label={m.house_rules_choice_named()}
          hint={m.house_rules_choice_named_hint()}
          checked={rules.boardNamed}
          optional
        />
        <Actions>
          <Button tone="quiet">{m.house_rules_choices_button()}</Button>
        </Actions>
      </Form>
    </Disclosure>
  );
}

/** `…/saannot/versio/<n>`: rules as they were. */
export function VersionPage({ here, version }: { here: Inside; version: Version & { rules: readonly Rule[] } }) {
  return (
    <Page title={m.house_rules_title()} lead={acceptedWords(version)[0]}>
      <RuleList rules={version.rules} />
      <List items={acceptedWords(version)} />
      <p>
        <Link to={rulesPath(here.space.id)}>{m.house_rules_back()}</Link>
      </p>
    </Page>
  );
}
