import type { ComponentChildren } from "preact";
import { m } from "../i18n/index.ts";
import { Field } from "./field.tsx";
import { describedBy, HintAndError, Named, type Said } from "./field-parts.tsx";

interface DateTimeProps extends Said {
  /** The form receives `<name>Date` (2026-09-24) and `<name>Time` (18:00), as the person's own clock shows them. */
  name: string;
  legend: ComponentChildren;
  date?: string | undefined;
  time?: string | undefined;
  /** The earliest and the latest day that can be chosen, as 2026-09-24. */
  min?: string;
  max?: string;
  optional?: boolean;
}

/** When something happens: a day and a time of day, in the phone's own pickers. The day's id is the name. */
export function DateTime({ name, legend, date, time, min, max, optional = false, hint, error }: DateTimeProps) {
  const shared = { optional, optionalUnsaid: true, invalid: error !== undefined };
  return (
    <fieldset class={error ? "fieldset has-error" : "fieldset"} aria-describedby={describedBy(name, { hint, error })}>
      <legend class="legend">
        <Named label={legend} optional={optional && m.ui_optional()} />
      </legend>
      <HintAndError id={name} hint={hint} error={error} />
      <div class="pair">
        <Field
          {...shared}
          id={name}
          name={`${name}Date`}
          kind="date"
          label={m.ui_date()}
          value={date}
          {...(min !== undefined && { min })}
          {...(max !== undefined && { max })}
        />
        <Field {...shared} id={`${name}-time`} name={`${name}Time`} kind="time" label={m.ui_time()} value={time} />
      </div>
    </fieldset>
  );
}
