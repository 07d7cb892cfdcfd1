import { m } from "../../shared/i18n/index.ts";
import { Actions, Button, Check, Disclosure, type FieldErrors, Form } from "../../shared/ui/index.ts";
import { childrenTopics, onlineTopics, startingTopics, type Topic } from "./house-rules.rules.ts";
import { startingWords, topicTitle } from "./starting-set.ts";

interface StartingSetProps {
  path: string;
  /** Proposed already. */
  taken: readonly string[];
  errors: FieldErrors;
}

/** The starting set, to choose from: each with the words it is proposed in. */
export function StartingSet({ path, taken, errors }: StartingSetProps) {
  const free = (topics: readonly Topic[]) => topics.filter((topic) => !taken.includes(topic));
  const general = free(startingTopics);
  const special = [
    { title: m.house_rules_set_children(), topics: free(childrenTopics) },
    { title: m.house_rules_set_online(), topics: free(onlineTopics) },
  ].filter(({ topics }) => topics.length > 0);
  const first = general[0] ?? special[0]?.topics[0];
  if (!first) return null;
  const checks = (topics: readonly Topic[]) =>
    topics.map((topic) => (
      <Check
        key={topic}
        id={`topic-${topic}`}
        name="topic"
        value={topic}
        label={topicTitle(topic)}
        hint={startingWords(topic)}
        error={topic === first ? errors.topics : undefined}
        optional
      />
    ));
  return (
    <Form action={`${path}/luonnos/valmiit`} errors={{ [`topic-${first}`]: errors.topics }}>
      {general.length > 0 && (
        <fieldset class="fieldset">
          <legend class="legend">{m.house_rules_set_all()}</legend>
          <div class="choices">{checks(general)}</div>
        </fieldset>
      )}
      {special.map(({ title, topics }) => (
        <Disclosure key={title} summary={title} open={topics.includes(first)}>
          <fieldset class="fieldset">
            <legend class="hidden-text">{title}</legend>
            <div class="choices">{checks(topics)}</div>
          </fieldset>
        </Disclosure>
      ))}
      <Actions>
        <Button>{m.house_rules_set_button()}</Button>
      </Actions>
    </Form>
  );
}
