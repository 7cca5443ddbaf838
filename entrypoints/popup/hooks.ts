import { useCallback, useEffect, useState } from "preact/hooks";
import { observeDataChanged } from "../../utils/messaging/data-changed.ts";
import type { Search } from "../../utils/search/search.types.ts";
import { DEFAULT_SETTINGS } from "../../utils/settings/mode.ts";
import { observeSettings, readSettings } from "../../utils/settings/page.ts";
import type { Settings } from "../../utils/settings/types.ts";
import { readPublications } from "../../utils/store/feeds/publications.ts";
import type { Store } from "../../utils/store/store.ts";
import { readersToday } from "../../utils/store/timeline-view.ts";
import { observeActiveTab, type TabState } from "./active-tab.ts";
import { openSearch } from "./open-search.ts";
import { type PopupData, popupData } from "./popup-data.ts";

export type Loaded =
  | { readonly kind: "loading" }
  /** `search` is null until it is prepared. */
  | { readonly kind: "ready"; readonly data: PopupData; readonly search: Search | null }
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
export function usePublications(store: Store, changes: number): readonly [Loaded, () => void] {
  const [loaded, setLoaded] = useState<Loaded>({ kind: "loading" });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let gone = false;
    const load = async (): Promise<void> => {
      const publications = await readPublications(store);
      if (gone) return;
      const data = popupData(publications, readersToday());
      // Results of a former search belong to former data: these stay together until both are new.
      setLoaded((before) => (before.kind === "ready" ? before : { kind: "ready", data, search: null }));
      const search = await openSearch(publications);
      if (!gone) setLoaded({ kind: "ready", data, search });
    };
    load().catch(() => (gone ? undefined : setLoaded({ kind: "failed" })));
    return () => {
      gone = true;
    };
  }, [store, attempt, changes]);
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
