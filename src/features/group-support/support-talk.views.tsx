import { m } from "../../shared/i18n/index.ts";
import { Actions, Button, Fact, Field, Form, Section } from "../../shared/ui/index.ts";
import type { Side } from "./group-support.rules.ts";
import { isOpenSupport, type Support } from "./start-support.ts";
import { dayWords } from "./support-words.ts";

/** What whoever asks lets be known of the group. */
export function ToldFacts({ support: { wish } }: { support: Pick<Support, "wish"> }) {
  const { told } = wish;
  if (!told || Object.values(told).every((one) => one === "")) return null;
  return (
    <dl class="facts">
      {told.group !== "" && <Fact term={m.group_support_told_group()}>{told.group}</Fact>}
      {told.theme !== "" && <Fact term={m.group_support_told_theme()}>{told.theme}</Fact>}
      {told.town !== "" && <Fact term={m.group_support_told_town()}>{told.town}</Fact>}
      {told.place !== "" && <Fact term={m.group_support_told_place()}>{told.place}</Fact>}
      {told.first !== "" && (
        <Fact term={m.group_support_told_first()}>{dayWords(Temporal.PlainDate.from(told.first))}</Fact>
      )}
    </dl>
  );
}

interface TalkProps {
  /** Where a word is sent. */
  action: string;
  support: Support;
  side: Side;
  /** The new word's form. */
  form: string;
  typed?: string | undefined;
  error?: string | undefined;
}

/** What both sides have written to each other, and a place to write; the same for both. */
export function Talk({ action, support, side, form, typed, error }: TalkProps) {
  const { words } = support;
  const isOpen = isOpenSupport(support);
  if (words.length === 0 && !isOpen) return null;
  const talk = (
    <>
      {words.length > 0 && (
        <ul>
          {words.map((word) => (
            <li key={word.id}>
              <strong>
                {word.side === side
                  ? m.group_support_words_you()
                  : word.side === "helper"
                    ? m.group_support_words_helper()
                    : m.group_support_words_starter()}
              </strong>{" "}
              · {dayWords(word.saidAt.toZonedDateTimeISO("Europe/Helsinki").toPlainDate())}
              <p class="own-words">{word.text}</p>
            </li>
          ))}
        </ul>
      )}
      {isOpen && (
        <Form action={action} hidden={{ form }} errors={{ sana: error }}>
          <Field
            name="word"
            id="sana"
            kind="message"
            rows={3}
            label={m.group_support_words_write()}
            hint={side === "starter" ? m.group_support_words_hint() : m.group_support_words_hint_helper()}
            value={typed}
            error={error}
          />
          <Actions>
            <Button tone="quiet">{m.group_support_words_send()}</Button>
          </Actions>
        </Form>
      )}
    </>
  );
  // On the starter's page each request is a card with a heading of its own.
  if (side === "helper") return <Section title={m.group_support_words_title()}>{talk}</Section>;
  return (
    <>
      <h3>{m.group_support_words_title()}</h3>
      {talk}
    </>
  );
}
