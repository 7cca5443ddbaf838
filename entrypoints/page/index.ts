import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { startFrame } from "./frame.ts";

/** The page side: brought into a frame when it is seen and worth reading (`entrypoints/frame`). */
export default defineUnlistedScript(() => {
  startFrame();
});
