import type { ComponentChildren } from "preact";
import { m } from "../i18n/index.ts";
import { Icon } from "./icons.tsx";
import { VisuallyHidden } from "./visually-hidden.tsx";

/** What every control says of itself beside its name. */
export interface Said {
  hint?: ComponentChildren;
  /** What is wrong and what to do; undefined where nothing is. */
  error?: string | undefined;
}

/** The ids that explain the control `id`, for `aria-describedby`. */
export function describedBy(id: string, { hint, error }: Said): string | undefined {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}

/** The hint and the error of the control `id`, in the order in which they are read. */
export function HintAndError({ id, hint, error }: Said & { id: string }) {
  return (
    <>
      {hint && (
        <div class="hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error && (
        <p class="error" id={`${id}-error`}>
          <Icon name="warning" />
          <span>
            <VisuallyHidden>{m.ui_error_prefix()} </VisuallyHidden>
            {error}
          </span>
        </p>
      )}
    </>
  );
}

/** The name of a control or a group, and whether it may be left empty. */
export function Named({ label, optional }: { label: ComponentChildren; optional: string | false }) {
  return (
    <>
      {label}
      {optional && <span class="optional"> ({optional})</span>}
    </>
  );
}
