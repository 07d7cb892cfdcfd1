/** How long, in milliseconds, the hands rest before what was typed is looked for. */
const rest = 200;

/** How far, in degrees, a position is rounded before it leaves the browser: a kilometre or two. */
const coarse = 0.02;

const kept = "haku";

/**
 * The search as one types. The form is the state; the server's answer takes the place of `#vastaus`. What is typed is
 * never touched: the fields of words and place stand outside the answer.
 *
 * Words are no part of the address here, for a browser's history is read by others: they stand in `history.state`,
 * which no list shows, and go to the server in the body of a POST, which no log of a machine between keeps. From a form
 * on another page, or this one in another language, they come through the tab's own storage and are taken out of it at once. The rest of the search (place,
 * filters) stands in the address; filters never make entries of their own in the list of Back.
 */
export class LiveSearch extends HTMLElement {
  #timer = 0;
  #asked: XMLHttpRequest | undefined;
  /** The server has not answered: from then on the form goes the ordinary way. */
  #away = false;
  #status: HTMLElement | undefined;

  connectedCallback(): void {
    const form = this.#form;
    if (this.#status || !form) return;
    this.#status = document.createElement("p");
    this.#status.className = "hidden-text";
    this.#status.setAttribute("role", "status");
    this.append(this.#status);
    this.#offerNearMe();
    form.addEventListener("submit", (event) => this.#submitted(event));
    if (!this.#answer) return;
    form.addEventListener("input", (event) => this.#changed(event));
    this.addEventListener("click", (event) => this.#clicked(event));
    addEventListener("pageshow", () => this.#opened());
    addEventListener("click", (event) => this.#leftByLink(event));
  }

  /** Words that came in the address leave it; words that were left for us are taken up again. */
  #opened(): void {
    const params = new URLSearchParams(location.search);
    const inAddress = params.get("q");
    const words = inAddress ?? this.#leftByOtherPage() ?? (history.state as { words?: string } | null)?.words ?? "";
    const field = this.#field("q");
    if (!field) return;
    if (inAddress !== null) {
      params.delete("q");
      this.#remember(params, words);
    } else if (words !== "") {
      field.value = words;
      this.#form?.classList.add("is-asked");
      this.#ask(this.#fromForm());
    }
  }

  /** A link that leads to this very address begins anew: the browser would keep the words, as it does on reloading. */
  #leftByLink(event: MouseEvent): void {
    if (event.defaultPrevented || !isPlain(event)) return;
    const link = event.target instanceof Element && event.target.closest("a");
    if (!link) return;
    if (link.hreflang) this.#takeAlong(link);
    else if (link.href === location.href) history.replaceState(null, "");
  }

  /** The same search in another language: what the address says now, and the words as they go from page to page. */
  #takeAlong(link: HTMLAnchorElement): void {
    link.search = location.search;
    const words = this.#field("q")?.value.trim();
    if (words) leaveForNext(words);
  }

  #leftByOtherPage(): string | undefined {
    try {
      const words = sessionStorage.getItem(kept) ?? undefined;
      sessionStorage.removeItem(kept);
      return words;
    } catch {
      return undefined;
    }
  }

  #submitted(event: SubmitEvent): void {
    if (this.#away) return;
    if (this.#answer) {
      event.preventDefault();
      this.#ask(this.#fromForm(), "focus");
      return;
    }
    const params = this.#fromForm();
    const words = params.get("q");
    if (!words) return;
    if (!leaveForNext(words)) return; // no storage: the form is sent as it is
    event.preventDefault();
    params.delete("q");
    location.assign(addressOf(this.#form, params));
  }

  #changed(event: Event): void {
    clearTimeout(this.#timer);
    if (this.#away) return;
    const typed = event.target instanceof HTMLInputElement && event.target.type === "search";
    this.#timer = window.setTimeout(() => this.#ask(this.#fromForm()), typed ? rest : 0);
  }

  /** A link to another search (a filter taken off, a page, an order) is answered in place. */
  #clicked(event: MouseEvent): void {
    if (this.#away || event.defaultPrevented || !isPlain(event)) return;
    const link = event.target instanceof Element && event.target.closest("a");
    const form = this.#form;
    if (!link || !form || link.origin !== location.origin || link.pathname !== new URL(form.action).pathname) return;
    event.preventDefault();
    const params = new URLSearchParams(link.search);
    for (const name of ["q", "paikka"]) {
      const field = this.#field(name);
      if (field) field.value = params.get(name) ?? "";
    }
    this.#ask(params, "focus");
  }

  #ask(params: URLSearchParams, then?: "focus"): void {
    clearTimeout(this.#timer);
    // An answer to what was asked before is no longer wanted.
    this.#asked?.abort();
    const request = new XMLHttpRequest();
    this.#asked = request;
    // Parsed by the browser itself: our pages allow no text to become markup.
    request.responseType = "document";
    request.open("POST", this.dataset.answer ?? "");
    request.setRequestHeader("Content-Type", "application/x-www-form-urlencoded");
    request.addEventListener("load", () => {
      const fresh = request.status === 200 && request.response?.querySelector("#vastaus");
      if (fresh) this.#show(fresh, params, then);
      else this.#failed(then);
    });
    request.addEventListener("error", () => this.#failed(then));
    this.#answer?.setAttribute("aria-busy", "true");
    request.send(params.toString());
  }

  #show(fresh: Element, params: URLSearchParams, then: "focus" | undefined): void {
    const old = this.#answer;
    if (!old) return;
    const focused = old.contains(document.activeElement) ? document.activeElement?.id : undefined;
    for (const details of old.querySelectorAll("details[id]")) {
      const same = fresh.querySelector(`#${CSS.escape(details.id)}`);
      same?.toggleAttribute("open", details.hasAttribute("open"));
    }
    old.replaceWith(document.adoptNode(fresh));
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
    const heading = document.getElementById("tulosten-maara");
    if (then === "focus") {
      this.#form?.classList.add("is-asked");
      heading?.focus();
    }
    if (this.#status) this.#status.textContent = heading?.textContent ?? "";
    const words = params.get("q") ?? "";
    const address = new URLSearchParams(params);
    address.delete("q");
    // How far one looks says nothing without a place, and then nothing here asks for it.
    if (!this.querySelector("input[name=km]")) address.delete("km");
    this.#remember(address, words);
  }

  #remember(params: URLSearchParams, words: string): void {
    history.replaceState({ words }, "", addressOf(this.#form, params));
  }

  /** The server is away or says no: what one presses goes the ordinary way, and the page that comes says what is wrong. */
  #failed(then: "focus" | undefined): void {
    this.#answer?.removeAttribute("aria-busy");
    this.#away = true;
    if (then === "focus") this.#form?.submit();
  }

  /** What the form says, without its empty fields. */
  #fromForm(): URLSearchParams {
    const params = new URLSearchParams();
    for (const [name, value] of this.#form ? new FormData(this.#form) : []) {
      if (typeof value === "string" && value.trim() !== "") params.append(name, value);
    }
    return params;
  }

  /** The position is asked for on a press alone, rounded here, answered with a town's name, and kept nowhere. */
  #offerNearMe(): void {
    const button = this.querySelector<HTMLButtonElement>("[data-near-me]");
    const status = this.querySelector<HTMLElement>("[data-near-status]");
    if (!button || !status || !("geolocation" in navigator) || !isSecureContext) return;
    const box = button.closest<HTMLElement>("[hidden]");
    if (box) box.hidden = false;
    button.addEventListener("click", () => {
      status.textContent = this.dataset.nearAsking ?? "";
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => this.#lookNear(coords, status),
        () => this.#say(status, this.dataset.nearFailed),
        { enableHighAccuracy: false, maximumAge: 0, timeout: 15_000 },
      );
    });
  }

  async #lookNear({ latitude, longitude }: GeolocationCoordinates, status: HTMLElement): Promise<void> {
    const rounded = [latitude, longitude].map((degrees) => (Math.round(degrees / coarse) * coarse).toFixed(2));
    const answer = await fetch(this.dataset.near ?? "", { method: "POST", body: rounded.join(" ") }).catch(() => null);
    const field = this.#field("paikka");
    if (!answer?.ok || !field) {
      this.#say(status, this.dataset.nearFailed);
      return;
    }
    field.value = await answer.text();
    this.#say(status, "");
    if (this.#answer) this.#ask(this.#fromForm(), "focus");
    else field.focus();
  }

  #say(status: HTMLElement, words = ""): void {
    status.textContent = words;
  }

  #field(name: string): HTMLInputElement | null {
    return this.querySelector<HTMLInputElement>(`input[type=search][name=${name}]`);
  }

  get #form(): HTMLFormElement | null {
    return this.querySelector("form");
  }

  get #answer(): Element | null {
    return this.querySelector("#vastaus");
  }
}

function addressOf(form: HTMLFormElement | null, params: URLSearchParams): string {
  const path = form ? new URL(form.action).pathname : location.pathname;
  const query = params.toString();
  return query ? `${path}?${query}` : path;
}

/** Lays words down for the next page of this tab; false where the browser keeps nothing. */
function leaveForNext(words: string): boolean {
  try {
    sessionStorage.setItem(kept, words);
    return true;
  } catch {
    return false;
  }
}

/** A press that opens the link here, and not in another window. */
const isPlain = (event: MouseEvent): boolean =>
  event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
