import { watchConfidentialPages } from "./confidential-page.ts";
import { QuickExit } from "./quick-exit.ts";

// The way out listens first: a press of its link is its alone.
customElements.define("quick-exit", QuickExit);
watchConfidentialPages();
