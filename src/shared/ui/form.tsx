import type { ComponentChildren } from "preact";
import { m } from "../i18n/index.ts";
import { FormMark, FormParts, FormPartsContext } from "./form-mark.tsx";
import { useHref } from "./link.tsx";

/** What is wrong by the id of the field it is about, which is its name unless told otherwise. */
export type FieldErrors = Readonly<Record<string, string | undefined>>;

/** Only what is wrong, of all that was looked at. */
export const faults = (found: Readonly<Record<string, string | false | undefined>>): FieldErrors =>
  Object.fromEntries(Object.entries(found).filter((entry): entry is [string, string] => Boolean(entry[1])));

interface FormProps {
  /** Where it is sent: a path of ours without its language. */
  action: string;
  /** Searches use `get`, so that the address can be kept and shared. */
  method?: "post" | "get";
  /** Sent along unseen, e.g. the id that makes a double press harmless. */
  hidden?: Readonly<Record<string, string>>;
  errors?: FieldErrors;
  /** The form carries files. */
  files?: boolean;
  id?: string;
  children: ComponentChildren;
}

/** A form. The server checks it and answers in the person's language, so the browser's own bubbles are turned off. */
export function Form({ action, method = "post", hidden = {}, errors = {}, files = false, id, children }: FormProps) {
  const href = useHref();
  return (
    <form
      class="form"
      id={id}
      action={href(action)}
      method={method}
      enctype={files ? "multipart/form-data" : undefined}
      novalidate
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ErrorSummary errors={errors} />
      <FormPartsContext.Provider value={method === "post" && !files ? new FormParts() : undefined}>
        {children}
        <FormMark />
      </FormPartsContext.Provider>
    </form>
  );
}

/**
 * What still needs a change, with the way to each place. It takes the focus when the page opens, and so is read first;
 * an alert role would read it twice. Nothing is shown where nothing is wrong.
 */
export function ErrorSummary({ errors }: { errors: FieldErrors }) {
  const wrong = Object.entries(errors).filter((entry): entry is [string, string] => entry[1] !== undefined);
  if (wrong.length === 0) return null;
  return (
    <section class="error-summary" id="tarkista" aria-labelledby="tarkista-otsikko" tabIndex={-1} autofocus>
      <h2 id="tarkista-otsikko">{m.ui_errors_title()}</h2>
      <p>{m.ui_errors_intro({ count: wrong.length })}</p>
      <ul>
        {wrong.map(([id, message]) => (
          <li key={id}>
            <a href={`#${id}`}>{message}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
