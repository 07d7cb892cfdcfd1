import { m } from "../i18n/index.ts";
import { Link } from "./link.tsx";

interface StepsProps {
  current: number;
  total: number;
  /** The question before this one: a path without its language. */
  backTo?: string;
  /** Answers are kept as one moves on: says so. */
  saved?: boolean;
}

/** Where one is in a form of one question a page. Stands above the question. */
export function Steps({ current, total, backTo, saved = false }: StepsProps) {
  return (
    <div class="steps">
      {backTo && <Link to={backTo}>{m.ui_steps_back()}</Link>}
      <p>{m.ui_steps_progress({ current, total })}</p>
      {saved && <p class="steps-saved">{m.ui_steps_saved()}</p>}
    </div>
  );
}
