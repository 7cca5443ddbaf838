import { browser } from "wxt/browser";
import { prepareSearch } from "../../utils/search/build-search.ts";
import type { Search } from "../../utils/search/search.types.ts";
import type { Publication } from "../../utils/store/feeds/publications.ts";
import { keepSearchIndex, readSearchIndex } from "../../utils/store/search-index.ts";

/**
 * The search over what all publishers say. Its index is built when the data, the extension or the reader's language has
 * changed, and kept; else it is the one that was kept.
 */
export async function openSearch(publications: readonly Publication[]): Promise<Search> {
  const datasets = publications.map(({ dataset }) => dataset);
  const languages = [...new Set(["en", navigator.language])];
  const states = publications.map(({ state }) => state);
  const { version } = browser.runtime.getManifest();
  const of = states.includes(null) ? null : JSON.stringify([version, languages, states]);
  const kept = of === null ? null : await readSearchIndex(of);
  const prepared = await prepareSearch(datasets, languages, kept, document.hidden);
  if (of !== null && !prepared.fromKept) void keepSearchIndex(of, prepared.text());
  return prepared.search;
}
