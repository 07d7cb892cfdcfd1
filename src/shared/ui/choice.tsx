import type { ComponentChildren } from "preact";
import { m } from "../i18n/index.ts";
import { describedBy, HintAndError, Named, type Said } from "./field-parts.tsx";

export interface ChoiceOption {
  readonly value: string;
  readonly label: ComponentChildren;
  readonly hint?: ComponentChildren;
}

export interface ChoiceProps extends Said {
  name: string;
  legend: ComponentChildren;
  /** True when the page's heading already asks the question: the legend is then only heard. */
  legendHidden?: boolean;
  /** Several may be chosen. */
  many?: boolean;
  options: readonly ChoiceOption[];
  value?: string | readonly string[] | undefined;
  optional?: boolean;
  /** By default the name. The first option carries it, so that an error summary leads there. */
  id?: string;
}

/** One question with a few answers to press. */
export function Choice(props: ChoiceProps) {
  const { name, legend, legendHidden = false, many = false, options, value = [], hint, error } = props;
  const id = props.id ?? name;
  const chosen = typeof value === "string" ? [value] : value;
  return (
    <fieldset class={error ? "fieldset has-error" : "fieldset"} aria-describedby={describedBy(id, { hint, error })}>
      <legend class={legendHidden ? "hidden-text" : "legend"}>
        <Named label={legend} optional={props.optional === true && m.ui_optional_choice()} />
      </legend>
      <HintAndError id={id} hint={hint} error={error} />
      <div class="choices">
        {options.map((option, index) => (
          <ChoiceRow
            key={option.value}
            id={index === 0 ? id : `${id}-${index + 1}`}
            name={name}
            many={many}
            option={option}
            checked={chosen.includes(option.value)}
            required={!many && !props.optional}
            invalid={error !== undefined}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface CheckProps extends Said {
  name: string;
  label: ComponentChildren;
  checked?: boolean;
  /** What is sent when it is ticked. */
  value?: string;
  optional?: boolean;
  id?: string;
}

/** One thing to agree to or to turn on. */
export function Check({
  name,
  label,
  checked = false,
  value = "yes",
  optional = false,
  hint,
  error,
  id = name,
}: CheckProps) {
  return (
    <div class={error ? "field has-error" : "field"}>
      <HintAndError id={id} error={error} />
      <ChoiceRow
        id={id}
        name={name}
        many
        option={{ value, label, hint }}
        checked={checked}
        required={!optional}
        invalid={error !== undefined}
        alsoDescribedBy={describedBy(id, { error })}
      />
    </div>
  );
}

interface ChoiceRowProps {
  id: string;
  name: string;
  many: boolean;
  option: ChoiceOption;
  checked: boolean;
  required: boolean;
  invalid: boolean;
  alsoDescribedBy?: string | undefined;
}

function ChoiceRow({ id, name, many, option, checked, required, invalid, alsoDescribedBy }: ChoiceRowProps) {
  const hintId = option.hint ? `${id}-hint-own` : undefined;
  return (
    <div class="choice">
      <input
        id={id}
        type={many ? "checkbox" : "radio"}
        name={name}
        value={option.value}
        checked={checked}
        required={required}
        aria-invalid={invalid && many ? "true" : undefined}
        aria-describedby={[alsoDescribedBy, hintId].filter(Boolean).join(" ") || undefined}
      />
      <label for={id}>{option.label}</label>
      {option.hint && (
        <div class="hint" id={hintId}>
          {option.hint}
        </div>
      )}
    </div>
  );
}
