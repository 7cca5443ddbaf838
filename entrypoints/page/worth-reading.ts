/** Smaller frames hold counters, trackers and buttons. CSS pixels. */
const MIN_WIDTH = 100;
const MIN_HEIGHT = 30;
/** How much of a frame must be seen before it is looked at. */
const THRESHOLDS = [0, 0.1, 0.25, 0.5, 1];
/** How long a frame that was empty may stream before it is looked at again, in milliseconds. */
const RETRY_MS = 500;

/**
 * Resolves when the document has been parsed and, in a frame below the top, when the frame is seen, large enough to be
 * read, and holds text. A hidden, tiny or empty frame never gets further, so it never loads a matcher. Resolves false
 * when the signal aborts first.
 */
export async function worthReading(signal: AbortSignal): Promise<boolean> {
  await parsed(signal);
  if (window.top !== window && !signal.aborted) {
    await large(signal);
    while (!signal.aborted && !hasText()) await textArrived(signal);
  }
  return !signal.aborted && document.documentElement !== null;
}

/** The observer tells sizes that the browser knows; to ask for `innerWidth` would lay out the page around the frame. */
function large(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      observer.disconnect();
      growth.disconnect();
      resolve();
    };
    const root = document.documentElement;
    const observer = new IntersectionObserver(
      (entries) => {
        const seen = entries.at(-1)?.intersectionRect;
        if (seen !== undefined && seen.width >= MIN_WIDTH && seen.height >= MIN_HEIGHT) done();
      },
      { threshold: THRESHOLDS },
    );
    // A document that is seen whole and grows is seen whole still, of which the first observer tells nothing.
    const growth = new ResizeObserver(() => {
      observer.unobserve(root);
      observer.observe(root);
    });
    growth.observe(root);
    signal.addEventListener("abort", done, { once: true });
  });
}

function hasText(): boolean {
  return (document.body ?? document.documentElement)?.textContent?.trim() !== "";
}

function parsed(signal: AbortSignal): Promise<void> {
  if (document.readyState !== "loading" || signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener("DOMContentLoaded", () => resolve(), { once: true, signal });
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
}

function textArrived(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(() => setTimeout(done, RETRY_MS));
    signal.addEventListener("abort", done, { once: true });
    observer.observe(document, { childList: true, subtree: true, characterData: true });
  });
}
