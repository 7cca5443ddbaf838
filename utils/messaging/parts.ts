import { lateBrowser } from "./late-browser.ts";
import type { Part, Request } from "./protocol.ts";

/** Asks the background to inject a part of the page side into this frame. False where that is not to be had; never rejects. */
export async function askForPart(part: Part): Promise<boolean> {
  const request: Request<"part.load"> = { kind: "part.load", part };
  try {
    const reply: unknown = await lateBrowser()?.runtime.sendMessage(request);
    return typeof reply === "object" && reply !== null && "ok" in reply && reply.ok === true;
  } catch {
    return false;
  }
}
