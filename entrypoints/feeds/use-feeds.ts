import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Bundled, NotDone } from "../../components/feeds/types.ts";
import { observeDataChanged } from "../../utils/messaging/data-changed.ts";
import { askFeeds } from "../../utils/messaging/feeds.ts";
import type { FeedSummary } from "../../utils/messaging/feeds-protocol.ts";

export type Listed =
  | { readonly kind: "asking" }
  | { readonly kind: "failed"; readonly why: NotDone }
  | {
      readonly kind: "ready";
      readonly feeds: readonly FeedSummary[];
      readonly bundled: Bundled;
      readonly main: string | null;
    };

/** How often the list is asked for anew while the page is seen: checks go on in the background. */
const EVERY_MS = 15_000;

/** The feeds as the background lists them, followed while the page is seen; the moment they are shown at; and a way to ask at once. */
export function useFeeds(): readonly [Listed, number, () => Promise<void>] {
  const [listed, setListed] = useState<Listed>({ kind: "asking" });
  const [now, setNow] = useState(Date.now);
  const last = useRef(0);
  const ask = useCallback(async () => {
    last.current += 1;
    const mine = last.current;
    const reply = await askFeeds("feeds.list", {});
    // Answers may overtake each other: a publisher that was removed meanwhile would be back.
    if (mine !== last.current) return;
    setNow(Date.now());
    setListed((before) => {
      if (reply.ok) return { kind: "ready", feeds: reply.feeds, bundled: reply.bundled, main: reply.main };
      // What was shown is not taken away because of one silence.
      return before.kind === "ready" ? before : { kind: "failed", why: reply.reason };
    });
  }, []);
  useEffect(() => {
    void ask();
    const life = new AbortController();
    const again = () => (document.visibilityState === "visible" ? void ask() : undefined);
    const timer = setInterval(again, EVERY_MS);
    document.addEventListener("visibilitychange", again, { signal: life.signal });
    observeDataChanged(again, life.signal);
    return () => {
      clearInterval(timer);
      life.abort();
    };
  }, [ask]);
  return [listed, now, ask];
}
