import { m } from "../i18n/index.ts";
import { useRequest } from "./request-facts.ts";
import { VisuallyHidden } from "./visually-hidden.tsx";

/**
 * The way out, on every page. A plain link, so that it works without JavaScript; never a form, because the content
 * security policy would stop the redirect to another site. It has no language: the exit is the same for everyone. It is
 * a landmark, so that whoever listens to the page can jump to it.
 */
export function QuickExit() {
  const { exitUrl } = useRequest();
  return (
    <quick-exit
      role="region"
      aria-label={m.ui_exit()}
      data-away={exitUrl}
      data-leaving={m.safety_leaving()}
      data-two-more={m.safety_two_more()}
      data-one-more={m.safety_one_more()}
      data-stopped={m.safety_stopped()}
    >
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
      "quick-exit": import("preact").HTMLAttributes<HTMLElement>;
    }
  }
}
