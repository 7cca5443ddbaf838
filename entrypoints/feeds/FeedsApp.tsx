import { useState } from "preact/hooks";
import { FeedsPage } from "../../components/feeds/FeedsPage.tsx";
import { journalText } from "../../components/feeds/journal-text.ts";
import { outcomeSaid } from "../../components/feeds/outcome-phrase.ts";
import type { FeedsState, Said } from "../../components/feeds/types.ts";
import type { Fingerprint } from "../../utils/feed/format/types.ts";
import type { FeedTranslator } from "../../utils/i18n/feeds/translator.ts";
import { askFeeds } from "../../utils/messaging/feeds.ts";
import type { FeedSummary } from "../../utils/messaging/feeds-protocol.ts";
import { saveBase64, saveText } from "./files.ts";
import { useBringing } from "./use-bringing.ts";
import { type Listed, useFeeds } from "./use-feeds.ts";
import { useParts } from "./use-parts.ts";

/** Joins the feeds page with the background. */
export function FeedsApp({ f }: { readonly f: FeedTranslator }) {
  const [listed, now, ask] = useFeeds();
  const parts = useParts();
  const [said, setSaid] = useState<Readonly<Record<Fingerprint, Said>>>({});
  const [removed, setRemoved] = useState("");
  const [busy, setBusy] = useState<ReadonlySet<Fingerprint>>(new Set());

  const renew = async (feed: Fingerprint | null): Promise<void> => {
    await ask();
    if (feed !== null) await parts.renew(feed);
  };
  const nameOf = (feed: Fingerprint): string =>
    (listed.kind === "ready" ? listed.feeds.find(({ fingerprint }) => fingerprint === feed)?.name : null) ??
    feed.slice(0, 16);
  const bringing = useBringing(f, nameOf, (feed) => {
    setRemoved("");
    return renew(feed);
  });

  /** Does one thing for a publisher, says what came of it beside its name, and asks for what it changed. */
  const act = async ({ fingerprint: id }: FeedSummary, deed: () => Promise<Said>): Promise<Said> => {
    setRemoved("");
    // A status is read out when its text comes: the same words would not be heard twice.
    setSaid((before) => without(before, id));
    setBusy((before) => new Set([...before, id]));
    const result = await deed().catch(() => ({ text: f.words.notDone["store-unavailable"], bad: true }));
    setBusy((before) => new Set([...before].filter((one) => one !== id)));
    setSaid((before) => ({ ...before, [id]: result }));
    await renew(id);
    return result;
  };
  const remove = async (feed: FeedSummary): Promise<void> => {
    const result = await act(feed, async () =>
      saidOf(
        await askFeeds("feeds.remove", { feed: feed.fingerprint }),
        f.text("doneRemoved", { name: feed.name }),
      ),
    );
    if (result.bad) return;
    // Its card, which would say it, is gone; it says nothing of it either when the publisher is back.
    setSaid((before) => without(before, feed.fingerprint));
    bringing.forgetAdded();
    setRemoved(result.text);
  };
  const saidOf = (reply: Refusable, text: string): Said =>
    reply.ok ? { text, bad: false } : { text: f.words.notDone[reply.reason], bad: true };

  return (
    <FeedsPage
      f={f}
      now={now}
      state={stateOf(listed, (feed) => ({
        feed,
        parts: parts.of(feed.fingerprint),
        said: said[feed.fingerprint] ?? null,
        busy: busy.has(feed.fingerprint),
      }))}
      adding={bringing.adding}
      importing={bringing.importing}
      removed={removed}
      onRetry={() => void ask()}
      onCheck={(feed) =>
        void act(feed, async () => {
          const reply = await askFeeds("feeds.check", { feed: feed.fingerprint });
          return reply.ok ? outcomeSaid(reply.outcome, f) : saidOf(reply, "");
        })
      }
      onPause={(feed, paused) =>
        void act(feed, async () => {
          const reply = await askFeeds("feeds.pause", { feed: feed.fingerprint, paused });
          return saidOf(reply, f.text(paused ? "donePaused" : "doneResumed", { name: feed.name }));
        })
      }
      onRemove={(feed) => void remove(feed)}
      onExport={(feed) =>
        void act(feed, async () => {
          const reply = await askFeeds("feeds.export", { feed: feed.fingerprint });
          if (!reply.ok) return saidOf(reply, "");
          saveBase64(reply.filename, reply.file);
          return {
            text: f.text("doneExported", { name: feed.name, filename: reply.filename }),
            bad: false,
          };
        })
      }
      onPlace={(feed, place, wanted) =>
        void act(feed, async () =>
          saidOf(
            await askFeeds("feeds.place", { feed: feed.fingerprint, place, wanted }),
            f.text("donePlaces"),
          ),
        )
      }
      onLook={(feed, part) => void parts.look(feed.fingerprint, part)}
      onOlder={(feed, before) => void parts.older(feed.fingerprint, before)}
      onAccept={(feed, rows) =>
        void act(feed, async () =>
          saidOf(await askFeeds("feeds.accept", { feed: feed.fingerprint, rows }), f.text("doneAccepted")),
        )
      }
      onSaveJournal={(feed) => {
        const { journal } = parts.of(feed.fingerprint);
        if (journal.kind === "ready")
          saveText(`lacuna-checks-${feed.fingerprint.slice(0, 12)}.txt`, journalText(feed, journal.value, f));
      }}
      onAddLink={(link) => void bringing.lookUp({ link })}
      onAddConfirm={(feed) => void bringing.confirm(feed)}
      onAddCancel={bringing.cancel}
      onFile={(file) => void bringing.bring(file)}
      onCopy={copy}
    />
  );
}

type Refusable =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: keyof FeedTranslator["words"]["notDone"] };

type Shown = Extract<FeedsState, { kind: "ready" }>["feeds"][number];

function stateOf(listed: Listed, shown: (feed: FeedSummary) => Shown): FeedsState {
  return listed.kind === "ready" ? { ...listed, feeds: listed.feeds.map(shown) } : listed;
}

function without(all: Readonly<Record<Fingerprint, Said>>, feed: Fingerprint): typeof all {
  return Object.fromEntries(Object.entries(all).filter(([one]) => one !== feed));
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
