import type { Day, EventId } from "../dataset/types.ts";
import type {
  HeldRow,
  HistoryRow,
  Outcome,
  Refusal,
  TransportFault,
  WithdrawnRow,
} from "../feed/client/types.ts";
import type { DatasetFacts, Fingerprint } from "../feed/format/types.ts";

/** How far a feed's data can be relied on to be the newest, as a reader is told. Whatever it is, what is held stays shown. */
export type Freshness =
  /** Confirmed to be the newest within the last seven days. */
  | { readonly kind: "fresh" }
  /** Not confirmed for more than seven days, or never (null); for no reason but that nobody asked or got through. */
  | { readonly kind: "not-checked"; readonly fault: TransportFault | null }
  /** What the places offer has expired: updates may be withheld. `since` as signed. */
  | { readonly kind: "stale"; readonly since: string }
  | { readonly kind: "refused"; readonly why: Refusal; readonly file: string; readonly detail: string }
  | { readonly kind: "newer-extension"; readonly major: number }
  | { readonly kind: "clock-wrong"; readonly detail: string }
  | { readonly kind: "storage-full" };

/** A role's keys, and how many of them must sign. */
export interface Signers {
  readonly keys: number;
  readonly threshold: number;
}

/** What a reader is shown of a feed before and after it is added. */
export interface FeedIdentity {
  readonly fingerprint: Fingerprint;
  readonly name: string;
  /** Of the root that is trusted now. */
  readonly root: { readonly version: number; readonly expires: string };
  readonly signers: { readonly root: Signers; readonly targets: Signers };
}

export interface FeedSummary extends FeedIdentity {
  /** Whether its root came with the extension: its dataset then takes the bundled one's place. */
  readonly shipped: boolean;
  readonly paused: boolean;
  /** A check is running. */
  readonly checking: boolean;
  /** Null before the first dataset. */
  readonly dataset: DatasetFacts | null;
  readonly freshness: Freshness;
  readonly bases: { readonly publisher: readonly string[]; readonly own: readonly string[] };
  /** Times are milliseconds since the epoch. When it was last asked; null: never. */
  readonly checked: number | null;
  /** When what is held was last confirmed to be the newest; null: never. */
  readonly confirmed: number | null;
  /** When it will be asked next; null while paused. */
  readonly next: number | null;
  /** Failed checks in a row. */
  readonly failures: number;
  /** Rows whose removal or weakening waits. */
  readonly held: number;
  readonly withdrawn: readonly WithdrawnRow[];
  /** Rows that are kept and cannot be shown by this version of the extension. */
  readonly unshown: number;
  /** Received since the first of this month. */
  readonly bytes: number;
}

export interface JournalEntry {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Who asked: the schedule, the reader, an imported file, the check at the start. */
  readonly by: "schedule" | "reader" | "file" | "start";
  /** `healed`: damage was found, and what was held is fetched anew. `failed`: a fault of ours or of the browser. */
  readonly outcome: Outcome | { readonly kind: "healed" | "failed"; readonly detail: string };
  /** What went wrong on the way, in the words of the client. */
  readonly troubles: readonly { readonly base: string; readonly file: string; readonly what: string }[];
  /** Received by this check. */
  readonly bytes: number;
  /** How long it took, in milliseconds. */
  readonly took: number;
}

export type AcceptedRow = Pick<HeldRow, "kind" | "id" | "version">;

export interface VersionHistory {
  readonly version: number;
  readonly rows: readonly HistoryRow[];
}

/** Why a request about feeds was not done. */
export type FeedRefusal =
  | "unknown-feed"
  /** The text is no link to a feed. */
  | "bad-link"
  /** The file is no exported feed, or cut off. */
  | "bad-file"
  /** Its place was not asked: it would have been told which installation asks. */
  | "no-access"
  /** No place gave the first root. */
  | "unreachable"
  /** The first root is not the one that the link names. */
  | "wrong-fingerprint"
  /** The root is not the first of its chain, not signed by its own keys, or cannot be read. */
  | "bad-root"
  /** Only once a minute. */
  | "too-soon"
  /** The shipped feed can be paused, not removed. */
  | "shipped"
  | "already-there"
  | "bad-base"
  /** As many as a feed may have are there. */
  | "too-many-places"
  /** A check goes on. */
  | "busy"
  /** What waits is not what was shown any more. */
  | "changed-meanwhile"
  | "storage-full"
  /** The publisher's newest version does not say it: it is shown as it was before. */
  | "no-receipt"
  /** Nothing is held that could be exported. */
  | "nothing-held";

type Refused = { readonly ok: false; readonly reason: FeedRefusal };
type Done = { readonly ok: true } | Refused;
type Of<K extends string> = { readonly kind: K; readonly feed: Fingerprint };

/**
 * What the extension's own pages ask of the background about feeds; messages of content scripts are not heard. Files
 * are Base64, for messages are JSON in Chrome.
 */
export interface FeedsProtocol {
  "feeds.list": {
    readonly request: { readonly kind: "feeds.list" };
    readonly reply:
      | {
          readonly ok: true;
          readonly feeds: readonly FeedSummary[];
          /** The dataset that came with the extension. */
          readonly bundled: { readonly version: string; readonly date: Day; readonly publisher: string };
          /** Whose dataset stands first: a shipped feed's, or null for the bundled one. */
          readonly main: Fingerprint | null;
        }
      | Refused;
  };
  /** With `confirm` null nothing is changed: the reply says what would be added, and the reader is asked. */
  "feeds.subscribe": {
    readonly request: {
      readonly kind: "feeds.subscribe";
      readonly from: { readonly link: string } | { readonly file: string };
      readonly confirm: Fingerprint | null;
    };
    readonly reply:
      | {
          readonly ok: true;
          readonly feed: FeedIdentity;
          readonly base: string | null;
          readonly added: boolean;
          /** False: the link or file had no fingerprint to compare with. */
          readonly named: boolean;
          readonly known: boolean;
        }
      | Refused;
  };
  "feeds.remove": { readonly request: Of<"feeds.remove">; readonly reply: Done };
  "feeds.pause": { readonly request: Of<"feeds.pause"> & { readonly paused: boolean }; readonly reply: Done };
  /**
   * Whether a place is one of the reader's own for a feed, which are asked before the publisher's; a new one after those
   * that are there. One at a time, for what a page knows of the others may be old.
   */
  "feeds.place": {
    readonly request: Of<"feeds.place"> & { readonly place: string; readonly wanted: boolean };
    readonly reply: Done;
  };
  /** Replies when the check has ended. */
  "feeds.check": {
    readonly request: Of<"feeds.check">;
    readonly reply: { readonly ok: true; readonly outcome: Outcome } | Refused;
  };
  /** Newest first. */
  "feeds.journal": {
    readonly request: Of<"feeds.journal">;
    readonly reply: { readonly ok: true; readonly entries: readonly JournalEntry[] } | Refused;
  };
  /** "What changed": the newest versions first, below the version `before` (null: from the newest). */
  "feeds.changes": {
    readonly request: Of<"feeds.changes"> & { readonly before: number | null };
    readonly reply:
      | { readonly ok: true; readonly versions: readonly VersionHistory[]; readonly more: boolean }
      | Refused;
  };
  /** Rows whose removal or weakening waits. */
  "feeds.held": {
    readonly request: Of<"feeds.held">;
    readonly reply: { readonly ok: true; readonly rows: readonly HeldRow[] } | Refused;
  };
  /** Takes at once what waits, as it was shown: of the version that removed or weakened it. */
  "feeds.accept": {
    readonly request: Of<"feeds.accept"> & { readonly rows: readonly AcceptedRow[] };
    readonly reply: Done;
  };
  /** What proves, without any network, that the publisher's newest version says an event; as text. */
  "feeds.receipt": {
    readonly request: Of<"feeds.receipt"> & { readonly event: EventId };
    readonly reply: { readonly ok: true; readonly filename: string; readonly text: string } | Refused;
  };
  "feeds.export": {
    readonly request: Of<"feeds.export">;
    readonly reply: { readonly ok: true; readonly filename: string; readonly file: string } | Refused;
  };
  /** A file of a feed that is known. One of an unknown feed is answered `unknown-feed`: subscribe by it. */
  "feeds.import": {
    readonly request: { readonly kind: "feeds.import"; readonly file: string };
    readonly reply: { readonly ok: true; readonly feed: Fingerprint; readonly outcome: Outcome } | Refused;
  };
}
