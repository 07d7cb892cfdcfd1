import { m } from "../../shared/i18n/index.ts";
import { Field } from "../../shared/ui/index.ts";
import { type ReasonRead, reasonLongest } from "./reason.ts";

interface ReasonFieldProps {
  /** Tells several such fields on a page from one another. */
  id?: string;
  value?: string | undefined;
  error?: string | undefined;
  /** Where it is kept, where that is not the organisation's log. */
  hint?: string | undefined;
}

/** Why, for the log: stands in every form that does something to somebody else's task or reads what is confidential. */
export function ReasonField({ id = "reason", value, error, hint = m.audit_reason_hint() }: ReasonFieldProps) {
  return (
    <Field
      name="reason"
      id={id}
      kind="message"
      rows={3}
      label={m.audit_reason_label()}
      hint={hint}
      value={value}
      error={error}
    />
  );
}

/** What is wrong with a reason. */
export const reasonFault = ({ kind }: Exclude<ReasonRead, { kind: "reason" }>): string =>
  kind === "missing" ? m.audit_reason_needed() : m.audit_reason_too_long({ most: reasonLongest });
