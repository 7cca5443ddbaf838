import { useEffect, useMemo, useState } from "preact/hooks";
import type { ResultRow, SearchState } from "../../components/popup/types.ts";
import type { SearchResult } from "../../utils/search/search.types.ts";
import { afterPaint } from "./after-paint.ts";
import type { Loaded } from "./hooks.ts";

/** More rows than these nobody reads; a further word narrows them down. */
const MOST_ROWS = 20;
/** As many as can be seen without scrolling say at once what holds. */
const FIRST = 8;
/** Of the others as many say so in each further frame. */
const STEP = 4;

const NOTHING: readonly SearchResult[] = [];
const NO_ROWS: readonly ResultRow[] = [];

/** What is found for the words typed, in a few frames: all rows in the first, what holds for the lower ones after it. */
export function useSearch(loaded: Loaded, query: string): SearchState {
  const results = useMemo(() => resultsOf(loaded, query), [loaded, query]);
  const [told, setTold] = useState({ of: NOTHING, rows: FIRST });
  const rows = told.of === results ? told.rows : FIRST;
  useEffect(() => {
    if (rows >= results.length) return undefined;
    let gone = false;
    void afterPaint().then(() => (gone ? undefined : setTold({ of: results, rows: rows + STEP })));
    return () => {
      gone = true;
    };
  }, [results, rows]);
  return useMemo(() => {
    if (loaded.kind === "failed") return { kind: "error", reason: "store-unavailable" };
    if (query.trim() === "") return { kind: "idle" };
    if (loaded.kind === "loading") return { kind: "results", query, rows: NO_ROWS, whole: false };
    return { kind: "results", query, rows: loaded.data.rows(results, rows), whole: loaded.whole };
  }, [loaded, query, results, rows]);
}

function resultsOf(loaded: Loaded, query: string): readonly SearchResult[] {
  return loaded.kind === "ready" ? loaded.search(query, MOST_ROWS) : NOTHING;
}
