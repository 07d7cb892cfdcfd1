import type { ComponentChildren } from "preact";
import { Actions, ButtonLink } from "./button.tsx";
import { Prose } from "./prose.tsx";

interface EmptyStateProps {
  title: ComponentChildren;
  children?: ComponentChildren;
  /** There is always a next step. `to` is a path without its language. */
  next: { readonly to: string; readonly label: string };
  level?: 2 | 3;
}

/** Nothing here yet, and what one can do about it. */
export function EmptyState({ title, children, next, level = 2 }: EmptyStateProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section class="empty">
      <Heading class="empty-title">{title}</Heading>
      <Prose>{children}</Prose>
      <Actions>
        <ButtonLink to={next.to} tone="quiet">
          {next.label}
        </ButtonLink>
      </Actions>
    </section>
  );
}
