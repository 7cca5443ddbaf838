export type Timer = ReturnType<typeof setTimeout>;

/**
 * `setTimeout`, or nothing in a frame that was taken out of its page: observers may call back there once more, and Firefox
 * throws where such a window is asked for a timer. Undefined then.
 */
export function later(run: () => void, milliseconds: number): Timer | undefined {
  return document.defaultView === null ? undefined : setTimeout(run, milliseconds);
}
