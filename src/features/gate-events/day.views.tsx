import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  Check,
  Disclosure,
  Field,
  Form,
  Link,
  Notice,
  Page,
  Section,
  useRequest,
} from "../../shared/ui/index.ts";
import { readIn } from "../directory/index.ts";
import { timeTitle } from "./event-words.ts";
import { MeetAgain } from "./meet.views.tsx";
import { Numbers, Words } from "./numbers.views.tsx";
import { anyError } from "./public.views.tsx";
import type { Wrong } from "./run.views.tsx";
import type { RunDay, RunEvent } from "./run-event.ts";
import { Came, type PartProps, Tasks } from "./tasks.views.tsx";

export interface DayPageProps {
  /** The event's own page. */
  base: string;
  event: RunEvent;
  day: RunDay;
  saved: boolean;
  /** Whoever asks may read who wants to meet again. */
  readsWishes: boolean;
  /** A new form's id. */
  form: string;
  wrong?: Wrong | undefined;
}

/** One day of an event, for those who run it. */
export function DayPage(props: DayPageProps) {
  const { base, event, day, saved, wrong } = props;
  const { locale } = useRequest();
  const here = `${base}/paiva/${day.id}`;
  return (
    <Page
      title={timeTitle(day)}
      lead={event.content ? readIn(event.content.name, locale).text : undefined}
      hasErrors={anyError(wrong?.errors ?? {})}
    >
      {saved && <Notice kind="good" title={m.gate_events_saved()} answer />}
      {day.cancelled && <Cancelled here={here} keeps={event.keeps} />}
      <Section title={m.gate_events_coming()}>
        <Numbers day={day} />
        <p class="soft">{m.gate_events_numbers_text()}</p>
      </Section>
      {!day.cancelled && <Capacity here={here} day={day} wrong={wrong} />}
      <Words day={day} />
      <Tasks {...props} here={here} />
      <Section title={m.gate_events_on_the_day()}>
        <ul>
          <li>
            <Link to={`${here}/tuloste`}>{m.gate_events_sheet()}</Link>
          </li>
          <li>
            <Link to={`${here}/tuloste.pdf`}>{m.gate_events_sheet_pdf()}</Link>
          </li>
        </ul>
        <Came here={here} day={day} wrong={wrong} />
      </Section>
      <MeetAgain {...props} here={here} />
      {!day.cancelled && (
        <Disclosure summary={m.gate_events_cancel_day()}>
          <Form action={`${here}/peru`} id="peru-paiva" errors={{ really: wrong?.errors.really }}>
            <p>{m.gate_events_cancel_day_text()}</p>
            <Check name="really" label={m.gate_events_cancel_day_sure()} error={wrong?.errors.really} />
            <Actions>
              <Button tone="danger">{m.gate_events_cancel_day()}</Button>
            </Actions>
          </Form>
        </Disclosure>
      )}
      <p>
        <Link to={base}>{m.gate_events_back_to_event()}</Link>
      </p>
    </Page>
  );
}

/** Whoever keeps the listing says that it happens after all; to the others it is told who does. */
function Cancelled({ here, keeps }: { here: string; keeps: boolean }) {
  return (
    <Notice kind="warning" title={m.gate_events_cancelled_day()}>
      <p>{keeps ? m.gate_events_restore_text() : m.gate_events_restore_others()}</p>
      {keeps && (
        <Form action={`${here}/palauta`} id="palauta">
          <Actions>
            <Button tone="quiet">{m.gate_events_restore()}</Button>
          </Actions>
        </Form>
      )}
    </Notice>
  );
}

function Capacity({ here, day, wrong }: PartProps) {
  const error = wrong?.errors.capacity;
  return (
    <Form action={`${here}/paikat`} id="paikat" errors={{ capacity: error }}>
      <Field
        name="capacity"
        kind="number"
        width="short"
        optional
        label={m.gate_events_capacity()}
        hint={m.gate_events_capacity_change_hint()}
        value={wrong?.typed.capacity ?? day.capacity ?? ""}
        error={error}
      />
      <Actions>
        <Button tone="quiet">{m.gate_events_save()}</Button>
      </Actions>
    </Form>
  );
}
