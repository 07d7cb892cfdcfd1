import type { ComponentChildren } from "preact";

/** A part of a longer text, under its own heading. */
export function Section({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="flow">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** Sentences as a list. */
export function List({ items }: { items: readonly string[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
