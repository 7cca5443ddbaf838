import { contextAlive } from "../../utils/messaging/context.ts";
import { type Answered, askNames, type NamesKind } from "../../utils/messaging/page.ts";
import type { Request } from "../../utils/messaging/protocol.ts";
import { type Names, placeWords } from "../../utils/page/names.ts";
import type { PlaceWords } from "../../utils/page/place.ts";

/** How long to wait before asking again, in milliseconds: a background may be stopped while it is being asked. */
const AGAIN_MS = [250, 2_000];

/**
 * Names as the background seeks them. What it does not answer is asked again a little later; `onOrphaned` is called
 * when there is no background any more.
 */
export function backgroundNames(onOrphaned: () => void, signal: AbortSignal): Names {
  let words: PlaceWords | null = null;
  async function ask<K extends NamesKind>(request: Request<K>): Promise<Answered<K> | null> {
    for (const pause of [...AGAIN_MS, null]) {
      if (signal.aborted) return null;
      if (!contextAlive()) {
        onOrphaned();
        return null;
      }
      const reply = await askNames(request);
      if (reply !== null || pause === null) return reply;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
    return null;
  }
  return {
    touched: (pieces) => ask<"names.touched">({ kind: "names.touched", pieces }),
    async decide(question) {
      const decided = await ask<"names.decide">({ kind: "names.decide", ...question });
      if (decided === null) return null;
      words ??= placeWords(decided.lists);
      return { mentions: decided.mentions, named: decided.named, words };
    },
  };
}
