import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  Check,
  Choice,
  type Column,
  DataTable,
  DateTime,
  Disclosure,
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
import { childrenIn, peopleIn } from "./event.rules.ts";
import { timeWords } from "./event-words.ts";
import type { GroupToTie } from "./groups-to-tie.ts";
import { anyError } from "./public.views.tsx";
import type { RunEvent } from "./run-event.ts";
import { WhatThereIs } from "./start.views.tsx";

/** What was typed into a form that came back, and what is wrong with it. */
export interface Wrong {
  readonly typed: Readonly<Record<string, string | undefined>>;
  readonly errors: FieldErrors;
}

interface EventPageProps {
  base: string;
  event: RunEvent;
  /** Which groups it may be tied to. */
  groups: readonly GroupToTie[];
  saved: boolean;
  wrong?: Wrong | undefined;
}

/** An event for those who run it: its days, what they brought, and what is asked. */
export function EventPage({ base, event, groups, saved, wrong }: EventPageProps) {
  const { locale } = useRequest();
  const errors = wrong?.errors ?? {};
  return (
    <Page
      title={event.content ? readIn(event.content.name, locale).text : m.gate_events_event()}
      lead={m.gate_events_run_lead()}
      hasErrors={anyError(errors)}
    >
      {saved && <Notice kind="good" title={m.gate_events_saved()} answer />}
      {event.slug ? (
        <p>
          <Link to={`/tuki/${event.slug}`}>{m.listings_public_page()}</Link> ·{" "}
          <Link to={`/tuki/${event.slug}/ilmoittaudu`}>{m.gate_events_sign_up_title()}</Link>
        </p>
      ) : (
        <Notice title={m.gate_events_not_shown()}>{m.gate_events_not_shown_text()}</Notice>
      )}
      <Section title={m.gate_events_days()}>
        <DaysTable base={base} event={event} />
        <p class="soft">{m.gate_events_brought_text()}</p>
      </Section>
      {event.keeps && <AddDay base={base} wrong={wrong} />}
      <Section title={m.gate_events_settings()}>
        <Form action={`${base}/asetukset`} id="asetukset">
          <Field
            name="programme"
            kind="multiline"
            optional
            label={m.gate_events_programme()}
            hint={m.gate_events_programme_hint()}
            value={wrong?.typed.programme ?? event.programme}
            error={errors.programme}
          />
          <Check
            name="professionals"
            label={m.gate_events_professionals()}
            hint={m.gate_events_professionals_hint()}
            checked={event.openToProfessionals}
            optional
          />
          <WhatThereIs fields={{ ...(event.childCare && { childCare: "yes" }), ...(event.food && { food: "yes" }) }} />
          {groups.length > 0 && (
            <Choice
              name="group"
              legend={m.gate_events_group_tie()}
              hint={m.gate_events_group_tie_hint()}
              value={event.spaceId ?? ""}
              options={[
                { value: "", label: m.gate_events_group_tie_none() },
                ...groups.map(({ id, name }) => ({ value: id, label: name || m.gate_events_group_nameless() })),
              ]}
            />
          )}
          {event.spaceId && (
            <Choice
              name="wishesTo"
              legend={m.gate_events_wishes_to()}
              hint={m.gate_events_wishes_to_hint()}
              value={event.wishesTo}
              options={[
                { value: "keepers", label: m.gate_events_wishes_keepers() },
                { value: "carriers", label: m.gate_events_wishes_carriers() },
              ]}
            />
          )}
          <Actions>
            <Button tone="quiet">{m.gate_events_save()}</Button>
          </Actions>
        </Form>
      </Section>
    </Page>
  );
}

type Day = RunEvent["days"][number];

/** Who signed up for a day, also when the sign-ups are gone. */
const signedFor = ({ numbers: { coming }, counted }: Day) =>
  counted.signedParties === null
    ? { parties: coming.parties, people: peopleIn(coming), children: childrenIn(coming) }
    : {
        parties: counted.signedParties,
        people: (counted.signedAdults ?? 0) + (counted.signedChildren ?? 0),
        children: counted.signedChildren ?? 0,
      };

function DaysTable({ base, event }: { base: string; event: RunEvent }) {
  const columns: Column<Day>[] = [
    {
      key: "day",
      header: m.gate_events_day(),
      cell: (day) => (
        <>
          <Link to={`${base}/paiva/${day.id}`}>{timeWords(day)}</Link>
          {day.cancelled && ` (${m.gate_events_cancelled_short()})`}
        </>
      ),
    },
    {
      key: "coming",
      header: m.gate_events_column_coming(),
      numeric: true,
      cell: (day) => {
        const { people } = signedFor(day);
        return day.capacity === null ? people : m.gate_events_of({ people, capacity: day.capacity });
      },
    },
    { key: "children", header: m.gate_events_column_children(), numeric: true, cell: (day) => signedFor(day).children },
    {
      key: "waiting",
      header: m.gate_events_column_waiting(),
      numeric: true,
      cell: ({ numbers }) => peopleIn(numbers.waiting),
    },
    {
      key: "came",
      header: m.gate_events_column_came(),
      numeric: true,
      cell: ({ counted: { cameAdults, cameChildren } }) =>
        cameAdults === null && cameChildren === null ? "–" : (cameAdults ?? 0) + (cameChildren ?? 0),
    },
    {
      key: "wishes",
      header: m.gate_events_column_wishes(),
      numeric: true,
      cell: ({ numbers, counted }) => numbers.wishes + counted.wished,
    },
  ];
  return <DataTable caption={m.gate_events_brought()} columns={columns} rows={event.days} rowKey={({ id }) => id} />;
}

function AddDay({ base, wrong }: { base: string; wrong: Wrong | undefined }) {
  const { typed = {}, errors = {} } = wrong ?? {};
  const own = { new: errors.new, hours: errors.hours, capacity: errors.capacity };
  return (
    <Disclosure summary={m.gate_events_add_day()} open={anyError(own)}>
      <Form action={`${base}/paivat`} errors={own} id="paivat">
        <DateTime
          name="new"
          legend={m.gate_events_when()}
          date={typed.newDate}
          time={typed.newTime}
          error={errors.new}
        />
        <Field
          name="hours"
          width="short"
          label={m.gate_events_hours()}
          hint={m.gate_events_hours_hint()}
          value={typed.hours}
          error={errors.hours}
        />
        <Field
          name="capacity"
          kind="number"
          width="short"
          optional
          label={m.gate_events_capacity()}
          hint={m.gate_events_capacity_hint()}
          value={typed.capacity}
          error={errors.capacity}
        />
        <Actions>
          <Button tone="quiet">{m.gate_events_add_day_button()}</Button>
        </Actions>
      </Form>
    </Disclosure>
  );
}
