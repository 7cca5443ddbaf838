import { useCallback, useRef, useState } from "preact/hooks";
import { outcomeSaid } from "../../components/feeds/outcome-phrase.ts";
import type { Adding, Importing } from "../../components/feeds/types.ts";
import type { Fingerprint } from "../../utils/feed/format/types.ts";
import type { FeedTranslator } from "../../utils/i18n/feeds/translator.ts";
import { askFeeds } from "../../utils/messaging/feeds.ts";
import type { FeedIdentity } from "../../utils/messaging/feeds-protocol.ts";
import { MOST_BYTES, readBase64 } from "./files.ts";

type From = { readonly link: string } | { readonly file: string };

/** Adding publishers and importing files; `changed` is called when what is listed may have changed. */
export function useBringing(
  f: FeedTranslator,
  nameOf: (feed: Fingerprint) => string,
  changed: (feed: Fingerprint | null) => Promise<void>,
) {
  const [adding, setAdding] = useState<Adding>({ kind: "idle" });
  const [importing, setImporting] = useState<Importing>({ kind: "idle" });
  const from = useRef<From | null>(null);

  const lookUp = useCallback(async (source: From): Promise<void> => {
    from.current = source;
    setAdding({ kind: "asking" });
    const reply = await askFeeds("feeds.subscribe", { from: source, confirm: null });
    if (from.current !== source) return;
    if (!reply.ok) setAdding({ kind: "failed", why: reply.reason });
    else {
      const { feed, base, named, known } = reply;
      setAdding({ kind: "preview", feed, base, named, known, busy: false });
    }
  }, []);

  const confirm = async (feed: FeedIdentity): Promise<void> => {
    const source = from.current;
    if (source === null) return;
    setAdding((now) => (now.kind === "preview" ? { ...now, busy: true } : now));
    const reply = await askFeeds("feeds.subscribe", { from: source, confirm: feed.fingerprint });
    from.current = null;
    setAdding(reply.ok ? { kind: "added", name: feed.name } : { kind: "failed", why: reply.reason });
    await changed(reply.ok ? feed.fingerprint : null);
  };

  const cancel = (): void => {
    from.current = null;
    setAdding({ kind: "idle" });
  };

  /** What was added has been removed again: that it was added is said no more. */
  const forgetAdded = (): void => setAdding((now) => (now.kind === "added" ? { kind: "idle" } : now));

  const bring = async (file: File): Promise<void> => {
    const filename = file.name;
    if (file.size > MOST_BYTES) {
      setImporting({ kind: "too-large", filename, most: MOST_BYTES });
      return;
    }
    setImporting({ kind: "reading", filename });
    const text = await readBase64(file).catch(() => null);
    if (text === null) {
      setImporting({ kind: "done", said: { text: f.words.notDone["bad-file"], bad: true } });
      return;
    }
    setImporting({ kind: "checking", filename });
    const reply = await askFeeds("feeds.import", { file: text });
    if (!reply.ok && reply.reason === "unknown-feed") {
      setImporting({ kind: "idle" });
      await lookUp({ file: text });
      return;
    }
    if (!reply.ok) {
      setImporting({ kind: "done", said: { text: f.words.notDone[reply.reason], bad: true } });
      return;
    }
    const { text: result, bad } = outcomeSaid(reply.outcome, f);
    setImporting({
      kind: "done",
      said: { text: f.text("fileFor", { name: nameOf(reply.feed), result }), bad },
    });
    await changed(reply.feed);
  };

  return { adding, importing, lookUp, confirm, cancel, forgetAdded, bring };
}
