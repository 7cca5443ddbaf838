import { browser } from "wxt/browser";
import { takeBack } from "./context.ts";

/** Key in `storage.local` of a number that is another one whenever other names are looked for. */
const NAMES_KEY = "names-changed";

/** Tells all pages that other names are looked for; to be called when they are found already. Never rejects. */
export async function tellNamesChanged(at: number): Promise<void> {
  try {
    await browser.storage.local.set({ [NAMES_KEY]: at });
  } catch {
    // Storage refused: pages that are open keep their marks until they are opened anew.
  }
}

/** Calls `changed` whenever that was told, until the signal aborts. */
export function observeNames(changed: () => void, signal: AbortSignal): void {
  const listener = (changes: Readonly<Record<string, unknown>>): void => {
    if (NAMES_KEY in changes) changed();
  };
  const { onChanged } = browser.storage.local;
  onChanged.addListener(listener);
  signal.addEventListener("abort", () => takeBack(() => onChanged.removeListener(listener)), { once: true });
}
