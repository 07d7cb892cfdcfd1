import { m } from "../../shared/i18n/index.ts";
import {
  Actions,
  Button,
  Check,
  Disclosure,
  Field,
  type FieldErrors,
  Form,
  Page,
  Section,
} from "../../shared/ui/index.ts";
import { anyError } from "./public.views.tsx";
import type { EventFields, mostDays } from "./sign-up.forms.ts";

interface NewEventProps {
  action: string;
  lead: string;
  fields: Partial<EventFields>;
  errors?: FieldErrors;
}

const dateNames = ["date1", "date2", "date3", "date4"] as const satisfies { length: typeof mostDays };

/** A new event, on one page. */
export function NewEventPage({ action, lead, fields, errors = {} }: NewEventProps) {
  const shown = (name: keyof EventFields) => ({ name, value: fields[name], error: errors[name] });
  const [, ...others] = dateNames;
  const more = ["address", ...others, "programme", "phone"] as const;
  return (
    <Page title={m.gate_events_new()} lead={lead} hasErrors={anyError(errors)}>
      <Form action={action} errors={errors} hidden={{ form: fields.form ?? "" }}>
        <Field {...shown("name")} label={m.gate_events_name()} hint={m.gate_events_name_hint()} autocomplete="off" />
        <Field
          {...shown("happens")}
          kind="multiline"
          rows={4}
          label={m.gate_events_happens()}
          hint={m.gate_events_happens_hint()}
        />
        <Check
          name="professionals"
          label={m.gate_events_professionals()}
          hint={m.gate_events_professionals_hint()}
          checked={fields.professionals === "yes"}
          optional
        />
        <Field {...shown("town")} width="half" label={m.gate_events_town()} autocomplete="off" />
        <Field {...shown("place")} width="half" optional label={m.gate_events_place()} autocomplete="off" />
        <Field {...shown("date1")} kind="date" width="half" label={m.gate_events_date()} />
        <Field {...shown("time")} kind="time" width="short" label={m.gate_events_starts()} />
        <Field {...shown("hours")} width="short" label={m.gate_events_hours()} hint={m.gate_events_hours_hint()} />
        <Field
          {...shown("capacity")}
          kind="number"
          width="short"
          optional
          label={m.gate_events_capacity()}
          hint={m.gate_events_capacity_hint()}
        />
        <WhatThereIs fields={fields} />
        <Disclosure summary={m.gate_events_more()} open={more.some((name) => fields[name] || errors[name])}>
          <Field {...shown("address")} width="half" optional label={m.gate_events_address()} autocomplete="off" />
          {others.map((name, index) => (
            <Field
              key={name}
              {...shown(name)}
              kind="date"
              width="half"
              optional
              label={m.gate_events_date_more({ number: index + 2 })}
            />
          ))}
          <Field
            {...shown("programme")}
            kind="multiline"
            optional
            label={m.gate_events_programme()}
            hint={m.gate_events_programme_hint()}
          />
          <Field
            {...shown("phone")}
            kind="phone"
            width="half"
            optional
            label={m.gate_events_phone()}
            autocomplete="off"
          />
        </Disclosure>
        <p>{m.gate_events_new_next()}</p>
        <Actions>
          <Button>{m.gate_events_new_button()}</Button>
        </Actions>
      </Form>
    </Page>
  );
}

/** What decides what is asked of those who come. */
export const WhatThereIs = ({ fields }: { fields: Pick<Partial<EventFields>, "childCare" | "food"> }) => (
  <>
    <Check name="childCare" label={m.gate_events_child_care()} checked={fields.childCare === "yes"} optional />
    <Check
      name="food"
      label={m.gate_events_food()}
      hint={m.gate_events_food_hint()}
      checked={fields.food === "yes"}
      optional
    />
  </>
);

/** A listing that was made as any other is: does one sign up for it here? */
export function TakeSignUpsPage({ action, error, capacity }: { action: string; error?: string; capacity?: string }) {
  return (
    <Page title={m.gate_events_use_title()} lead={m.gate_events_use_lead()} narrow hasErrors={error !== undefined}>
      <Form action={action} errors={{ capacity: error }}>
        <Field
          name="capacity"
          kind="number"
          width="short"
          optional
          label={m.gate_events_capacity()}
          hint={m.gate_events_capacity_hint()}
          value={capacity}
          error={error}
        />
        <Actions>
          <Button>{m.gate_events_use_button()}</Button>
        </Actions>
      </Form>
      <Section title={m.gate_events_use_what()}>
        <p>{m.gate_events_use_text()}</p>
      </Section>
    </Page>
  );
}
