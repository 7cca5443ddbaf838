import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { checkPage } from "../../utils/feed/receipt/checker.ts";

/**
 * The checker of claim receipts as a file of the package. It runs nowhere in the extension: its text goes into the pages
 * that readers save, which check themselves.
 */
export default defineUnlistedScript(() => {
  void checkPage();
});
