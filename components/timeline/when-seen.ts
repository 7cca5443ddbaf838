/** So long the browser may have other things to do first, in milliseconds. */
const AT_LATEST_MS = 200;

/**
 * Calls `run` once, when an element stands in a page that has been painted with it and has nothing more urgent to do.
 * What is drawn outside the page, and may never be shown, costs nothing until then. Returns what takes that back.
 */
export function whenSeen(element: Element, run: () => void): () => void {
  let idle: number | null = null;
  // Outside a page an element has no size; the observer speaks again when it gets one, before the browser paints.
  const observer = new ResizeObserver((seen) => {
    if (seen.every(({ contentRect }) => contentRect.height === 0)) return;
    observer.disconnect();
    idle = requestIdleCallback(run, { timeout: AT_LATEST_MS });
  });
  observer.observe(element);
  return () => {
    observer.disconnect();
    if (idle !== null) cancelIdleCallback(idle);
  };
}
