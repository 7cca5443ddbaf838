import type { Transport } from "../../feed/client/types.ts";
import { sha256Hex } from "../../feed/format/hex.ts";
import type { FeedsAnswers } from "../../messaging/feeds.ts";
import type { FeedRefusal } from "../../messaging/feeds-protocol.ts";
import type { Store } from "../store.ts";
import { toBase64 } from "./base64.ts";
import { isReadersBase, MOST_PLACES, withPlace } from "./bases.ts";
import { readCarried } from "./carried.ts";
import type { Feeds } from "./feeds.ts";
import { candidateOf, findByLink, type Found } from "./subscribe.ts";

/** What answering needs beside the feeds. */
export interface AnswerPorts {
  readonly feeds: Feeds;
  readonly store: Store;
  readonly transport: Transport;
  readonly signal: AbortSignal;
}

/** The background's answers to the extension's pages about feeds. */
export function feedsAnswers({ feeds, store, transport, signal }: AnswerPorts): FeedsAnswers {
  const known = async (feed: string) => (await feeds.entry(feed)) !== null;
  const find = async (from: { readonly link: string } | { readonly file: string }): Promise<Found> => {
    if ("link" in from) return findByLink(from.link, transport, signal);
    const file = readCarried(from.file);
    return file === null
      ? refuse("bad-file")
      : candidateOf(file.root, { base: null, fingerprint: null, name: file.name });
  };
  return {
    "feeds.list": async () => {
      const [state, all] = await Promise.all([store.state(), feeds.summaries()]);
      const { version, date, publisher } = state.kind === "database" ? state.record : state.dataset;
      const main = all.find(({ shipped, paused, dataset }) => shipped && !paused && dataset !== null);
      return {
        ok: true,
        feeds: all,
        bundled: { version, date, publisher },
        main: main?.fingerprint ?? null,
      };
    },
    "feeds.subscribe": async ({ from, confirm }) => {
      const found = await find(from);
      if (!found.ok) return found;
      const { identity, base, named } = found.candidate;
      const told = { ok: true, feed: identity, base, named } as const;
      if (confirm === null) return { ...told, added: false, known: await known(identity.fingerprint) };
      if (confirm !== identity.fingerprint) return refuse("wrong-fingerprint");
      const added = await feeds.add(found.candidate);
      if (!added.ok) return added;
      const carried = "file" in from ? readCarried(from.file) : null;
      if (carried === null) void feeds.check(identity.fingerprint).catch(toldByTheJournal);
      else await feeds.take(identity.fingerprint, carried.transport);
      return { ...told, added: true, known: true };
    },
    "feeds.remove": ({ feed }) => feeds.remove(feed),
    "feeds.pause": ({ feed, paused }) => feeds.change(feed, () => ({ paused })),
    "feeds.place": async ({ feed, place, wanted }) => {
      if (wanted && !isReadersBase(place)) return refuse("bad-base");
      let full = false;
      const done = await feeds.change(feed, ({ bases }) => {
        const own = withPlace(bases.own, place, wanted);
        full = wanted && own.length > MOST_PLACES;
        return full ? {} : { bases: { ...bases, own } };
      });
      return full ? refuse("too-many-places") : done;
    },
    "feeds.check": async ({ feed }) => {
      const outcome = await feeds.check(feed);
      return typeof outcome === "string" ? refuse(outcome) : { ok: true, outcome };
    },
    "feeds.journal": async ({ feed }) => {
      const entry = await feeds.entry(feed);
      return entry === null ? refuse("unknown-feed") : { ok: true, entries: entry.journal };
    },
    "feeds.changes": async ({ feed, before }) =>
      (await known(feed)) ? { ok: true, ...(await feeds.changes(feed, before)) } : refuse("unknown-feed"),
    "feeds.held": async ({ feed }) =>
      (await known(feed)) ? { ok: true, rows: await feeds.held(feed) } : refuse("unknown-feed"),
    "feeds.accept": ({ feed, rows }) => feeds.accept(feed, rows),
    "feeds.receipt": async ({ feed, event }) => {
      if (!(await known(feed))) return refuse("unknown-feed");
      const text = await feeds.receipt(feed, event);
      if (text === null) return refuse("no-receipt");
      return { ok: true, filename: `${slug(event)}.lacuna-receipt`, text };
    },
    "feeds.export": async ({ feed }) => {
      const entry = await feeds.entry(feed);
      if (entry === null) return refuse("unknown-feed");
      const bytes = await feeds.exported(feed);
      if (bytes === null) return refuse("nothing-held");
      return { ok: true, filename: `${slug(entry.name)}.lacuna-feed`, file: toBase64(bytes) };
    },
    "feeds.import": async ({ file }) => {
      const carried = readCarried(file);
      if (carried === null) return refuse("bad-file");
      const feed = await sha256Hex(carried.root);
      const outcome = await feeds.take(feed, carried.transport);
      return typeof outcome === "string" ? refuse(outcome) : { ok: true, feed, outcome };
    },
  };
}

function refuse(reason: FeedRefusal): { readonly ok: false; readonly reason: FeedRefusal } {
  return { ok: false, reason };
}

function slug(name: string): string {
  const plain = name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-");
  return plain.replace(/^-|-$/g, "") || "feed";
}

/** How a check ended stands in the journal. */
function toldByTheJournal(): void {}
