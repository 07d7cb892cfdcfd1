import { coverPage, uncoverPage } from "./cover.ts";

/** Pages of which nobody else should see a trace say so on their root element. */
const isConfidential = () => "confidential" in document.documentElement.dataset;

/**
 * Keeps confidential pages to one entry in the browser's Back list, and asks the server again before a page it has
 * kept is shown anew: the session may have ended since.
 *
 * Limits: without JavaScript, and after a form is sent, every page is an entry of its own, which the server refuses to
 * show once the session has ended (no page of ours is stored). The browser's history still lists what was visited.
 */
export function watchConfidentialPages(): void {
  document.addEventListener("click", stayInOneEntry);
  // Kept pages are kept as they were left: leave a blank one.
  addEventListener("pagehide", () => isConfidential() && coverPage());
  addEventListener("pageshow", ({ persisted }) => {
    // The first showing comes after loading, maybe after someone has pressed the way out: leave that be.
    if (!persisted) return;
    if (isConfidential()) location.replace(location.pathname + location.search);
    else uncoverPage();
  });
}

function stayInOneEntry(event: MouseEvent): void {
  if (!isConfidential() || event.defaultPrevented || event.button !== 0) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const link = event.target instanceof Element && event.target.closest("a");
  if (!link || link.target || link.hasAttribute("download") || link.origin !== location.origin) return;
  const [address, anchor] = link.href.split("#");
  if (anchor !== undefined && address === location.href.split("#")[0]) return;
  event.preventDefault();
  location.replace(link.href);
}
