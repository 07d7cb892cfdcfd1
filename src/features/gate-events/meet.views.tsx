import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  Choice,
  DateTime,
  EmptyState,
  Field,
  Form,
  Link,
  Page,
  Section,
  useHref,
  useRequest,
} from "../../shared/ui/index.ts";
import { readIn } from "../directory/index.ts";
import type { DayPageProps } from "./day.views.tsx";
import { nextWords } from "./event-words.ts";
import { Square } from "./numbers.views.tsx";
import type { OpenedWish } from "./run-event.ts";

/** How those who were there find one another again, and what they agreed. */
export function MeetAgain({ here, event, day, readsWishes, form, wrong }: DayPageProps & { here: string }) {
  const { typed = {}, errors = {} } = wrong ?? {};
  const { locale, publicUrl } = useRequest();
  const href = useHref();
  const address = `${publicUrl}${href(`/tapaamme/${day.meetCode}`)}`;
  const next = { next: errors.next, place: errors.place };
  const group = { name: errors.name, nickname: errors.nickname };
  return (
    <Section title={m.gate_events_meet_title()}>
      <p>{m.gate_events_meet_run_text()}</p>
      <Square text={address} />
      <p>
        <code>{address}</code>
      </p>
      <Form action={`${here}/kierrata`} id="kierrata">
        <p>{m.gate_events_pass_round_text()}</p>
        <Actions>
          <Button tone="quiet">{m.gate_events_pass_round()}</Button>
        </Actions>
      </Form>
      {readsWishes ? (
        <p>
          <Link to={`${here}/toiveet`}>{m.gate_events_wishes({ count: day.numbers.wishes })}</Link>
        </p>
      ) : (
        <p>{m.gate_events_wishes_others({ count: day.numbers.wishes })}</p>
      )}
      <h3>{m.gate_events_next_title()}</h3>
      {day.next && (
        <p>
          <strong>{nextWords(day.next)}</strong>
          {day.next.place && `, ${day.next.place}`}
        </p>
      )}
      <Form action={`${here}/seuraava`} id="seuraava" errors={next}>
        <DateTime
          name="next"
          legend={m.gate_events_next_when()}
          date={typed.nextDate ?? day.next?.date}
          time={typed.nextTime ?? day.next?.time}
          error={errors.next}
        />
        <Field
          name="place"
          kind="nickname"
          width="half"
          optional
          label={m.gate_events_next_place()}
          hint={m.gate_events_next_place_hint()}
          value={typed.place ?? day.next?.place}
          error={errors.place}
        />
        <Actions>
          <Button tone="quiet">{m.gate_events_next_button()}</Button>
        </Actions>
      </Form>
      {day.next && !event.spaceId && (
        <>
          <h3>{m.gate_events_group_title()}</h3>
          <Form action={`${here}/ryhma`} id="ryhma" hidden={{ form }} errors={group}>
            <p>{m.gate_events_group_text()}</p>
            <Field
              name="name"
              width="half"
              label={m.gate_events_group_name()}
              value={typed.name ?? (event.content ? readIn(event.content.name, locale).text : "")}
              error={errors.name}
              autocomplete="off"
            />
            {!event.organisationId && (
              <Field
                name="nickname"
                kind="nickname"
                width="half"
                label={m.gate_events_group_nickname()}
                hint={m.gate_events_group_nickname_hint()}
                value={typed.nickname}
                error={errors.nickname}
              />
            )}
            <Choice
              name="entry"
              legend={m.groups_entry()}
              value={typed.entry ?? "talk"}
              options={[
                { value: "walk-in", label: m.groups_entry_walk_in() },
                { value: "talk", label: m.groups_entry_talk() },
              ]}
            />
            <Actions>
              <Button>{m.gate_events_group_button()}</Button>
            </Actions>
          </Form>
        </>
      )}
    </Section>
  );
}

interface WishesPageProps {
  here: string;
  wishes: readonly OpenedWish[];
}

/** Who wants to meet again, for those who were chosen to read it. */
export function WishesPage({ here, wishes }: WishesPageProps) {
  return (
    <Page title={m.gate_events_wishes_title()} lead={m.gate_events_wishes_lead()}>
      {wishes.length === 0 ? (
        <EmptyState title={m.gate_events_wishes_none()} next={{ to: here, label: m.gate_events_back_to_day() }} />
      ) : (
        <>
          <dl class="facts">
            {wishes.map(({ id, name, contact }) => (
              <div key={id}>
                <dt>{name}</dt>
                <dd>{contact}</dd>
              </div>
            ))}
          </dl>
          <p>
            <Link to={here}>{m.gate_events_back_to_day()}</Link>
          </p>
        </>
      )}
    </Page>
  );
}
