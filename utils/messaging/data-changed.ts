import { browser } from "wxt/browser";
import { takeBack } from "./context.ts";

/** Key in `storage.local` of a number that grows whenever what readers see has changed. */
const DATA_KEY = "data-changed";

/** Tells all pages and views that what they have shown may be out of date. Never rejects. */
export async function tellDataChanged(at: number): Promise<void> {
  try {
    await browser.storage.local.set({ [DATA_KEY]: at });
  } catch {
    // Storage refused: what is open shows the former data until it is opened anew.
  }
}

/** Calls `changed` whenever that was told, without waking the background, until the signal aborts. */
export function observeDataChanged(changed: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const listener = (changes: Readonly<Record<string, unknown>>): void => {
    if (DATA_KEY in changes) changed();
  };
  const { onChanged } = browser.storage.local;
  onChanged.addListener(listener);
  signal.addEventListener("abort", () => takeBack(() => onChanged.removeListener(listener)), { once: true });
}
