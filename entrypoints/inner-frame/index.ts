import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { contextAlive } from "../../utils/messaging/context.ts";
import { askForPart } from "../../utils/messaging/parts.ts";
import { worthReading } from "./worth-reading.ts";

/** How long to wait before asking again, in milliseconds: a background may be stopped while it is being asked. */
const AGAIN_MS = [250, 2_000];

/**
 * All that most frames below the top get: waits until the frame is worth reading, and then has the page side brought
 * into it. A page of news has a dozen frames that hold a counter or an advertisement, and each would compile the whole.
 */
export default defineUnlistedScript(() => {
  if (window.top !== window) void wait();
});

async function wait(): Promise<void> {
  await worthReading();
  for (const pause of [0, ...AGAIN_MS]) {
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    if (!contextAlive() || (await askForPart("page"))) return;
  }
}
