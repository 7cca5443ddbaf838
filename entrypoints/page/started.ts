/** In the extension's own world of a frame: what the page defines is not seen there. */
const STARTED = Symbol.for("lacuna.started");

/** Whether the page side has been started for the document that the frame holds now. */
export function isStarted(): boolean {
  return Reflect.get(globalThis, STARTED) === document;
}

export function noteStarted(): void {
  Reflect.set(globalThis, STARTED, document);
}
