import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { startFrame } from "./frame.ts";

/** The page side: runs at `document_start` in the top frame, and in others when they are worth reading (`inner-frame`). */
export default defineUnlistedScript(() => {
  startFrame();
});
