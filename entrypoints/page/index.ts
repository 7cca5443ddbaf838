import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { startFrame } from "./frame.ts";

/** In the extension's own world of a frame: what the page defines is not seen there. */
const STARTED = Symbol.for("lacuna.started");

/** The page side: brought into a frame when it is seen and worth reading (`entrypoints/frame`). */
export default defineUnlistedScript(() => {
  // A frame asks again if it heard no answer, which may have been lost after the script was brought.
  if (Reflect.get(globalThis, STARTED) === document) return;
  Reflect.set(globalThis, STARTED, document);
  startFrame();
});
