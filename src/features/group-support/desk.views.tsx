import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  ButtonLink,
  Choice,
  DataTable,
  Fact,
  Field,
  type FieldErrors,
  Form,
  Link,
  Notice,
  Page,
  Section,
} from "../../shared/ui/index.ts";
import { answerWords, firstMeetingWords, phaseWords, questions, questionWords } from "../groups/index.ts";
import type { Ask } from "./ask-organisation.ts";
import type { LedGroup } from "./asks.queries.ts";
import type { AnswerFields } from "./group-support.forms.ts";
import { isLate } from "./group-support.rules.ts";
import { askStateWords, dayWords } from "./support-words.ts";

const listingWords = {
  draft: m.group_support_listing_draft,
  published: m.group_support_listing_published,
  unconfirmed: m.group_support_listing_unconfirmed,
  hidden: m.group_support_listing_hidden,
  ended: m.group_support_listing_ended,
} as const;

/** How a group's listing stands: what waits for somebody comes before what is shown. */
function listingOf({ listing, revision }: LedGroup): string {
  if (revision === "submitted") return m.group_support_listing_waits();
  if (revision === "changes-asked") return m.group_support_listing_changes();
  return listing ? listingWords[listing]() : m.group_support_listing_none();
}

interface DeskPageProps {
  organisation: { readonly slug: string; readonly name: string };
  groups: readonly (LedGroup & { readonly name: string })[];
  asks: readonly Ask[];
  today: Temporal.PlainDate;
}

/** `/jarjestot/…/ryhmat`: an organisation's groups from outside, and those who ask it to take theirs. */
export function DeskPage({ organisation, groups, asks, today }: DeskPageProps) {
  const base = `/jarjestot/${organisation.slug}`;
  return (
    <Page title={m.group_support_desk_title()} lead={m.group_support_desk_lead()} wide>
      {asks.length > 0 && (
        <Section title={m.group_support_desk_asks()}>
          <DataTable
            caption={m.group_support_desk_asks_caption()}
            rows={asks}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "name",
                header: m.group_support_desk_group(),
                cell: (ask) => <Link to={`${base}/ryhmat/pyynnot/${ask.id}`}>{nameOfAsk(ask)}</Link>,
              },
              {
                key: "who",
                header: m.group_support_who_asks(),
                cell: ({ told }) => <bdi>{told.who}</bdi>,
              },
              {
                key: "state",
                header: m.group_support_stands(),
                cell: (ask) => (isLate(ask, today) ? m.group_support_late_short() : askStateWords[ask.state]()),
              },
              {
                key: "by",
                header: m.group_support_answer_by(),
                cell: ({ state, answerBy }) => (state === "asked" ? dayWords(answerBy) : "–"),
              },
            ]}
          />
        </Section>
      )}
      <Section title={m.group_support_desk_groups()}>
        {groups.length === 0 ? (
          <p>{m.group_support_desk_none()}</p>
        ) : (
          <DataTable
            caption={m.group_support_desk_caption()}
            rows={groups}
            rowKey={({ spaceId }) => spaceId}
            columns={[
              {
                key: "name",
                header: m.group_support_desk_group(),
                cell: ({ spaceId, name }) => <Link to={`${base}/yhteisot/${spaceId}`}>{name}</Link>,
              },
              { key: "phase", header: m.group_support_desk_phase(), cell: ({ phase }) => phaseWords[phase]() },
              {
                key: "listing",
                header: m.group_support_desk_listing(),
                cell: (group) =>
                  group.offeringId ? (
                    <Link to={`/oma/ilmoitukset/${group.offeringId}`}>{listingOf(group)}</Link>
                  ) : (
                    listingOf(group)
                  ),
              },
              {
                key: "carriers",
                header: m.group_support_desk_carriers(),
                cell: ({ carriers }) =>
                  carriers === 0 ? <strong>{m.group_support_desk_carriers_none()}</strong> : carriers,
              },
              { key: "asking", header: m.group_support_desk_asking(), numeric: true, cell: ({ asking }) => asking },
              { key: "queued", header: m.group_support_desk_queued(), numeric: true, cell: ({ queued }) => queued },
            ]}
          />
        )}
      </Section>
      <Actions>
        <ButtonLink to={`/aloita/jarjesto/${organisation.slug}`}>{m.group_support_desk_start()}</ButtonLink>
        <ButtonLink to="/oma/aloitus" tone="quiet">
          {m.group_support_desk_plan()}
        </ButtonLink>
      </Actions>
    </Page>
  );
}

const nameOfAsk = ({ told }: Ask): string => answerWords({ answers: told.answers }, "name") || m.groups_plans_unnamed();

interface AskedPageProps {
  slug: string;
  ask: Ask;
  today: Temporal.PlainDate;
  fields?: AnswerFields | undefined;
  errors?: FieldErrors;
  notice?: string | undefined;
}

/** What somebody asks, as far as they chose to tell it, and answering. */
export function AskedPage({ slug, ask, today, fields, errors = {}, notice }: AskedPageProps) {
  const base = `/jarjestot/${slug}/ryhmat`;
  const here = `${base}/pyynnot/${ask.id}`;
  const { told, state } = ask;
  const isOpen = state === "asked" || state === "more";
  return (
    <Page title={nameOfAsk(ask)} lead={m.group_support_asked_lead()} hasErrors={Object.keys(errors).length > 0}>
      {notice && <Notice kind="good" answer title={notice} />}
      {isLate(ask, today) && <Notice kind="warning" title={m.group_support_late_short()} />}
      <dl class="facts">
        <Fact term={m.group_support_stands()}>{askStateWords[state]()}</Fact>
        <Fact term={m.group_support_who_asks()}>
          <bdi>{told.who}</bdi>
        </Fact>
        {told.word !== "" && <Fact term={m.group_support_word()}>{told.word}</Fact>}
        {told.contact !== "" && <Fact term={m.group_support_contact()}>{told.contact}</Fact>}
        <Fact term={m.groups_first()}>{firstMeetingWords(told)}</Fact>
        {questions.map((question) => {
          const words = answerWords({ answers: told.answers }, question);
          return words === "" ? null : (
            <Fact key={question} term={questionWords[question].ask()}>
              {words}
            </Fact>
          );
        })}
        {ask.answer !== "" && <Fact term={m.group_support_answered()}>{ask.answer}</Fact>}
      </dl>
      {isOpen && (
        <Section title={m.group_support_answering()}>
          <Form action={here} errors={errors}>
            <Choice
              name="answer"
              legend={m.group_support_answer()}
              options={[
                { value: "yes", label: m.group_support_asked_yes(), hint: m.group_support_asked_yes_hint() },
                { value: "more", label: m.group_support_asked_more() },
                { value: "no", label: m.group_support_asked_no(), hint: m.group_support_answer_no_hint() },
              ]}
              value={fields?.answer ?? ""}
              error={errors.answer}
            />
            <Field
              name="word"
              kind="message"
              optional
              label={m.group_support_answer_word()}
              hint={m.group_support_asked_word_hint()}
              value={fields?.word}
              error={errors.word}
            />
            <Actions>
              <Button>{m.group_support_answer_button()}</Button>
            </Actions>
          </Form>
        </Section>
      )}
      {state === "accepted" && (
        <Actions>
          {ask.spaceId ? (
            <ButtonLink to={`/jarjestot/${slug}/yhteisot/${ask.spaceId}`}>{m.group_support_asked_open()}</ButtonLink>
          ) : (
            <ButtonLink to={`${here}/aloita`}>{m.group_support_asked_go_on()}</ButtonLink>
          )}
        </Actions>
      )}
      <p>
        <Link to={base}>{m.group_support_desk_back()}</Link>
      </p>
    </Page>
  );
}
