import { useCallback, useState } from "preact/hooks";
import type { EventId } from "../../utils/dataset/types.ts";
import type { Fingerprint } from "../../utils/feed/format/types.ts";
import type { FeedTranslator } from "../../utils/i18n/feeds/translator.ts";
import { askFeeds } from "../../utils/messaging/feeds.ts";
import { saveText } from "../feeds/files.ts";

/** Asks for a receipt and saves it; and what came of that, in words. */
export function useReceipt(
  f: FeedTranslator,
): readonly [string, (feed: Fingerprint | null, event: EventId) => void] {
  const [said, setSaid] = useState("");
  const ask = useCallback(
    (feed: Fingerprint | null, event: EventId) => {
      if (feed === null) return setSaid(f.words.notDone["no-receipt"]);
      const save = async (): Promise<void> => {
        const reply = await askFeeds("feeds.receipt", { feed, event });
        if (!reply.ok) return setSaid(f.words.notDone[reply.reason]);
        saveText(reply.filename, reply.text);
        return setSaid(f.text("doneReceipt", { filename: reply.filename }));
      };
      return void save();
    },
    [f],
  );
  return [said, ask];
}
