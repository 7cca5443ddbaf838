import { useCallback, useEffect, useState } from "preact/hooks";
import { DEFAULT_SETTINGS } from "../../utils/settings/mode.ts";
import { observeSettings, readSettings } from "../../utils/settings/page.ts";
import type { Settings } from "../../utils/settings/types.ts";
import type { Store } from "../../utils/store/store.ts";
import { readersToday } from "../../utils/store/timeline-view.ts";
import { observeActiveTab, type TabState } from "./active-tab.ts";
import { type PopupData, popupData } from "./popup-data.ts";

export type Loaded =
  | { readonly kind: "loading" }
  | { readonly kind: "ready"; readonly data: PopupData }
  | { readonly kind: "failed" };

/** The dataset, read once; `retry` reads it again. */
export function useDataset(store: Store): readonly [Loaded, () => void] {
  const [loaded, setLoaded] = useState<Loaded>({ kind: "loading" });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let gone = false;
    store.wholeDataset().then(
      (dataset) => {
        if (gone) return undefined;
        const data = popupData(dataset, readersToday(), [...new Set(["en", navigator.language])]);
        setLoaded({ kind: "ready", data });
        // After the paint: a reader needs longer for the first key.
        return setTimeout(() => data.prepare(), 0);
      },
      () => (gone ? undefined : setLoaded({ kind: "failed" })),
    );
    return () => {
      gone = true;
    };
  }, [store, attempt]);
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
    observeSettings(setSettings, life.signal);
    void readSettings()
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
    observeActiveTab(setState, life.signal).catch(() => setState({ kind: "unreadable" }));
    return () => life.abort();
  }, [attempt]);
  const ask = useCallback(() => setAttempt((before) => before + 1), []);
  return [state, ask];
}
