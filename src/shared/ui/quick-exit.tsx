import { m } from "../i18n/index.ts";
import { VisuallyHidden } from "./visually-hidden.tsx";

/**
 * The way out, on every page. A plain link, so that it works without JavaScript; never a form, because the content
 * security policy would stop the redirect to another site. It has no language: the exit is the same for everyone. It is
 * a landmark, so that whoever listens to the page can jump to it.
 */
export function QuickExit() {
  return (
    <quick-exit role="region" aria-label={m.ui_exit()}>
      <ExitLink class="exit" />
    </quick-exit>
  );
}

/** The same way out as a bare link, for the list of shortcuts at the top of the page. */
export function ExitLink({ class: className }: { class?: string }) {
  return (
    <a class={className} href="/poistu" rel="nofollow noreferrer">
      {m.ui_exit()}
      <VisuallyHidden>: {m.ui_exit_what()}</VisuallyHidden>
    </a>
  );
}

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "quick-exit": { role: "region"; "aria-label": string; children?: ComponentChildren };
    }
  }
}
