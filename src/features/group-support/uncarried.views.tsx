import { m } from "../../shared/i18n/index.ts";
import { municipalityByCode, nameOf } from "../../shared/places/index.ts";
import {
  Actions,
  Button,
  Choice,
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
import { readIn } from "../directory/index.ts";
import type { CentreClosesFields, CentreWordFields } from "./group-support.forms.ts";
import { dayWords } from "./support-words.ts";
import type { UncarriedGroup } from "./supports.queries.ts";

/** Where an area centre helps a group that nobody carries, by its listing. */
export const uncarriedPathOf = (offeringId: string): string => `/alkutuki/ryhmat/${offeringId}`;

const isShown = ({ listing }: UncarriedGroup): boolean => listing === "published" || listing === "unconfirmed";

/** Groups that nobody carries, in the area centres' list. */
export function UncarriedList({ groups }: { groups: readonly UncarriedGroup[] }) {
  const { locale } = useRequest();
  return (
    <Section title={m.group_support_uncarried_title()}>
      <p>{m.group_support_uncarried_text()}</p>
      {groups.length === 0 ? (
        <p>{m.group_support_uncarried_none()}</p>
      ) : (
        <ul>
          {groups.map((group) => (
            <li key={group.offering_id}>
              <Link to={uncarriedPathOf(group.offering_id)}>{readIn(group.name, locale).text}</Link>
              {townWords(group, locale)} · {m.group_support_uncarried_since({ day: dayWords(group.since) })} ·{" "}
              {m.group_support_uncarried_waiting({ count: group.waiting })}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

const townWords = ({ municipality }: UncarriedGroup, locale: Parameters<typeof nameOf>[1]): string => {
  const town = municipality === null ? undefined : municipalityByCode(municipality);
  return town ? `, ${nameOf(town, locale)}` : "";
};

export interface UncarriedPageProps {
  group: UncarriedGroup;
  done: boolean;
  /** What was typed, and what is wrong with it. */
  word?: { readonly fields: CentreWordFields; readonly errors: FieldErrors } | undefined;
  closes?: { readonly fields: CentreClosesFields; readonly errors: FieldErrors } | undefined;
}

/** `/alkutuki/ryhmat/<offering>`: a word to the group, and its listing taken from show. */
export function UncarriedPage({ group, done, word, closes }: UncarriedPageProps) {
  const { locale } = useRequest();
  const path = uncarriedPathOf(group.offering_id);
  const name = readIn(group.name, locale).text;
  return (
    <Page title={name} lead={m.group_support_uncarried_lead()} hasErrors={word !== undefined || closes !== undefined}>
      {done && <Notice kind="good" answer title={m.group_support_saved()} />}
      <dl class="facts">
        <Fact term={m.group_support_uncarried_since_term()}>{dayWords(group.since)}</Fact>
        <Fact term={m.group_support_uncarried_waiting_term()}>{String(group.waiting)}</Fact>
      </dl>
      {isShown(group) && (
        <p>
          <Link to={`/tuki/${group.slug}`}>{m.group_support_centre_listing_link()}</Link>
        </p>
      )}
      <Section title={m.group_support_centre_word_title()}>
        {group.said_on && <p>{m.group_support_centre_word_said({ day: dayWords(group.said_on) })}</p>}
        <Form action={`${path}/viesti`} errors={word?.errors ?? {}}>
          <Field
            name="word"
            kind="message"
            label={m.group_support_centre_word()}
            hint={m.group_support_centre_word_hint()}
            value={word?.fields.word}
            error={word?.errors.word}
          />
          <Actions>
            <Button>{m.group_support_centre_word_button()}</Button>
          </Actions>
        </Form>
      </Section>
      <Section title={m.group_support_centre_listing()}>
        {isShown(group) || group.listing === "hidden" ? (
          <>
            {group.listing === "hidden" && <p>{m.group_support_centre_is_hidden()}</p>}
            <Form action={`${path}/ilmoitus`} errors={closes?.errors ?? {}}>
              <Choice
                name="how"
                legend={m.group_support_centre_how()}
                options={[
                  ...(isShown(group)
                    ? [
                        {
                          value: "hidden",
                          label: m.group_support_centre_hide(),
                          hint: m.group_support_centre_hide_hint(),
                        },
                      ]
                    : []),
                  { value: "ended", label: m.group_support_centre_end(), hint: m.group_support_centre_end_hint() },
                ]}
                value={closes?.fields.how}
                error={closes?.errors.how}
              />
              <Field
                name="reason"
                kind="message"
                rows={3}
                label={m.group_support_centre_reason()}
                hint={m.group_support_centre_reason_hint()}
                value={closes?.fields.reason}
                error={closes?.errors.reason}
              />
              <Actions>
                <Button tone="danger">{m.group_support_centre_close()}</Button>
              </Actions>
            </Form>
          </>
        ) : (
          <p>{group.listing === "ended" ? m.group_support_centre_is_ended() : m.group_support_centre_is_waiting()}</p>
        )}
      </Section>
      <p>
        <Link to="/alkutuki">{m.group_support_help_back()}</Link>
      </p>
    </Page>
  );
}
