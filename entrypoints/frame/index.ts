import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { contextAlive } from "../../utils/messaging/context.ts";
import { askForPart } from "../../utils/messaging/parts.ts";
import { visible } from "../../utils/page/idle.ts";
import { worthReading } from "./worth-reading.ts";

/** How long to wait before asking again, in milliseconds: a background may be stopped while it is being asked. */
const AGAIN_MS = [250, 2_000];

/**
 * All that a frame gets at `document_start`: waits until its document has been parsed and is seen and, below the top,
 * is worth reading, and then has the page side brought into it. A page of news has a dozen frames that hold a counter
 * or an advertisement, and each would compile the whole; and what compiles while a page is parsed, delays it.
 */
export default defineUnlistedScript(() => {
  void wait();
});

async function wait(): Promise<void> {
  await parsed();
  await visible(new AbortController().signal);
  if (document.documentElement === null) return;
  if (window.top !== window) await worthReading();
  for (const pause of [0, ...AGAIN_MS]) {
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    if (!contextAlive() || (await askForPart("page"))) return;
  }
}

function parsed(): Promise<void> {
  if (document.readyState !== "loading") return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener("DOMContentLoaded", () => resolve(), { once: true });
  });
}
