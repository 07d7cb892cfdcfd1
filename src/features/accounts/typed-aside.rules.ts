import { formMarkName } from "../../shared/ui/index.ts";

/** What was sent in a form: each field with its value, in the order of the page. */
export type Sent = readonly (readonly [name: string, value: string])[];

/** What was typed in a form, by field. */
export type Typed = Readonly<Record<string, readonly string[]>>;

/** The unseen field of a form that was kept and is sent after all. */
export const keptName = "_kept";

/** What a form's own mark says: `whose` in a way only we understand, the typed fields, and whether its deed cannot be undone. */
export interface Mark {
  readonly mark: string;
  readonly final: boolean;
  readonly typed: ReadonlySet<string>;
}

/** The mark in what was sent, if it has one. */
export function readMark(sent: Sent): Mark | undefined {
  const value = sent.find(([name]) => name === formMarkName)?.[1];
  const [mark = "", how, ...typed] = value?.split(" ") ?? [];
  return mark === "" ? undefined : { mark, final: how !== "plain", typed: new Set(typed) };
}

/** Whether anything was typed that would be missed. */
export const hasTyped = (sent: Sent): boolean => typedWordsIn(sent, () => true).length > 0;

/** What to show of it: words and numbers as they were typed, not the days and times of day that pickers make. */
export const textsIn = (sent: Sent): readonly string[] =>
  typedWordsIn(sent, (value) => !picked.test(value)).map((text) => text.replaceAll("\r\n", "\n"));

/** The same by field. */
export function byField(sent: Sent): Typed {
  const fields: Record<string, string[]> = Object.create(null);
  for (const [name, value] of sent) fields[name] = [...(fields[name] ?? []), value];
  return fields;
}

const picked = /^(?:\d{4}-\d{2}-\d{2}|\d{2}:\d{2}(?::\d{2})?)$/;

function typedWordsIn(sent: Sent, isWanted: (value: string) => boolean): readonly string[] {
  const typed = readMark(sent)?.typed;
  return sent.flatMap(([name, value]) => {
    const text = value.trim();
    return typed?.has(name) && text !== "" && isWanted(text) ? [text] : [];
  });
}
