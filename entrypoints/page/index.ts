import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { startFrame } from "./frame.ts";
import { isStarted, noteStarted } from "./started.ts";

/** The page side: brought into a frame when it is seen and worth reading (`entrypoints/frame`). */
export default defineUnlistedScript(() => {
  // A frame asks again if it heard no answer, which may have been lost after the script was brought.
  if (isStarted()) return;
  noteStarted();
  startFrame();
});
