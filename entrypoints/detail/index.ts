import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { DETAIL, type Detail } from "./contract.ts";
import { Glue } from "./popover-glue.ts";
import { ReadingDay } from "./reading-day.ts";

/**
 * The second part of the page side: what is needed only where a reader rests on a name or opens the popup. It is
 * brought into the frame that asks; most frames never do, and stay small.
 */
export default defineUnlistedScript(() => {
  const reading = new ReadingDay();
  const detail: Detail = {
    openPopover: (page) => new Glue(page, reading),
    published: () => reading.read(),
  };
  Reflect.set(globalThis, DETAIL, detail);
});
