import { coverPage } from "./cover.ts";
import { afterMoment, enough, type Moment, noPresses, patience } from "./shift-presses.ts";

/** How long, in milliseconds, we wait for our own server before we go to the neutral page without it. */
const serverPatience = 3_000;

/**
 * The way out, faster than a plain link: the page is gone before the network answers, and this page leaves the
 * browser's Back list. Three presses of Shift do the same. Every link to the same address on the page is a way out too.
 *
 * The server writes the link inside and, as attributes: `data-away` the neutral address, `data-leaving` the words for
 * the blank page, `data-two-more`, `data-one-more` and `data-stopped` the words read out while Shift is pressed.
 */
export class QuickExit extends HTMLElement {
  #presses = noPresses;
  #forgetting = 0;
  #givingUp = 0;
  #leaving = false;
  #status: HTMLElement | undefined;

  connectedCallback(): void {
    // The same element comes back when a covered page does.
    if (this.#status) return;
    this.#status = document.createElement("span");
    this.#status.className = "hidden-text";
    this.#status.setAttribute("role", "status");
    this.append(this.#status);
    document.addEventListener("click", (event) => this.#clicked(event));
    addEventListener("pageshow", ({ persisted }) => persisted && this.#cameBack());
    // Captured: no part of the page can keep a press of Shift to itself.
    for (const type of ["keydown", "keyup", "pointerdown", "wheel"] as const) {
      addEventListener(type, (event) => this.#pressed(event), { capture: true, passive: true });
    }
  }

  #clicked(event: MouseEvent): void {
    const link = event.target instanceof Element && event.target.closest("a");
    if (!link || link.href !== this.#link?.href) return;
    event.preventDefault();
    this.#leave();
  }

  #pressed(event: KeyboardEvent | PointerEvent | WheelEvent): void {
    const before = this.#presses;
    this.#presses = afterMoment(before, momentOf(event));
    const { count, at } = this.#presses;
    if (count === before.count && at === before.at) return;
    clearTimeout(this.#forgetting);
    if (count >= enough) {
      this.#leave();
      return;
    }
    const { twoMore, oneMore, stopped } = this.dataset;
    this.#say(count === 0 ? "" : count === 1 ? twoMore : oneMore);
    if (count > 0) this.#forgetting = window.setTimeout(() => this.#say(stopped), patience);
  }

  #leave(): void {
    const address = this.#link?.href;
    if (this.#leaving || !address) return;
    this.#leaving = true;
    const { away, leaving } = this.dataset;
    coverPage(leaving);
    // Without a network the browser's own error page would show our address: let it show the neutral one.
    location.replace(away && !navigator.onLine ? away : address);
    if (away) this.#givingUp = window.setTimeout(() => location.replace(away), serverPatience);
  }

  /** The browser has brought back a page that was left: it must not leave again by itself. */
  #cameBack(): void {
    clearTimeout(this.#givingUp);
    clearTimeout(this.#forgetting);
    this.#presses = noPresses;
    this.#leaving = false;
    this.#say("");
  }

  #say(words = ""): void {
    if (this.#status) this.#status.textContent = words;
  }

  get #link(): HTMLAnchorElement | null {
    return this.querySelector("a");
  }
}

function momentOf(event: KeyboardEvent | PointerEvent | WheelEvent): Moment {
  const type = event.type as Moment["type"];
  const at = event.timeStamp;
  if (!(event instanceof KeyboardEvent)) return { type, at };
  return { type, at, key: event.key, repeat: event.repeat, chord: event.ctrlKey || event.altKey || event.metaKey };
}
