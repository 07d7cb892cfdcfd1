/**
 * `<vertaiskeha-lista jarjesto="…" teema="…" paikka="…" maara="5" kieli="sv" korkeus="600">` on an association's own page:
 * the list in a frame, from wherever this script came from. It keeps nothing, sends nothing and knows no visitor. What
 * stands inside the element is shown until then, and where scripts are off.
 */
const home = new URL(import.meta.url).origin;
const languages: Readonly<Record<string, string>> = { sv: "/sv", en: "/en", "fi-simple": "/selko" };
const parameters = ["jarjesto", "teema", "paikka", "maara"] as const;

class EmbeddedList extends HTMLElement {
  static readonly observedAttributes = [...parameters, "kieli", "korkeus"];

  connectedCallback(): void {
    this.#show();
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#show();
  }

  #show(): void {
    const address = new URL(`${languages[this.getAttribute("kieli") ?? ""] ?? ""}/upotus/lista`, home);
    for (const name of parameters) {
      const value = this.getAttribute(name);
      if (value) address.searchParams.set(name, value);
    }
    const frame = document.createElement("iframe");
    frame.src = address.href;
    frame.title = this.textContent?.trim() || "Vertaiskehä";
    frame.loading = "lazy";
    frame.referrerPolicy = "no-referrer";
    // Nothing runs in it; a press on a link may lead the whole window there.
    frame.setAttribute("sandbox", "allow-same-origin allow-top-navigation-by-user-activation allow-popups");
    frame.style.width = "100%";
    frame.style.height = `${Number(this.getAttribute("korkeus")) || 600}px`;
    frame.style.border = "0";
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    root.replaceChildren(frame);
  }
}

if (!customElements.get("vertaiskeha-lista")) customElements.define("vertaiskeha-lista", EmbeddedList);
