import { useCallback, useRef, useState } from "preact/hooks";
import { type FeedParts, UNASKED } from "../../components/feeds/types.ts";
import { askFeeds } from "../../utils/messaging/feeds.ts";
import type { Fingerprint } from "../../utils/feed/format/types.ts";

type All = Readonly<Record<Fingerprint, FeedParts>>;

/** What the reader has unfolded below each publisher, asked for when it is. */
export function useParts() {
  const [all, setAll] = useState<All>({});
  // What a check ends with is renewed as it is unfolded by then, not as it was at its beginning.
  const latest = useRef(all);
  latest.current = all;
  const put = useCallback(
    (feed: Fingerprint, over: Partial<FeedParts>) =>
      setAll((before) => ({ ...before, [feed]: { ...(before[feed] ?? UNASKED), ...over } })),
    [],
  );

  const look = useCallback(
    async (feed: Fingerprint, part: keyof FeedParts): Promise<void> => {
      put(feed, { [part]: { kind: "loading" } });
      put(feed, await askPart(feed, part));
    },
    [put],
  );

  const older = useCallback(async (feed: Fingerprint, before: number): Promise<void> => {
    const reply = await askFeeds("feeds.changes", { feed, before });
    setAll((now) => {
      const parts = now[feed];
      if (!reply.ok || parts?.changes.kind !== "ready") return now;
      const known = parts.changes.value.versions.filter(({ version }) => version >= before);
      const value = { versions: [...known, ...reply.versions], more: reply.more };
      return { ...now, [feed]: { ...parts, changes: { kind: "ready", value } } };
    });
  }, []);

  /** Asks again for what was unfolded, as after a check; what is shown stays until the answer is there. */
  const renew = useCallback(
    async (feed: Fingerprint): Promise<void> => {
      for (const part of ["journal", "changes", "held"] as const) {
        const { [part]: now } = latest.current[feed] ?? UNASKED;
        if (now.kind !== "unasked") put(feed, await askPart(feed, part));
      }
    },
    [put],
  );

  return { of: (feed: Fingerprint): FeedParts => all[feed] ?? UNASKED, look, older, renew };
}

async function askPart(feed: Fingerprint, part: keyof FeedParts): Promise<Partial<FeedParts>> {
  switch (part) {
    case "journal": {
      const reply = await askFeeds("feeds.journal", { feed });
      return {
        journal: reply.ok ? { kind: "ready", value: reply.entries } : { kind: "failed", why: reply.reason },
      };
    }
    case "held": {
      const reply = await askFeeds("feeds.held", { feed });
      return {
        held: reply.ok ? { kind: "ready", value: reply.rows } : { kind: "failed", why: reply.reason },
      };
    }
    case "changes": {
      const reply = await askFeeds("feeds.changes", { feed, before: null });
      return {
        changes: reply.ok
          ? { kind: "ready", value: { versions: reply.versions, more: reply.more } }
          : { kind: "failed", why: reply.reason },
      };
    }
  }
}
