import { m } from "../../shared/i18n/index.ts";
import { Actions, Button, Disclosure, Field, Form, Notice, Section } from "../../shared/ui/index.ts";
import { dayWords } from "./admission-words.ts";
import type { OwnRequest } from "./own-request.ts";

/** What was written to those who carry the group and cannot be sent so. */
export interface WrongWord {
  text: string;
  error: string;
}

interface WordsProps {
  request: OwnRequest;
  base: string;
  /** What tells two forms of a page apart. */
  mark: string;
  /** The next word's own id: sent twice, it is said once. */
  form: string;
  wrong: WrongWord | undefined;
}

/** What is said to and fro. Of their own words only the day: whoever looks over their shoulder reads nothing. */
export function Words({ request, base, mark, form, wrong }: WordsProps) {
  if (request.words.length === 0 && !request.canWrite && !wrong) return null;
  return (
    <Section title={m.admissions_words_title()}>
      <p class="soft">{m.admissions_words_first({ day: dayWords(request.askedOn) })}</p>
      {request.words.map(({ who, number, saidOn, text }) =>
        who === "asker" ? (
          <p key={number} class="soft">
            {m.admissions_words_own({ day: dayWords(saidOn) })}
          </p>
        ) : (
          <blockquote key={number}>
            <p>
              <strong>{m.admissions_words_group({ day: dayWords(saidOn) })}</strong>
            </p>
            {text?.split(/\n+/).map((line, index) => (
              <p key={index}>{line}</p>
            ))}
          </blockquote>
        ),
      )}
      {wrong && !request.canWrite && (
        <Notice kind="warning" title={wrong.error} answer>
          {wrong.text.split(/\n+/).map((line, index) => (
            <p key={index}>{line}</p>
          ))}
        </Notice>
      )}
      {request.canWrite && (
        <Disclosure summary={m.admissions_word_write()} open={wrong !== undefined}>
          <Form action={`${base}/sana`} hidden={{ form }} id={`sana${mark}`} errors={{ [`text${mark}`]: wrong?.error }}>
            <Field
              name="text"
              id={`text${mark}`}
              kind="message"
              label={m.admissions_word_own()}
              hint={m.admissions_word_own_hint()}
              value={wrong?.text}
              error={wrong?.error}
            />
            <Actions>
              <Button tone="quiet">{m.admissions_word_button()}</Button>
            </Actions>
          </Form>
        </Disclosure>
      )}
    </Section>
  );
}
