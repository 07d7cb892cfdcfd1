import type { ComponentChildren } from "preact";

/** Words for those who listen to the page. */
export function VisuallyHidden({ children }: { children: ComponentChildren }) {
  return <span class="hidden-text">{children}</span>;
}
