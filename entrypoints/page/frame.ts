import { contextAlive, isOrphaned } from "../../utils/messaging/context.ts";
import { observeNames } from "../../utils/messaging/names-changed.ts";
import { listenForWalk } from "../../utils/messaging/page.ts";
import { modeFor } from "../../utils/settings/mode.ts";
import { followSettings } from "../../utils/settings/page.ts";
import { neverMarked } from "../../utils/settings/never.ts";
import type { Mode, Settings } from "../../utils/settings/types.ts";
import type { Wanted } from "../../utils/page/findings.ts";
import { observeNewRoot } from "../../utils/page/new-root.ts";
import { siteOf } from "../../utils/page/site.ts";
import { backgroundNames } from "./names.ts";
import { keepReport } from "./report.ts";
import { Session } from "./session.ts";

/** Starts the page side of one frame. Ends by itself, without a word, when the extension is updated or removed. */
export function startFrame(): void {
  const life = new AbortController();
  void run(life).catch((error: unknown) => {
    life.abort();
    // Firefox refuses whatever is asked by a frame that was taken out of its page.
    if (document.defaultView !== null && !isOrphaned(error)) throw error;
  });
}

async function run(life: AbortController): Promise<void> {
  const { signal } = life;
  if (!contextAlive()) return;
  // Changes are told only when this is there, and with it all that follows them.
  const settings = await followSettings((changed) => follow(changed), signal);
  const site = siteOf(document);
  const names = backgroundNames(() => life.abort(), signal);
  let mode: Mode = modeFor(settings, site);
  let wanted = wantedOn(settings, site);
  let session: Session | null = null;
  let starting: Promise<void> = Promise.resolve();

  const restart = (): void => {
    session?.stop();
    session = null;
    if (mode === "marks") starting = begin(true);
  };
  const begin = async (marks: boolean): Promise<void> => {
    if (signal.aborted || session !== null || (mode === "marks") !== marks) return;
    session = new Session({
      names,
      marks,
      wanted: () => wanted,
      onChange: () => tellPopup(),
      onOrphaned: () => life.abort(),
    });
    await session.ready;
    tellPopup();
  };
  const tellPopup = keepReport({
    mode: () => mode,
    names: () => session?.tally() ?? [],
    onAsked: () => {
      session?.readAll();
      if (mode === "quiet" && session === null) starting = starting.then(() => begin(false));
    },
    signal,
  });
  listenForWalk(async (direction) => (await session?.walk(direction)) ?? false, signal);
  const follow = (changed: Settings): void => {
    wanted = wantedOn(changed, site);
    const next = modeFor(changed, site);
    if (next === mode) {
      session?.remark();
      return;
    }
    mode = next;
    restart();
    tellPopup();
  };
  // What was found for the popup's list alone is found anew when it is asked for.
  const renew = (): void => {
    if (mode !== "marks" || session?.readAgain() !== true) restart();
  };
  observeNames(renew, signal);
  observeNewRoot(document, restart, signal);
  signal.addEventListener("abort", () => session?.stop(), { once: true });
  restart();
  await starting;
}

function wantedOn(settings: Settings, site: string): Wanted {
  return { first: settings.marking === "first", never: neverMarked(settings, site) };
}
