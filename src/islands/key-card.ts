/**
 * A key card's square code leads to the sign-in page with what is to be filled in behind "#". It is read, and taken out
 * of the address at once: the address stands in the browser's bar, and whoever looks should not see words there.
 * Without JavaScript the words on the card are typed.
 */
export function readKeyCard(): void {
  if (!location.hash.startsWith("#k=")) return;
  const card = location.hash;
  const words = document.querySelector<HTMLTextAreaElement>("form textarea#words");
  const nickname = document.querySelector<HTMLInputElement>("form input#nickname");
  // This device shows pictures in the place of words: whoever comes with a card wants the words.
  if (!words && document.querySelector("form .pictures")) {
    location.replace(`${location.pathname}?sanoilla${card}`);
    return;
  }
  history.replaceState(null, "", location.pathname + location.search);
  if (!words || !nickname) return;
  const held = new URLSearchParams(card.slice(1));
  words.value = (held.get("k") ?? "").replaceAll("-", " ");
  nickname.value = held.get("n") ?? nickname.value;
  const next = nickname.value === "" ? nickname : document.querySelector<HTMLInputElement>('input[name="device"]');
  next?.focus();
}
