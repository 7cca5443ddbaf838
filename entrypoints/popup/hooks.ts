import { useCallback, useEffect, useState } from "preact/hooks";
import { observeDataChanged } from "../../utils/messaging/data-changed.ts";
import { DEFAULT_SETTINGS } from "../../utils/settings/mode.ts";
import { followSettings } from "../../utils/settings/page.ts";
import type { Settings } from "../../utils/settings/types.ts";
import { observeActiveTab, type TabState } from "./active-tab.ts";
import { afterPaint } from "./after-paint.ts";
import type { OpenData } from "./open-data.ts";

export type Loaded =
  | { readonly kind: "loading" }
  | ({ readonly kind: "ready" } & OpenData)
  | { readonly kind: "failed" };

/** Counts how often what readers see has changed since the popup was opened. */
export function useDataChanges(): number {
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    const life = new AbortController();
    observeDataChanged(() => setChanges((before) => before + 1), life.signal);
    return () => life.abort();
  }, []);
  return changes;
}

/**
 * What all publishers say, read anew whenever it has changed (`changes`); meanwhile what was there before stays. `retry`
 * reads it again.
 */
export function usePublications(changes: number): readonly [Loaded, () => void] {
  const [loaded, setLoaded] = useState<Loaded>({ kind: "loading" });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const life = new AbortController();
    // Results of a former search belong to former data: these stay together until both are new.
    const told = (open: OpenData): void =>
      setLoaded((before) =>
        before.kind === "ready" && before.whole && !open.whole ? before : { kind: "ready", ...open },
      );
    const load = async (): Promise<void> => {
      // The field is there and takes words before the database is so much as asked for.
      await afterPaint();
      const { openData } = await import("./open-data.ts");
      if (!life.signal.aborted) await openData(told, life.signal);
    };
    load().catch(() => (life.signal.aborted ? undefined : setLoaded({ kind: "failed" })));
    return () => life.abort();
  }, [attempt, changes]);
  const retry = useCallback(() => {
    setLoaded({ kind: "loading" });
    setAttempt((before) => before + 1);
  }, []);
  return [loaded, retry];
}

/** The reader's settings and every change of them; null until they are read. Defaults if storage refuses. */
export function useSettings(): Settings | null {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    const life = new AbortController();
    void followSettings(setSettings, life.signal)
      .catch(() => DEFAULT_SETTINGS)
      .then((read) => (life.signal.aborted ? undefined : setSettings(read)));
    return () => life.abort();
  }, []);
  return settings;
}

/** What the page in the active tab says; null while it has not answered. `ask` asks anew. */
export function useActiveTab(): readonly [TabState | null, () => void] {
  const [state, setState] = useState<TabState | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const life = new AbortController();
    observeActiveTab(setState, life.signal).catch(() =>
      life.signal.aborted ? undefined : setState({ kind: "unreadable" }),
    );
    return () => life.abort();
  }, [attempt]);
  const ask = useCallback(() => setAttempt((before) => before + 1), []);
  return [state, ask];
}
