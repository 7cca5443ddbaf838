import { type Page, TargetType } from "puppeteer-core";

/** For how long a stopped worker is kept from waiting for a debugger, in milliseconds. */
const WATCHED_MS = 3_000;

/** Ends all service workers as Chromium does when they were idle; the next message wakes the extension's. */
export async function stopWorkers(page: Page): Promise<void> {
  const devtools = await page.createCDPSession();
  await devtools.send("ServiceWorker.enable");
  await devtools.send("ServiceWorker.stopAllWorkers");
  await devtools.detach();
  void letWake(page, Date.now() + WATCHED_MS);
  await new Promise((resolve) => setTimeout(resolve, 300));
}

/** DevTools has a new worker wait for a debugger: lets it go on at once. */
async function letWake(page: Page, until: number): Promise<void> {
  const workers = () =>
    page
      .browser()
      .targets()
      .filter((target) => target.type() === TargetType.SERVICE_WORKER);
  while (Date.now() < until) {
    for (const target of workers()) {
      const session = await target.createCDPSession().catch(() => null);
      await session?.send("Runtime.runIfWaitingForDebugger").catch(() => undefined);
      await session?.detach().catch(() => undefined);
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
