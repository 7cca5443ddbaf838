import { lateBrowser } from "./late-browser.ts";
import type { Part, Request } from "./protocol.ts";

/**
 * Brings a part of the page side into this frame. False where that is not to be had; never rejects. `isHere` says whether
 * the part has left what it leaves: a module is evaluated once in a window, which may outlive its first document.
 */
export async function bringPart(part: Part, isHere: () => boolean): Promise<boolean> {
  if (!import.meta.env.FIREFOX && (await importPart(part)) && isHere()) return true;
  return askForPart(part);
}

/**
 * Has the browser load a part as a module of the extension's own. Chromium compiles modules beside the page's thread,
 * and on it what the background injects, which took longer than all that the page side then does. Firefox keeps
 * injected scripts compiled. No page hears of it: the address is another one in each session of the browser
 * (`use_dynamic_url`), and no page's policy, service worker or list of resources sees what an extension's own world loads.
 */
async function importPart(part: Part): Promise<boolean> {
  try {
    const runtime = lateBrowser()?.runtime;
    // What an update has left behind has no address any more.
    if (runtime?.id === undefined) return false;
    await import(/* @vite-ignore */ runtime.getURL(`/${part}.js`));
    return true;
  } catch {
    return false;
  }
}

/** Asks the background to inject it. */
async function askForPart(part: Part): Promise<boolean> {
  const request: Request<"part.load"> = { kind: "part.load", part };
  try {
    const reply: unknown = await lateBrowser()?.runtime.sendMessage(request);
    return typeof reply === "object" && reply !== null && "ok" in reply && reply.ok === true;
  } catch {
    return false;
  }
}
