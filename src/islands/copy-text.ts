/**
 * A button that copies the text of the field inside, as it has been edited. The server writes the words: `data-copy` for the
 * button, `data-done` for what is said afterwards. Without JavaScript the text is selected and copied by hand.
 */
export class CopyText extends HTMLElement {
  connectedCallback(): void {
    const field = this.querySelector("textarea");
    if (!field || !("clipboard" in navigator) || this.querySelector("button")) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button";
    button.textContent = this.dataset.copy ?? "";
    const said = document.createElement("p");
    said.setAttribute("role", "status");
    button.addEventListener("click", () => {
      said.textContent = "";
      navigator.clipboard.writeText(field.value).then(
        () => {
          said.textContent = this.dataset.done ?? "";
        },
        () => field.select(),
      );
    });
    this.append(button, said);
  }
}
