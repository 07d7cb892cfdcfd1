import type { DraftContent } from "../draft.rules.ts";
import { contactStep } from "./contact.tsx";
import { entryStep } from "./entry.tsx";
import { languagesStep } from "./languages.tsx";
import { practicalStep } from "./practical.tsx";
import type { Step, StepContext } from "./step.ts";
import { themesStep } from "./themes.tsx";
import { whatStep } from "./what.tsx";
import { whenStep } from "./when.tsx";
import { whereStep } from "./where.tsx";
import { whoStep } from "./who.tsx";

/** The form's pages in their order. */
export const steps: readonly Step[] = [
  whatStep,
  themesStep,
  whoStep,
  whenStep,
  whereStep,
  entryStep,
  contactStep,
  practicalStep,
  languagesStep,
];

/** The pages that are asked of such an offering. */
export const stepsOf = (draft: DraftContent): readonly Step[] => steps.filter(({ asks }) => asks?.(draft) ?? true);

export interface StepFault {
  readonly step: Step;
  readonly errors: readonly string[];
}

/** What the draft still lacks, page by page: what each page would say of it. */
export const faultsOf = (draft: DraftContent, context: StepContext): readonly StepFault[] =>
  stepsOf(draft).flatMap((step) => {
    const { errors } = step.read(step.valuesOf(draft, context), draft, context);
    const messages = Object.values(errors).filter((error) => error !== undefined);
    return messages.length > 0 ? { step, errors: messages } : [];
  });
