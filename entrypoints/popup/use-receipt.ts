import { useCallback, useState } from "preact/hooks";
import type { EventId } from "../../utils/dataset/types.ts";
import type { Fingerprint } from "../../utils/feed/format/types.ts";
import { receiptPage } from "../../utils/feed/receipt/receipt-page.ts";
import type { FeedTranslator } from "../../utils/i18n/feeds/translator.ts";
import { askFeeds } from "../../utils/messaging/feeds.ts";
import { saveText } from "../feeds/files.ts";

/** The checker in the package (entrypoints/checker). */
const CHECKER = "/checker.js";

interface Receipt {
  /** What came of the last one that was asked for, in words; "" if nothing is to be said. */
  readonly said: string;
  /** Asks for one and saves it as a page that checks itself. */
  readonly ask: (feed: Fingerprint | null, event: EventId) => void;
  /** Another timeline is shown, which what was said is not about. */
  readonly forget: () => void;
}

export function useReceipt(f: FeedTranslator): Receipt {
  const [said, setSaid] = useState("");
  const ask = useCallback(
    (feed: Fingerprint | null, event: EventId) => {
      // A status is read out when its text comes: the same words would not be heard twice.
      setSaid("");
      if (feed === null) return setSaid(f.words.notDone["no-receipt"]);
      const save = async (): Promise<void> => {
        const reply = await askFeeds("feeds.receipt", { feed, event });
        if (!reply.ok) return setSaid(f.words.notDone[reply.reason]);
        const script = await (await fetch(CHECKER)).text();
        const filename = reply.filename.replace(/\.[^.]*$/, ".html");
        saveText(filename, await receiptPage(reply.text, script), "text/html");
        return setSaid(f.text("doneReceipt", { filename }));
      };
      return void save().catch(() => setSaid(f.words.notDone["store-unavailable"]));
    },
    [f],
  );
  const forget = useCallback(() => setSaid(""), []);
  return { said, ask, forget };
}
