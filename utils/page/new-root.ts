/**
 * Calls `renewed` whenever another root takes the place of the document's, until the signal aborts: a page that is written
 * anew by `document.open()` has lost all listeners of its window and document by then, ours among them (HTML, 8.4.1).
 */
export function observeNewRoot(document: Document, renewed: () => void, signal: AbortSignal): void {
  let known: Element | null = document.documentElement;
  const observer = new MutationObserver(() => {
    const root: Element | null = document.documentElement;
    if (root === null || root === known) return;
    known = root;
    renewed();
  });
  observer.observe(document, { childList: true });
  signal.addEventListener("abort", () => observer.disconnect(), { once: true });
}
