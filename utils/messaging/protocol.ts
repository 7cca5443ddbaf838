import type { Decided, Passages, Touched } from "../detection/seeker.types.ts";
import type { OtherView, TimelineView } from "../dataset/timeline.types.ts";
import type { EntityId, PartialDate } from "../dataset/types.ts";
import type { Published } from "../page/published/published.ts";
import type { Mode } from "../settings/types.ts";
import type { FeedsProtocol } from "./feeds-protocol.ts";

/** A name found on a page: how often in running text (markable), how often in menus, buttons and the like. */
export interface NameOnPage {
  readonly entity: EntityId;
  /** As the page writes it, first occurrence. */
  readonly surface: string;
  readonly text: number;
  readonly menu: number;
}

/** What the page side tells the popup about its frame. */
export interface PageReport {
  readonly host: string;
  readonly mode: Mode;
  /** The article's date with what it was read from, or null. */
  readonly published: {
    readonly date: PartialDate;
    readonly kind: Published["kind"];
    readonly from: string;
  } | null;
  readonly names: readonly NameOnPage[];
}

/** Name of the port that the popup opens to a tab; every frame with a page side posts its `FrameReport` to it, again whenever it changes. */
export const REPORT_PORT = "page.report";

/** One frame's report. A message to a tab reaches all frames but brings one reply only; a port brings all. */
export interface FrameReport {
  readonly kind: "page.report";
  /** Random, one per frame and document, so that a later report replaces the earlier one. */
  readonly frame: string;
  /** Whether it is the tab's top frame, whose host, mode and date stand for the tab. */
  readonly top: boolean;
  readonly report: PageReport;
}

/** Why a request could not be answered; the view says it in the reader's words. */
export type Refusal = "unknown-entity" | "store-unavailable" | "bad-request";

/** `no-names`: the background has not made its names ready yet, as in the first seconds after installation. */
export type NamesReply<T> =
  | ({ readonly ok: true } & T)
  | { readonly ok: false; readonly reason: Refusal | "no-names" };

/** What is brought into a frame when it is needed: the page side, and what a popover takes. */
export const PARTS = ["page", "detail"] as const;
export type Part = (typeof PARTS)[number];

/**
 * Every message that is answered: request and reply by kind. Both ends validate: the page side by
 * hand-written guards (`page-guards.ts`), background and views by schemas (`schemas.ts`).
 */
export interface Protocol extends FeedsProtocol {
  /** page or popup → background */
  "timeline.get": {
    readonly request: {
      readonly kind: "timeline.get";
      readonly entity: EntityId;
      readonly asOf: PartialDate | null;
      /** With wider events (`isNear` in utils/dataset/reach.ts), which are otherwise only counted. */
      readonly wider?: boolean;
    };
    readonly reply:
      | {
          readonly ok: true;
          /** By the main publisher; where that does not know the entity, by the first other one that does. */
          readonly view: TimelineView;
          /** What other publishers say of it, each from its own rows only. */
          readonly others: readonly OtherView[];
        }
      | { readonly ok: false; readonly reason: Refusal };
  };
  /** page → background: in which of these texts may a name stand */
  "names.touched": {
    readonly request: { readonly kind: "names.touched"; readonly pieces: readonly string[] };
    readonly reply: NamesReply<Touched>;
  };
  /** page → background: which names in these texts mean their entity */
  "names.decide": {
    readonly request: { readonly kind: "names.decide" } & Passages;
    readonly reply: NamesReply<Decided>;
  };
  /** page → background: the pointer is on a name, or (null) near one, and its timeline may soon be asked for */
  "timeline.soon": {
    readonly request: { readonly kind: "timeline.soon"; readonly entity: EntityId | null };
    readonly reply: { readonly ok: true };
  };
  /** page → background: inject a part of the page side into the frame that asks */
  "part.load": {
    readonly request: { readonly kind: "part.load"; readonly part: Part };
    readonly reply: { readonly ok: boolean };
  };
  /** background (keyboard command) → page */
  "page.walk": {
    readonly request: { readonly kind: "page.walk"; readonly direction: "next" | "previous" };
    readonly reply: { readonly ok: boolean };
  };
}

export type MessageKind = keyof Protocol;
export type Request<K extends MessageKind = MessageKind> = Protocol[K]["request"];
export type Reply<K extends MessageKind> = Protocol[K]["reply"];
