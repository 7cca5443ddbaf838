import { browser } from "wxt/browser";
import { comingSearch } from "../../utils/search/build-search.ts";
import type { Search } from "../../utils/search/search.types.ts";
import type { Publication } from "../../utils/store/feeds/publications.ts";
import { keepSearchIndex, readSearchIndex } from "../../utils/store/search-index.ts";

/** How the search comes to be: names first, then all. */
export interface OpenSearch {
  readonly search: Search;
  /** False while only names are looked through. */
  readonly whole: boolean;
}

/**
 * Tells the search over what all publishers say: at once the one through their names, then the whole. Its index is built
 * when the data, the extension or the reader's language has changed, and kept; else it is the one that was kept.
 */
export async function openSearch(
  publications: readonly Publication[],
  told: (open: OpenSearch) => void,
): Promise<void> {
  const datasets = publications.map(({ dataset }) => dataset);
  const languages = [...new Set(["en", navigator.language])];
  const coming = comingSearch(datasets, languages);
  told({ search: coming.names, whole: false });
  const states = publications.map(({ state }) => state);
  const { version } = browser.runtime.getManifest();
  const of = states.includes(null) ? null : JSON.stringify([version, languages, states]);
  const kept = of === null ? null : await readSearchIndex(of);
  const prepared = await coming.prepare(kept, document.hidden);
  if (of !== null && !prepared.fromKept) void keepSearchIndex(of, prepared.text());
  told({ search: prepared.search, whole: true });
}
