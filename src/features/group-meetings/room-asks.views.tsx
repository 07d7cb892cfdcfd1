import { m } from "../../shared/i18n/index.ts";
import { Actions, Button, Fact, Field, type FieldErrors, Form, Section } from "../../shared/ui/index.ts";
import { roomStateWords } from "./meeting-words.ts";
import type { askedOf } from "./room-asks.ts";

interface AskedRoomsProps {
  asks: Awaited<ReturnType<typeof askedOf>>;
  /** The partner's own page. */
  path: string;
  wrong?: { readonly roomId: string; readonly word: string; readonly error: string } | undefined;
}

/** On the partner's own page: which rooms the group asks for, and the answer. Nothing of anybody in the group is here. */
export function AskedRooms({ asks, path, wrong }: AskedRoomsProps) {
  return (
    <Section title={m.group_meetings_asked_title()}>
      {asks.map(({ roomId, place, when, state, answer }) => {
        const mine = wrong?.roomId === roomId ? wrong : undefined;
        const id = `sana-${roomId}`;
        const errors: FieldErrors = mine ? { [id]: mine.error } : {};
        return (
          <div class="card flow" key={roomId}>
            <dl class="facts">
              <Fact term={m.group_meetings_asked_room()}>{place}</Fact>
              <Fact term={m.group_meetings_asked_when()}>{when}</Fact>
              {state !== "asked" && <Fact term={m.group_meetings_asked_state()}>{roomStateWords[state]()}</Fact>}
            </dl>
            <Form action={`${path}/tila`} hidden={{ room: roomId }} errors={errors}>
              <Field
                id={id}
                name="word"
                kind="message"
                rows={2}
                optional
                label={m.group_meetings_asked_word()}
                hint={m.group_meetings_asked_word_hint()}
                value={mine ? mine.word : answer}
                error={mine?.error}
              />
              <Actions>
                <Button name="answer" value="agreed">
                  {m.group_meetings_asked_yes()}
                </Button>
                <Button name="answer" value="declined" tone="quiet">
                  {m.group_meetings_asked_no()}
                </Button>
              </Actions>
            </Form>
          </div>
        );
      })}
    </Section>
  );
}
