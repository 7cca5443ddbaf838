/**
 * The popover's delays, in milliseconds, after Wikipedia's Page Previews
 * (its `src/constants.js`: work starts at 150, shown at 500, closed 300 after leaving).
 */

/**
 * Rest on a mention before its timeline is asked for: most pointers that cross a name are gone by then, and ask for
 * nothing. Shorter than Page Previews' 150: the answer comes from the reader's own machine and costs nobody traffic.
 */
export const REQUEST_AFTER_MS = 50;

/**
 * Rest after the request before the popover shows: 250 in all. Page Previews waits 500, because its previews
 * come over the network; half of that still tells a rest from a pass. In this time the worker is woken, the timeline
 * looked up and the popover drawn, so that only showing it is left.
 */
export const DWELL_AFTER_REQUEST_MS = 200;

/** A slow answer shows as "looking up" only after this long; sooner, it would flash. */
export const SLOW_AFTER_MS = 200;

/** No answer after this long is an error that the reader can act on. */
export const ANSWER_LIMIT_MS = 5_000;

/** The way from the mention to the popover, and back after a slip (Page Previews: 300). */
export const GRACE_MS = 300;
