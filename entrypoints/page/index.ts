import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { startFrame } from "./frame.ts";

/** The page side: runs at `document_start` in every frame, and waits there until the frame is worth reading. */
export default defineUnlistedScript(() => {
  startFrame();
});
