import type { ComponentChildren } from "preact";
import { Prose } from "./prose.tsx";

interface DisclosureProps {
  summary: ComponentChildren;
  children: ComponentChildren;
  open?: boolean;
}

/** More about something, for those who want it. Never for what everyone needs. */
export function Disclosure({ summary, children, open = false }: DisclosureProps) {
  return (
    <details class="disclosure" open={open}>
      <summary>{summary}</summary>
      <div class="disclosure-body">
        <Prose>{children}</Prose>
      </div>
    </details>
  );
}
