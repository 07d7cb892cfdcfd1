import type { ComponentChildren } from "preact";

/** A part of a page that is read: its heading and what it says. */
export function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="flow">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

export function Items({ items }: { items: readonly string[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
