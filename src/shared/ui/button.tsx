import type { ComponentChildren } from "preact";
import { useContext } from "preact/hooks";
import { FormPartsContext, tellButton } from "./form-mark.tsx";
import { useHref } from "./link.tsx";

/** The one thing to do here, another way to go, or something that cannot be undone. */
export type ButtonTone = "primary" | "quiet" | "danger";

interface Look {
  tone?: ButtonTone;
  children: ComponentChildren;
}

interface ButtonProps extends Look {
  /** Sent with the form when this button is the one pressed. */
  name?: string;
  value?: string;
  type?: "submit" | "button";
  /** The id of a form elsewhere on the page. */
  form?: string;
  /** Where the form is sent when this button is pressed, if not where the others send it; our own path. */
  formAction?: string;
  id?: string;
}

/** Does something. Its words say what. */
export function Button({ tone, children, name, value, type = "submit", form, formAction, id }: ButtonProps) {
  const parts = useContext(FormPartsContext);
  if (type === "submit" && !form) tellButton(parts, tone === "danger");
  return (
    <button class={look(tone)} type={type} name={name} value={value} form={form} formaction={formAction} id={id}>
      {children}
    </button>
  );
}

/** Goes somewhere, and looks like a button because it is the page's next step. `to` is a path without its language. */
export function ButtonLink({ tone, children, to }: Look & { to: string }) {
  const href = useHref();
  return (
    <a class={look(tone)} href={href(to)}>
      {children}
    </a>
  );
}

/** Buttons side by side; one below the other where there is no room. */
export function Actions({ children }: { children: ComponentChildren }) {
  return <div class="actions">{children}</div>;
}

function look(tone: ButtonTone = "primary"): string {
  return tone === "primary" ? "button" : `button button-${tone}`;
}
