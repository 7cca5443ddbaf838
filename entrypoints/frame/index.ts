import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { contextAlive } from "../../utils/messaging/context.ts";
import { bringPart } from "../../utils/messaging/parts.ts";
import { visible } from "../../utils/page/idle.ts";
import { isStarted } from "../page/started.ts";
import { begun, BLANK, worthReading } from "./worth-reading.ts";

/** How long to wait before asking again, in milliseconds: a background may be stopped while it is being asked. */
const AGAIN_MS = [250, 2_000];
/** How long after it was parsed a document may take to load before it is read all the same, in milliseconds. */
const LOADING_MS = 1_000;
/** How long a browser may have other work to do before a frame is looked at all the same, in milliseconds. */
const BUSY_MS = 1_000;

/**
 * All that a frame gets at first, when the browser has parsed it and rests (`document_idle`; a frame without an address is
 * there as soon as its element): waits until the browser rests again, then until the document has been parsed and, if that
 * is soon, loaded, and is seen and is worth reading; then has the page side brought into it. A page of news has a dozen
 * frames that hold a counter or an advertisement, and each would compile the whole; and what compiles or reads while a page
 * is still loading, delays it.
 */
export default defineUnlistedScript(() => {
  requestIdleCallback(() => void wait(), { timeout: BUSY_MS });
});

/** Asks before it calls: in most tabs nothing is left to wait for, and a function that is not called is not compiled. */
async function wait(): Promise<void> {
  if (document.readyState === "loading") await parsed();
  if (document.readyState !== "complete") await loadedSoon();
  if (document.visibilityState !== "visible") await visible(new AbortController().signal);
  if (document.documentElement === null) return;
  if (window.top !== window) await worthReading();
  else if (document.URL === BLANK) await begun();
  for (const pause of [0, ...AGAIN_MS]) {
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    if (!contextAlive() || (await bringPart("page", isStarted))) return;
  }
}

function parsed(): Promise<void> {
  return new Promise((resolve) => {
    document.addEventListener("DOMContentLoaded", () => resolve(), { once: true });
  });
}

function loadedSoon(): Promise<void> {
  return new Promise((resolve) => {
    // In a turn of its own, or the page's load would end with it.
    window.addEventListener("load", () => setTimeout(resolve), { once: true });
    setTimeout(resolve, LOADING_MS);
  });
}
