import type { Search, SearchResult } from "../../utils/search/search.types.ts";
import { readPublications } from "../../utils/store/feeds/publications.ts";
import { openStoreForReading } from "../../utils/store/open.ts";
import { readersToday } from "../../utils/store/timeline-view.ts";
import { openSearch, type OpenSearch } from "./open-search.ts";
import { type PopupData, popupData } from "./popup-data.ts";

/** What the popup answers from. */
export interface OpenData extends OpenSearch {
  readonly data: PopupData;
}

/** As a word is typed that is in names, titles and texts. */
const WARM = ["t", "te", "tel", "tele", "teleg"];
const MOST_WARM = 4;

/** One for the life of the popup: it holds a connection. */
const store = openStoreForReading();

/**
 * Reads what all publishers say and prepares the search over it: `told` first with the search through
 * names, then with the whole; of nothing more once the signal is aborted. Rejects if there are no data to be had.
 */
export async function openData(told: (open: OpenData) => void, signal: AbortSignal): Promise<void> {
  const publications = await readPublications(store);
  if (signal.aborted) return;
  const data = popupData(publications, readersToday());
  await openSearch(publications, ({ search, whole }) => {
    if (signal.aborted) return;
    told({ data, search, whole });
    if (whole) warmUp(data, search, signal);
  });
}

/** Runs what a keystroke runs, before the first one, while nothing else is to be done: a script's first run is its slowest. */
function warmUp(data: PopupData, search: Search, signal: AbortSignal): void {
  const steps = WARM.flatMap((query) => {
    let found: readonly SearchResult[] = [];
    return [
      () => {
        found = search(query, MOST_WARM);
      },
      () => data.rows(found, MOST_WARM),
    ];
  });
  const next = (): void => {
    steps.shift()?.();
    if (steps.length > 0 && !signal.aborted) requestIdleCallback(next);
  };
  requestIdleCallback(next);
}
