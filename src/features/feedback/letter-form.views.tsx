import { m } from "../../shared/i18n/index.ts";
import { Actions, Button, Choice, Field, type FieldErrors, Form, Link } from "../../shared/ui/index.ts";
import { answerDays, type Letter, type Topic, topics } from "./feedback.rules.ts";

export const topicWords: Readonly<Record<Topic, () => string>> = {
  accessibility: m.feedback_topic_accessibility,
  privacy: m.feedback_topic_privacy,
  security: m.feedback_topic_security,
  other: m.feedback_topic_other,
};

interface LetterFormProps {
  /** The id of this showing of the form. */
  form: string;
  /** Said by the page already: the question is not asked. */
  about?: Topic;
  topic?: Topic | "";
  letter?: Letter;
  errors?: FieldErrors;
}

/** What anyone writes to those who maintain the service: only the message has to be there. */
export function LetterForm({ form, about, topic = "", letter, errors = {} }: LetterFormProps) {
  return (
    <Form action="/palaute" hidden={about ? { form, topic: about } : { form }} errors={errors}>
      {!about && (
        <Choice
          name="topic"
          legend={m.feedback_topic()}
          value={topic}
          error={errors.topic}
          options={topics.map((each) => ({ value: each, label: topicWords[each]() }))}
        />
      )}
      <Field
        name="message"
        kind="message"
        rows={6}
        label={m.feedback_message()}
        hint={m.feedback_message_hint()}
        value={letter?.message}
        error={errors.message}
      />
      <Field
        name="place"
        optional
        label={m.feedback_place()}
        hint={m.feedback_place_hint()}
        value={letter?.place}
        error={errors.place}
        autocomplete="off"
      />
      <Field
        name="contact"
        optional
        label={m.feedback_contact()}
        hint={<p>{m.feedback_contact_hint()}</p>}
        value={letter?.contact}
        error={errors.contact}
        autocomplete="off"
      />
      <p>
        {m.feedback_urgent({ days: answerDays })} <Link to="/apua">{m.feedback_urgent_link()}</Link>
      </p>
      <Actions>
        <Button>{m.feedback_button()}</Button>
      </Actions>
    </Form>
  );
}
