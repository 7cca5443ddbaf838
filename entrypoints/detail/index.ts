import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { askTimeline } from "../../utils/messaging/ask-timeline.ts";
import { type Published, publishedOn } from "../../utils/page/published/published.ts";
import { DETAIL, type Detail } from "./contract.ts";
import { PopoverHost } from "./popover-host.tsx";

/**
 * The second part of the page side: what is needed only where a reader rests on a name or opens the popup. The
 * background injects it into the frame that asks; most frames never do, and stay small.
 */
export default defineUnlistedScript(() => {
  let last: Published | null = null;
  const detail: Detail = {
    openHost: (events) => new PopoverHost(events, () => last?.kind ?? "none"),
    ask: askTimeline,
    published: () => (last = publishedOn(document, Date.now())),
  };
  Reflect.set(globalThis, DETAIL, detail);
});
