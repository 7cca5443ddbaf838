import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { askTimeline } from "../../utils/messaging/ask-timeline.ts";
import { DETAIL, type Detail } from "./contract.ts";
import { PopoverHost } from "./popover-host.tsx";
import { ReadingDay } from "./reading-day.ts";

/**
 * The second part of the page side: what is needed only where a reader rests on a name or opens the popup. The
 * background injects it into the frame that asks; most frames never do, and stay small.
 */
export default defineUnlistedScript(() => {
  const reading = new ReadingDay();
  const detail: Detail = {
    openHost: (events) => new PopoverHost(events, reading),
    ask: (entity, day, wider) => askTimeline(entity, reading.chosen ?? day, wider),
    published: () => reading.read(),
  };
  Reflect.set(globalThis, DETAIL, detail);
});
