import type { TimelineView } from "../dataset/timeline.types.ts";
import type { EntityId, PartialDate } from "../dataset/types.ts";
import type { Mode } from "../settings/types.ts";

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
  readonly published: { readonly date: PartialDate; readonly from: string } | null;
  readonly names: readonly NameOnPage[];
}

/** Why a request could not be answered; the view says it in the reader's words. */
export type Refusal = "unknown-entity" | "store-unavailable" | "bad-request";

/** Every message there is: request and reply by kind. Both ends validate (`validate.ts`). */
export interface Protocol {
  /** page or popup → background */
  "timeline.get": {
    readonly request: {
      readonly kind: "timeline.get";
      readonly entity: EntityId;
      readonly asOf: PartialDate | null;
    };
    readonly reply:
      | { readonly ok: true; readonly view: TimelineView }
      | { readonly ok: false; readonly reason: Refusal };
  };
  /** popup → page (each frame answers; the popup merges) */
  "page.report": {
    readonly request: { readonly kind: "page.report" };
    readonly reply: PageReport;
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
