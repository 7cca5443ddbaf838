/** What end-to-end tests use: real browsers with the extension, what it shows, what it says, and pages to serve. */
export { openBrowser } from "../../../utils/cli/browsers/open-browser.ts";
export {
  allMarks,
  hover,
  hoverText,
  marks,
  waitForMarks,
} from "../../../utils/cli/browsers/marks.ts";
export {
  boxesInPopover,
  clickInPopover,
  inPopover,
  readPopover,
  waitForPopover,
} from "../../../utils/cli/browsers/popover.ts";
export { serve, STILL_PAGE_CSP } from "../../../utils/cli/browsers/serve.ts";
export type { Site } from "../../../utils/cli/browsers/serve.ts";
export type { OpenBrowser } from "../../../utils/cli/browsers/types.ts";
export { BROWSERS, extensionPath, localExtensionPath } from "./extension.ts";
export { untilPageSides } from "./page-sides.ts";
export { usePages } from "./pages.ts";
export { problemsOf } from "./problems.ts";
export { storeSettings } from "./settings.ts";
export { untilRead } from "./until-read.ts";
