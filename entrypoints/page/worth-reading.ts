/** Smaller frames hold counters, trackers and buttons. CSS pixels. */
const MIN_WIDTH = 100;
const MIN_HEIGHT = 50;
/** How long a frame that was empty may stream before it is looked at again, in milliseconds. */
const RETRY_MS = 500;

/**
 * Resolves when the document has been parsed and, in a frame below the top, when the frame is large enough to be read
 * and holds text. A hidden, tiny or empty frame never gets further, so it never loads a matcher. Resolves false when
 * the signal aborts first.
 */
export async function worthReading(signal: AbortSignal): Promise<boolean> {
  await parsed(signal);
  while (!signal.aborted && !isWorthReading()) await somethingChanged(signal);
  return !signal.aborted;
}

function isWorthReading(): boolean {
  if (window.top === window) return document.documentElement !== null;
  return window.innerWidth >= MIN_WIDTH && window.innerHeight >= MIN_HEIGHT && hasText();
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

function somethingChanged(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = new AbortController();
    const observer = new MutationObserver(() => setTimeout(finish, RETRY_MS));
    const finish = () => {
      observer.disconnect();
      done.abort();
      resolve();
    };
    window.addEventListener("resize", finish, { signal: done.signal });
    signal.addEventListener("abort", finish, { signal: done.signal });
    observer.observe(document, { childList: true, subtree: true, characterData: true });
  });
}
