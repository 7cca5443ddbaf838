import type { askTimeline } from "../../utils/messaging/ask-timeline.ts";
import type { Published } from "../../utils/page/published/published.ts";
import type { HostEvents, PopoverHost } from "./popover-host.tsx";

/** Where the second part leaves itself in the extension's own world, which no page sees. */
export const DETAIL = Symbol.for("lacuna.detail");

/** What the second part of the page side gives the first. */
export interface Detail {
  readonly openHost: (events: HostEvents) => PopoverHost;
  readonly ask: typeof askTimeline;
  /** Read anew each time: single-page sites change their article and its date. */
  readonly published: () => Published | null;
}
