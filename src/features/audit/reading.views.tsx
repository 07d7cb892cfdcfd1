import { m } from "../../shared/i18n/index.ts";
import { Actions, Button, type FieldErrors, Form, Notice, Page } from "../../shared/ui/index.ts";
import { ReasonField, reasonFault, roleWord } from "../roles/index.ts";
import { dayWords } from "./log-words.ts";
import type { ReadingAnswer, ReadingMark } from "./reading.ts";
import { readingLasts } from "./reading.ts";

interface ReasonPageProps {
  /** Where the reason is sent: a path of ours that opens the space. */
  action: string;
  typed?: string;
  fault?: Extract<ReadingAnswer, { kind: "missing" | "too-long" }>;
}

/** Asked before a confidential space is read as staff. */
export function ReasonPage({ action, typed, fault }: ReasonPageProps) {
  const errors: FieldErrors = fault ? { reason: reasonFault(fault) } : {};
  return (
    <Page title={m.audit_reading_title()} lead={m.audit_reading_lead()} narrow hasErrors={fault !== undefined}>
      <Notice>
        <ul>
          <li>{m.audit_reading_mark()}</li>
          <li>{m.audit_reading_kept()}</li>
          <li>{m.audit_reading_lasts({ minutes: readingLasts })}</li>
        </ul>
      </Notice>
      <Form action={action} errors={errors}>
        <ReasonField value={typed} error={errors.reason} />
        <Actions>
          <Button>{m.audit_reading_button()}</Button>
        </Actions>
      </Form>
    </Page>
  );
}

/** The marks of those who have read the space as staff, for the space to see: in which role and on which day. */
export function ReadingMarks({ marks }: { marks: readonly ReadingMark[] }) {
  if (marks.length === 0) return null;
  return (
    <Notice title={m.audit_marks_title()}>
      <ul>
        {marks.map(({ role, at }) => (
          <li key={at.toString()}>{m.audit_mark({ role: roleWord(role), day: dayWords(at) })}</li>
        ))}
      </ul>
    </Notice>
  );
}
