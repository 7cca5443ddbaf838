import type { HeldRow } from "../../utils/feed/client/types.ts";
import type { FeedTranslator } from "../../utils/i18n/feeds/translator.ts";
import type { FeedCatalogue } from "../../utils/i18n/feeds/catalogue.types.ts";
import type {
  AcceptedRow,
  FeedIdentity,
  FeedSummary,
  JournalEntry,
  VersionHistory,
} from "../../utils/messaging/feeds-protocol.ts";

/** Why something asked for was not done; said in the reader's words. */
export type NotDone = keyof FeedCatalogue["notDone"];

/** What is asked for when the reader unfolds it. */
export type Part<T> =
  | { readonly kind: "unasked" }
  | { readonly kind: "loading" }
  | { readonly kind: "ready"; readonly value: T }
  | { readonly kind: "failed"; readonly why: NotDone };

/** What a reader can unfold below a publisher. */
export interface FeedParts {
  readonly journal: Part<readonly JournalEntry[]>;
  readonly changes: Part<{ readonly versions: readonly VersionHistory[]; readonly more: boolean }>;
  readonly held: Part<readonly HeldRow[]>;
}

export const UNASKED: FeedParts = {
  journal: { kind: "unasked" },
  changes: { kind: "unasked" },
  held: { kind: "unasked" },
};

/** What came of the reader's last request to a publisher's data. */
export interface Said {
  readonly text: string;
  /** Something did not work. */
  readonly bad: boolean;
}

/** A publisher as the page shows it. */
export interface ShownFeed {
  readonly feed: FeedSummary;
  readonly parts: FeedParts;
  readonly said: Said | null;
  /** A request of the reader's is under way. */
  readonly busy: boolean;
}

export interface Bundled {
  readonly version: string;
  readonly date: string;
  readonly publisher: string;
}

export type FeedsState =
  | { readonly kind: "asking" }
  | { readonly kind: "failed"; readonly why: NotDone }
  | {
      readonly kind: "ready";
      readonly feeds: readonly ShownFeed[];
      readonly bundled: Bundled;
      /** Whose data stand in the place of the bundled ones; null: nobody's. */
      readonly main: string | null;
    };

/** How far adding a publisher has come. */
export type Adding =
  | { readonly kind: "idle" }
  | { readonly kind: "asking" }
  | {
      readonly kind: "preview";
      readonly feed: FeedIdentity;
      /** Null: a file. */
      readonly base: string | null;
      /** The link or file named the fingerprint. */
      readonly named: boolean;
      readonly known: boolean;
      readonly busy: boolean;
    }
  | { readonly kind: "added"; readonly name: string }
  | { readonly kind: "failed"; readonly why: NotDone };

/** How far reading a file has come. */
export type Importing =
  | { readonly kind: "idle" }
  | { readonly kind: "reading"; readonly filename: string }
  | { readonly kind: "checking"; readonly filename: string }
  | { readonly kind: "done"; readonly said: Said }
  /** `most` bytes can be read. */
  | { readonly kind: "too-large"; readonly filename: string; readonly most: number };

/** What a reader can ask for. */
export interface FeedActions {
  readonly onRetry: () => void;
  readonly onCheck: (feed: FeedSummary) => void;
  readonly onPause: (feed: FeedSummary, paused: boolean) => void;
  readonly onRemove: (feed: FeedSummary) => void;
  readonly onExport: (feed: FeedSummary) => void;
  /** A place is to be one of the reader's own, or no more. */
  readonly onPlace: (feed: FeedSummary, place: string, wanted: boolean) => void;
  /** A part is unfolded for the first time, or again after it failed. */
  readonly onLook: (feed: FeedSummary, part: keyof FeedParts) => void;
  readonly onOlder: (feed: FeedSummary, before: number) => void;
  readonly onAccept: (feed: FeedSummary, rows: readonly AcceptedRow[]) => void;
  readonly onSaveJournal: (feed: FeedSummary) => void;
  readonly onAddLink: (link: string) => void;
  readonly onAddConfirm: (feed: FeedIdentity) => void;
  readonly onAddCancel: () => void;
  /** A file of a publisher who is known brings data; one of an unknown publisher is one to add. */
  readonly onFile: (file: File) => void;
  readonly onCopy: (text: string) => Promise<boolean>;
}

export interface Drawn {
  readonly f: FeedTranslator;
  /** Milliseconds since the epoch. */
  readonly now: number;
}
