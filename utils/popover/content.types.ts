import type { OtherView, TimelineView } from "../dataset/timeline.types.ts";

/** Why there is no timeline to show. The first three are the background's refusals. */
export type Failure =
  | "unknown-entity"
  | "store-unavailable"
  | "bad-request"
  /** Nobody answered in time, or the channel is gone. */
  | "no-answer"
  /** The extension was updated or removed while the page stayed open. */
  | "disconnected";

/** What stands in the popover. `asking`: the same timeline was asked for with wider events, or without them again. */
export type Content =
  | { readonly kind: "loading" }
  | {
      readonly kind: "view";
      readonly view: TimelineView;
      /** What other publishers say; none where it is left out. */
      readonly others?: readonly OtherView[] | undefined;
      readonly asking?: boolean;
    }
  | { readonly kind: "error"; readonly reason: Failure };
