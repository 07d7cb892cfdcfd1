import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { useRequest } from "./request-facts.ts";

/** The unseen field that says for whom a form was made, what in it is typed, and whether its deed is one to be done in full view. */
export const formMarkName = "_typed";

/** What a form is made of, as its parts tell while they are rendered: one after the other, and before its mark. */
export class FormParts {
  /** The fields somebody types in. */
  readonly typed: string[] = [];
  /** One of them takes what nobody else may ever know: the form is laid aside nowhere. */
  secret = false;
  /** It has a button, and none that does anything but what cannot be undone. */
  final: boolean | undefined;
}

export const FormPartsContext = createContext<FormParts | undefined>(undefined);

/** A field somebody types in tells the form that it is there. */
export function tellTyped(parts: FormParts | undefined, name: string, secret: boolean): void {
  if (!parts) return;
  parts.typed.push(name);
  parts.secret ||= secret;
}

/** A button tells the form whether what it does can be undone. */
export function tellButton(parts: FormParts | undefined, final: boolean): void {
  if (parts) parts.final = final && parts.final !== false;
}

/**
 * The last part of a form: should its session have ended when it is sent, what was typed can be kept for the one the page was
 * made for (features/accounts/typed-aside.ts). Only on pages that are somebody's own.
 */
export function FormMark() {
  const parts = useContext(FormPartsContext);
  const { formMark } = useRequest();
  if (!formMark || !parts || parts.secret || parts.typed.length === 0) return null;
  const value = [formMark, parts.final ? "final" : "plain", ...new Set(parts.typed)].join(" ");
  return <input type="hidden" name={formMarkName} value={value} />;
}
