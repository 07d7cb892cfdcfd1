import { type ComponentChildren, toChildArray } from "preact";

/** What a part says: bare words become a paragraph, anything else keeps its own shape. */
export function Prose({ children }: { children: ComponentChildren }) {
  const parts = toChildArray(children);
  if (parts.length === 0) return null;
  const bare = parts.every((part) => typeof part === "string" || typeof part === "number");
  return bare ? <p>{children}</p> : <div class="prose flow">{children}</div>;
}
