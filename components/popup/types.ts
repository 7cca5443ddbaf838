import type { JurisdictionStatus } from "../../utils/dataset/status.types.ts";
import type { EventMark, OtherView, TimelineView } from "../../utils/dataset/timeline.types.ts";
import type { Day, EntityId, EventId, Jurisdiction, PartialDate } from "../../utils/dataset/types.ts";
import type { EntityKind } from "../../utils/dataset/vocabulary.ts";
import type { FeedTranslator } from "../../utils/i18n/feeds/translator.ts";
import type { FeedSummary } from "../../utils/messaging/feeds-protocol.ts";
import type { NameOnPage } from "../../utils/messaging/protocol.ts";
import type { Failure } from "../../utils/popover/content.types.ts";
import type { Dated } from "../../utils/popover/match.types.ts";
import type { Mode } from "../../utils/settings/types.ts";

/** A row of the result list. */
export type ResultRow =
  | {
      readonly kind: "entity";
      readonly entity: EntityId;
      readonly name: string;
      /** The name that was matched, or the most useful other one. */
      readonly otherName: { readonly text: string; readonly lang: string } | null;
      readonly entityKind: EntityKind;
      /** What holds today, most telling first; empty: no record, unless `onlyWider`; null: not worked out yet. */
      readonly now: readonly JurisdictionStatus[] | null;
      /** Nothing holds but what concerns all online services of some place. */
      readonly onlyWider: boolean;
      readonly eventCount: number;
      /** The publisher who says so; null: the main one. */
      readonly by: string | null;
    }
  | {
      readonly kind: "event";
      readonly event: EventId;
      /** Whose timeline opens. */
      readonly entity: EntityId;
      readonly title: string;
      readonly date: PartialDate;
      readonly jurisdiction: Jurisdiction;
      readonly mark: EventMark;
      /** Names of those it is about. */
      readonly subjects: readonly string[];
      readonly by: string | null;
    };

export type SearchState =
  /** Nothing typed. */
  | { readonly kind: "idle" }
  | {
      readonly kind: "results";
      readonly query: string;
      readonly rows: readonly ResultRow[];
      /** False while only names have been looked through, or nothing yet. */
      readonly whole: boolean;
    }
  | { readonly kind: "error"; readonly reason: Failure };

/** A name on the page, with the name shown for its entity. */
export interface NameRow extends NameOnPage {
  readonly name: string;
  /** The publisher who alone knows it; null: the main one does. */
  readonly by: string | null;
}

/** What is known of the page in the active tab. */
export type PageState =
  /** Not answered yet. */
  | { readonly kind: "asking" }
  /** A page that no extension may read (the browser's own, a store, a PDF). */
  | { readonly kind: "unreadable" }
  /** The reader has not granted access to sites (Firefox lets them take it back). */
  | { readonly kind: "no-access"; readonly host: string }
  /** Open since before the extension was installed or updated. */
  | { readonly kind: "needs-reload"; readonly host: string }
  | {
      readonly kind: "ready";
      readonly host: string;
      /** The mode that applies here. */
      readonly mode: Mode;
      /** The article's day and what it is; null if the page tells none. */
      readonly published: { readonly date: PartialDate; readonly kind: Dated } | null;
      readonly names: readonly NameRow[];
    };

/** The timeline that covers the list, if one is open. */
export type TimelineState =
  | { readonly kind: "none" }
  | { readonly kind: "loading"; readonly entity: EntityId }
  | {
      readonly kind: "view";
      readonly view: TimelineView;
      /** What other publishers say. */
      readonly others: readonly OtherView[];
      readonly event: EventId | null;
      /** What the day is at which it is cut; `none` if the page tells no day, null if the entity is not on the page. */
      readonly dated: Dated | "none" | null;
    }
  | { readonly kind: "error"; readonly entity: EntityId; readonly reason: Failure };

/** What the popup's foot says, as of a moment. */
export interface FootState {
  readonly f: FeedTranslator;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly feeds: readonly FeedSummary[];
  /** The dataset that came with the extension. */
  readonly bundled: { readonly date: string };
  /** Whose data stand in its place; null: nobody's. */
  readonly main: string | null;
}

export interface DataState {
  readonly date: Day;
  readonly publisher: string;
  readonly origin: "bundled" | "feed";
}
