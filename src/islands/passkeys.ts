import { browserSupportsWebAuthn, startAuthentication, startRegistration } from "@simplewebauthn/browser";

/**
 * A form whose answer the person's device writes: asks the server what is to be signed, lets the device sign it, and
 * sends the form. The server writes, as attributes: `data-ask` where to ask, `data-does` `make` or `show`, and the words
 * for a browser that cannot (`data-unable`), for a person who changed their mind (`data-stopped`) and for the rest.
 */
export class PasskeyForm extends HTMLElement {
  #busy = false;

  connectedCallback(): void {
    const form = this.querySelector("form");
    if (!form) return;
    if (!browserSupportsWebAuthn()) {
      const without = this.#part("without");
      if (without) without.textContent = this.dataset.unable ?? "";
      return;
    }
    this.#part("without")?.setAttribute("hidden", "");
    this.#part("with")?.removeAttribute("hidden");
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#answer(form);
    });
  }

  async #answer(form: HTMLFormElement): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.#say("");
    try {
      const asked = await this.#ask(form);
      const field = form.elements.namedItem("response");
      if (!asked || !(field instanceof HTMLInputElement)) return;
      field.value = JSON.stringify(await this.#sign(asked));
      // The words were for the question alone.
      const words = form.elements.namedItem("words");
      if (words instanceof HTMLTextAreaElement) words.value = "";
      form.submit();
    } catch (error) {
      // The browser says the same of a person who pressed "cancel" and of a device that took too long.
      const stopped = error instanceof Error && (error.name === "NotAllowedError" || error.name === "AbortError");
      this.#say((stopped ? this.dataset.stopped : this.dataset.failed) ?? "");
    } finally {
      this.#busy = false;
    }
  }

  /** What is to be signed; undefined where the server said no, and then its words are shown. */
  async #ask(form: HTMLFormElement): Promise<unknown> {
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (typeof value === "string" && name !== "response") fields.append(name, value);
    }
    const response = await fetch(this.dataset.ask ?? "", { method: "POST", body: fields });
    const answer = await response.json();
    if (response.ok) return answer;
    if (typeof answer.to === "string") location.replace(answer.to);
    else this.#say(typeof answer.error === "string" ? answer.error : (this.dataset.failed ?? ""));
    return undefined;
  }

  #sign(asked: unknown): Promise<unknown> {
    return this.dataset.does === "make"
      ? startRegistration({ optionsJSON: asked as Parameters<typeof startRegistration>[0]["optionsJSON"] })
      : startAuthentication({ optionsJSON: asked as Parameters<typeof startAuthentication>[0]["optionsJSON"] });
  }

  #say(words: string): void {
    const says = this.#part("says");
    if (says) says.textContent = words;
  }

  #part(name: string): Element | null {
    return this.querySelector(`[data-part="${name}"]`);
  }
}
