import type { ComponentChildren } from "preact";
import { useContext } from "preact/hooks";
import { m } from "../i18n/index.ts";
import { describedBy, HintAndError, Named, type Said } from "./field-parts.tsx";
import { FormPartsContext, tellTyped } from "./form-mark.tsx";

/**
 * What is asked for. `message` and `nickname` are the person's own words in a safe place: nothing of them goes to the
 * browser's spelling service or memory. `number` is digits, without the arrows that change them by accident.
 */
export type FieldKind =
  | "text"
  | "multiline"
  | "message"
  | "nickname"
  | "email"
  | "phone"
  | "number"
  | "password"
  | "search"
  | "date"
  | "time"
  | "select";

export interface FieldOption {
  readonly value: string;
  readonly label: string;
}

export interface FieldProps extends Said {
  name: string;
  label: ComponentChildren;
  kind?: FieldKind;
  value?: string | number | undefined;
  /** Fields are needed unless said otherwise: only the ones that may be left empty are marked, in other words where that depends. */
  optional?: boolean | string;
  /** By default the name. Two forms on a page with a field of the same name need ids of their own. */
  id?: string;
  /** The HTML autofill name, e.g. `email` or `current-password`. Messages and nicknames have none. */
  autocomplete?: string;
  /** What is typed here opens something, e.g. words or a code: it is kept nowhere, not even while somebody comes in again. */
  secret?: boolean;
  /** How much is expected: a short number or a name need no full line. */
  width?: "short" | "half" | "full";
  rows?: number;
  /** The language of what is in it, where that is not the page's. */
  valueLang?: string;
  /** For `select`. */
  options?: readonly FieldOption[];
  /** For `select`: the words of the empty choice, or false where there is none. */
  emptyOption?: string | false;
  min?: string;
  max?: string;
  /** True when the page's heading already asks the question: the label is then only heard. */
  labelHidden?: boolean;
  /** Something is wrong, and the group around the field says what. */
  invalid?: boolean;
  /** The group around the field has said that it may be left empty. */
  optionalUnsaid?: boolean;
}

/** One question with its name, hint, error and control: the only place where these are tied together. */
export function Field(props: FieldProps) {
  const { label, hint, error } = props;
  const optional = props.optional === true ? m.ui_optional() : (props.optional ?? false);
  const id = props.id ?? props.name;
  return (
    <div class={error ? "field has-error" : "field"}>
      <label class={props.labelHidden ? "hidden-text" : "label"} for={id}>
        <Named label={label} optional={!props.optionalUnsaid && optional} />
      </label>
      <HintAndError id={id} hint={hint} error={error} />
      <Control {...props} id={id} />
    </div>
  );
}

/** What browsers and password managers are told not to keep for anybody else. */
const opensSomething = ({ kind, autocomplete = "" }: FieldProps): boolean =>
  kind === "password" || /^(?:one-time-code|(?:current|new)-password)$/.test(autocomplete);

function Control(props: FieldProps & { id: string }) {
  const { kind = "text", value, rows = 5, options = [], width = "full", min, max } = props;
  const parts = useContext(FormPartsContext);
  if (kind !== "select") tellTyped(parts, props.name, props.secret || opensSomething(props));
  const privately = kind === "message" || kind === "nickname" || kind === "search";
  const shared = {
    id: props.id,
    name: props.name,
    class: width === "full" ? "input" : `input input-${width}`,
    required: !props.optional,
    autocomplete: privately ? "off" : props.autocomplete,
    spellcheck: privately || kind === "password" ? false : undefined,
    "aria-describedby": describedBy(props.id, props),
    "aria-invalid": props.error || props.invalid ? ("true" as const) : undefined,
  };
  switch (kind) {
    case "multiline":
    case "message":
      return (
        <textarea {...shared} rows={rows} lang={props.valueLang}>
          {value}
        </textarea>
      );
    case "select":
      return (
        <select {...shared}>
          {props.emptyOption !== false && <option value="">{props.emptyOption ?? m.ui_select_empty()}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} selected={option.value === String(value ?? "")}>
              {option.label}
            </option>
          ))}
        </select>
      );
    case "number":
      return <input {...shared} type="text" inputMode="numeric" value={value} />;
    case "email":
      return <input {...shared} type="email" spellcheck={false} value={value} />;
    case "phone":
      return <input {...shared} type="tel" value={value} />;
    case "password":
      return <input {...shared} type="password" value={value} />;
    case "search":
      return <input {...shared} type="search" enterkeyhint="search" value={value} />;
    case "nickname":
      return <input {...shared} type="text" autocapitalize="none" value={value} />;
    case "date":
    case "time":
      return <input {...shared} type={kind} value={value} min={min} max={max} />;
    case "text":
      return <input {...shared} type="text" value={value} />;
  }
}
