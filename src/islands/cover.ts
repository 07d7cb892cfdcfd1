/** Brings back what the blank page stands for; undefined while the page is there. */
let undo: (() => void) | undefined;

/**
 * Puts an empty white page in the place of this one, at once. The whole body is taken out rather than covered: nothing
 * of it shows through, is read aloud or plays on, whatever the styles and open dialogs do. `words` are read out.
 */
export function coverPage(words = ""): void {
  if (undo) return;
  const { body, title } = document;
  const blank = document.createElement("body");
  const overlay = document.createElement("p");
  overlay.className = "exit-overlay";
  overlay.setAttribute("role", "alert");
  blank.append(overlay);
  body.replaceWith(blank);
  document.title = "…";
  // Words that come into an alert already there are the ones every screen reader reads.
  overlay.textContent = words;
  undo = () => {
    blank.replaceWith(body);
    document.title = title;
  };
}

/** Brings the page back, if it was covered. */
export function uncoverPage(): void {
  undo?.();
  undo = undefined;
}
