import { useEffect, useState } from "preact/hooks";
import type { FootState } from "../../components/popup/types.ts";
import type { FeedTranslator } from "../../utils/i18n/feeds/translator.ts";
import { askFeeds } from "../../utils/messaging/feeds.ts";

/** Where the data come from; asked again whenever they have changed (`changes`). Null while unknown, and if nobody answers. */
export function useFoot(f: FeedTranslator, changes: number): FootState | null {
  const [foot, setFoot] = useState<FootState | null>(null);
  useEffect(() => {
    let gone = false;
    const ask = async (): Promise<void> => {
      const reply = await askFeeds("feeds.list", {});
      if (gone || !reply.ok) return;
      const { feeds, bundled, main } = reply;
      setFoot({ f, now: Date.now(), feeds, bundled, main });
    };
    void ask();
    return () => {
      gone = true;
    };
  }, [f, changes]);
  return foot;
}
