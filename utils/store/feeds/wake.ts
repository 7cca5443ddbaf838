import { browser } from "wxt/browser";

const NAME = "feeds";
/** The least that Chrome waits for an alarm, in milliseconds. */
const LEAST = 30_000;

/** Makes the browser wake the background at that time (milliseconds since the epoch), and at no other; null: not at all. */
export async function wakeAt(at: number | null): Promise<void> {
  if (at === null) {
    await browser.alarms.clear(NAME);
    return;
  }
  await browser.alarms.create(NAME, { when: Math.max(at, Date.now() + LEAST) });
}

/** Calls `wake` when it is time. Call it synchronously at start-up, so that the waking alarm is heard. */
export function onWake(wake: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === NAME) wake();
  });
}
