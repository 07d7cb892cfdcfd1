import type { ComponentChildren } from "preact";
import { useLink } from "./request-facts.ts";

/** Turns a path of ours into the reader's language; an anchor (`#…`) or a whole address stays as it is. */
export function useHref(): (to: string) => string {
  const link = useLink();
  return (to) => (to.startsWith("/") ? link(to) : to);
}

/** A link in running text. `to` is a path of ours without its language (`/apua`), an anchor or a whole address. */
export function Link({ to, children }: { to: string; children: ComponentChildren }) {
  const href = useHref();
  return <a href={href(to)}>{children}</a>;
}
