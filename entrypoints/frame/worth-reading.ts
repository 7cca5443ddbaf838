/** Smaller frames hold counters, trackers and buttons. CSS pixels. */
const MIN_WIDTH = 100;
const MIN_HEIGHT = 30;
/** How much of a frame must be seen before it is looked at. */
const THRESHOLDS = [0, 0.1, 0.25, 0.5, 1];
/** How long a frame that was empty may stream before it is looked at again, in milliseconds. */
const RETRY_MS = 500;
/** The address of what was opened without one. */
export const BLANK = "about:blank";

/**
 * Resolves when a frame's document is seen, large enough to be read, and holds text. Of a hidden, tiny or
 * empty frame it never resolves.
 */
export async function worthReading(): Promise<void> {
  await large();
  while (!hasText()) await textArrived();
}

/** The observer tells sizes that the browser knows; to ask for `innerWidth` would lay out the page around the frame. */
function large(): Promise<void> {
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
  });
}

/** Resolves when something stands in a tab that was opened without an address, or it has one. */
export async function begun(): Promise<void> {
  while (document.URL === BLANK && (document.body ?? document.documentElement)?.firstChild === null)
    await textArrived();
}

function hasText(): boolean {
  // A page that writes itself anew has no root for a moment.
  const root: Element | null = document.body ?? document.documentElement;
  return (root?.textContent ?? "").trim() !== "";
}

function textArrived(): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(() => setTimeout(done, RETRY_MS));
    observer.observe(document, { childList: true, subtree: true, characterData: true });
  });
}
