import { m } from "../../shared/i18n/index.ts";
import { nameOf, regions } from "../../shared/places/index.ts";
import {
  Actions,
  Button,
  Choice,
  Disclosure,
  Fact,
  Field,
  type FieldErrors,
  Form,
  Link,
  Notice,
  Page,
  Section,
  useRequest,
} from "../../shared/ui/index.ts";
import { type Plan, pathOfPlan } from "../groups/index.ts";
import { NicknameFields } from "../spaces/index.ts";
import { themeName, themes } from "../themes/index.ts";
import type { Ask } from "./ask-organisation.ts";
import type { AskFields } from "./group-support.forms.ts";
import { isLate } from "./group-support.rules.ts";
import { askStateWords, dayWords } from "./support-words.ts";

interface Organisation {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

interface AskPageProps {
  path: string;
  plan: Plan;
  asks: readonly Ask[];
  today: Temporal.PlainDate;
  /** Those who have something of the theme in the area, and the others. */
  near: readonly Organisation[];
  others: readonly Organisation[];
  area: string;
  theme: string;
  /** The answer was yes, and whoever looks is asked to be the group's starter. */
  offersStart: boolean;
  fields: Partial<AskFields> & { readonly form: string };
  more: string;
  nickname: string;
  errors?: FieldErrors;
  notice?: string | undefined;
}

/** `…/pyynto`: an organisation is asked to take the group, and what it has answered. */
export function AskPage(props: AskPageProps) {
  const { path, plan, asks, today, offersStart, more, nickname, errors = {}, notice } = props;
  const open = asks.some(({ state }) => state === "asked" || state === "more" || state === "accepted");
  return (
    <Page
      title={m.group_support_ask_title()}
      lead={m.group_support_ask_lead()}
      hasErrors={Object.keys(errors).length > 0}
    >
      {notice && <Notice kind="good" answer title={notice} />}
      {asks.map((ask) => (
        <section class="card flow" key={ask.id}>
          <h2>{ask.organisation}</h2>
          <dl class="facts">
            <Fact term={m.group_support_stands()}>{askStateWords[ask.state]()}</Fact>
            <Fact term={m.group_support_asked_on()}>{dayWords(ask.askedOn)}</Fact>
            {ask.state === "asked" && <Fact term={m.group_support_answer_by()}>{dayWords(ask.answerBy)}</Fact>}
            {ask.answer !== "" && <Fact term={m.group_support_word()}>{ask.answer}</Fact>}
          </dl>
          {isLate(ask, today) && <p>{m.group_support_late()}</p>}
          {ask.state === "declined" && <OtherWays plan={plan} />}
          {ask.state === "accepted" && !ask.spaceId && <p>{m.group_support_ask_founding()}</p>}
          {ask.state === "accepted" && ask.spaceId && offersStart && (
            <Form action={`${path}/${ask.id}/kaynnistaja`} errors={{ nickname: errors.nickname }}>
              <p>{m.group_support_starter_text({ organisation: ask.organisation })}</p>
              <NicknameFields nickname={nickname} errors={{ nickname: errors.nickname }} />
              <Actions>
                <Button>{m.group_support_starter_button()}</Button>
              </Actions>
            </Form>
          )}
          {ask.state === "more" && (
            <Form action={`${path}/${ask.id}/lisaa`} errors={{ more: errors.more }}>
              <Field
                name="word"
                id="more"
                kind="message"
                label={m.group_support_more()}
                value={more}
                error={errors.more}
              />
              <Actions>
                <Button>{m.group_support_more_button()}</Button>
              </Actions>
            </Form>
          )}
          {(ask.state === "asked" || ask.state === "more") && (
            <Form action={`${path}/${ask.id}/peru`}>
              <Actions>
                <Button tone="quiet">{m.group_support_take_back()}</Button>
              </Actions>
            </Form>
          )}
        </section>
      ))}
      {!open && !plan.spaceId && <Asking {...props} />}
      <p>
        <Link to={pathOfPlan(plan.id)}>{m.groups_plan_back()}</Link>
      </p>
    </Page>
  );
}

/** A no is not the end: another organisation, the area centre, or without any. */
function OtherWays({ plan }: { plan: Plan }) {
  return (
    <>
      <p>{m.group_support_declined_text()}</p>
      <ul>
        <li>{m.group_support_declined_another()}</li>
        <li>
          <Link to={`${pathOfPlan(plan.id)}/tuki`}>{m.group_support_declined_centre()}</Link>
        </li>
        <li>
          <Link to={`/aloita?suunnitelma=${plan.id}`}>{m.group_support_declined_alone()}</Link>
        </li>
      </ul>
    </>
  );
}

function Asking({ path, near, others, area, theme, fields, errors = {} }: AskPageProps) {
  const { locale } = useRequest();
  const options = [...near, ...others].map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <Section title={m.group_support_ask_find()}>
        <Form action={path} method="get">
          <Field
            name="alue"
            kind="select"
            width="half"
            optional
            optionalUnsaid
            label={m.group_support_ask_area()}
            emptyOption={m.group_support_ask_anywhere()}
            value={area}
            options={regions()
              .map((one) => ({ value: one.slug, label: nameOf(one, locale) }))
              .toSorted((a, b) => a.label.localeCompare(b.label, "fi"))}
          />
          <Field
            name="aihe"
            kind="select"
            width="half"
            optional
            optionalUnsaid
            label={m.group_support_ask_theme()}
            emptyOption={m.group_support_ask_any_theme()}
            value={theme}
            options={themes
              .map((one) => ({ value: one.slug, label: themeName(one.id, locale) }))
              .toSorted((a, b) => a.label.localeCompare(b.label, "fi"))}
          />
          <Actions>
            <Button tone="quiet">{m.group_support_ask_show()}</Button>
          </Actions>
        </Form>
      </Section>
      <Section title={m.group_support_ask_whom()}>
        {options.length === 0 ? (
          <p>{m.group_support_ask_nobody()}</p>
        ) : (
          <Form
            action={path}
            hidden={{ form: fields.form }}
            errors={{
              organisation: errors.organisation,
              share: errors.share,
              word: errors.word,
              contact: errors.contact,
            }}
          >
            {near.length > 0 && (
              <Choice
                name="organisation"
                legend={m.group_support_ask_near()}
                options={near.map(({ id, name }) => ({ value: id, label: name }))}
                value={fields.organisation ?? ""}
                error={errors.organisation}
              />
            )}
            {near.length === 0 && (
              <Choice
                name="organisation"
                legend={m.group_support_ask_all()}
                options={options}
                value={fields.organisation ?? ""}
                error={errors.organisation}
              />
            )}
            {near.length > 0 && others.length > 0 && (
              <Disclosure summary={m.group_support_ask_others()}>
                <Choice
                  name="organisation"
                  id="organisation-other"
                  legend={m.group_support_ask_others()}
                  optional
                  options={others.map(({ id, name }) => ({ value: id, label: name }))}
                  value={fields.organisation ?? ""}
                />
              </Disclosure>
            )}
            <Field
              name="word"
              kind="message"
              optional
              rows={4}
              label={m.group_support_ask_word()}
              hint={m.group_support_ask_word_hint()}
              value={fields.word}
              error={errors.word}
            />
            <Field
              name="contact"
              optional
              label={m.group_support_reach()}
              hint={m.group_support_reach_hint()}
              value={fields.contact}
              error={errors.contact}
              autocomplete="off"
            />
            <Choice
              name="share"
              legend={m.group_support_ask_share()}
              options={[
                { value: "summary", label: m.group_support_ask_summary(), hint: m.group_support_ask_summary_hint() },
                { value: "whole", label: m.group_support_ask_plan(), hint: m.group_support_ask_plan_hint() },
              ]}
              value={fields.share || "summary"}
              error={errors.share}
            />
            <Actions>
              <Button>{m.group_support_send()}</Button>
            </Actions>
          </Form>
        )}
      </Section>
    </>
  );
}
