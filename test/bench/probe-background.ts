import { browser } from "wxt/browser";
import { MATCHER_KEY } from "../../utils/detection/types.ts";
import { listenForNames } from "../../utils/messaging/names.ts";
import { keepSeeker } from "../../utils/store/seeker.ts";

/** The background of the probe's extension: the extension's own answers about names, and nothing else. */
const seeker = keepSeeker();
listenForNames(seeker.get, new AbortController().signal);
// The measurement puts other tables in their place.
browser.storage.local.onChanged.addListener((changes) => {
  if (MATCHER_KEY in changes) seeker.renew();
});
