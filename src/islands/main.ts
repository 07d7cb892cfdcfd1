import { watchConfidentialPages } from "./confidential-page.ts";
import { CopyText } from "./copy-text.ts";
import { readKeyCard } from "./key-card.ts";
import { LiveSearch } from "./live-search.ts";
import { PasskeyForm } from "./passkeys.ts";
import { QuickExit } from "./quick-exit.ts";

// The way out listens first: a press of its link is its alone.
customElements.define("quick-exit", QuickExit);
customElements.define("live-search", LiveSearch);
watchConfidentialPages();
customElements.define("passkey-form", PasskeyForm);
customElements.define("copy-text", CopyText);
readKeyCard();
