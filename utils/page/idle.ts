/**
 * Work in slices, so that the page never waits: each slice ends when its time is over, and the next one
 * begins when the browser is idle. A hidden page does nothing until it is seen.
 */

/** A slice's length in milliseconds: half a frame at 60 Hz leaves the page the other half. */
const SLICE_MS = 6;
/** Idle callbacks starve on busy pages; after this long a slice runs anyway. */
const PATIENCE_MS = 500;

/** Runs `work` to its end in idle slices. Resolves early, without error, when the signal is aborted. */
export async function inSlices(
  work: Iterator<null | undefined | void, void>,
  signal: AbortSignal,
): Promise<void> {
  while ((await nextInSlices(work, signal)) !== null);
}

/**
 * Runs `work` in idle slices until it yields something; null when it has come to its end, or the signal is aborted.
 */
export async function nextInSlices<Value extends object>(
  work: Iterator<Value | null | undefined | void, void>,
  signal: AbortSignal,
): Promise<Value | null> {
  for (;;) {
    await idle(signal);
    if (signal.aborted) return null;
    const end = performance.now() + SLICE_MS;
    do {
      const { done, value } = work.next();
      if (done === true) return null;
      if (value) return value;
    } while (performance.now() < end);
  }
}

/** Resolves when the page is visible and the browser idle, or the signal is aborted. */
export async function idle(signal: AbortSignal): Promise<void> {
  await visible(signal);
  if (signal.aborted) return;
  await new Promise<void>((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: PATIENCE_MS });
  });
}

/** Resolves when the page is visible, or the signal is aborted. */
export function visible(signal: AbortSignal): Promise<void> {
  if (document.visibilityState === "visible" || signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const done = new AbortController();
    const finish = () => {
      done.abort();
      resolve();
    };
    const options = { signal: done.signal };
    document.addEventListener(
      "visibilitychange",
      () => document.visibilityState === "visible" && finish(),
      options,
    );
    signal.addEventListener("abort", finish, options);
  });
}
