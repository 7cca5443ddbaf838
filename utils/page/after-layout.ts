/**
 * Calls `run` once, in the next frame, when the browser has laid the page out: what is then asked about boxes is known
 * already. Asked at another time, the answer forces layout in the extension's name: the page is slowed, Chromium fetches
 * style images past the page's own Content-Security-Policy, and Firefox reports them as the extension's.
 * Resize observers are called at exactly that moment (https://drafts.csswg.org/resize-observer/#processing-model), and
 * once for each new target. In a page that is not rendered `run` waits until it is.
 */
export function afterLayout(document: Document, run: () => void): void {
  // A page may take its root away, to write itself anew.
  const root: Element | null = document.documentElement;
  if (root === null) {
    onceRooted(document, () => afterLayout(document, run));
    return;
  }
  const observer = new ResizeObserver(() => {
    observer.disconnect();
    run();
  });
  observer.observe(root);
}

function onceRooted(document: Document, run: () => void): void {
  const observer = new MutationObserver(() => {
    if (document.firstElementChild === null) return;
    observer.disconnect();
    run();
  });
  observer.observe(document, { childList: true });
}
