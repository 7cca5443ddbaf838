import type { ResultRow } from "../../components/popup/types.ts";
import { indexDataset } from "../../utils/dataset/dataset-index.ts";
import { shownName } from "../../utils/dataset/names/shown-name.ts";
import type { JurisdictionStatus } from "../../utils/dataset/status.types.ts";
import { statusOn } from "../../utils/dataset/status/status-on.ts";
import { buildTimeline } from "../../utils/dataset/timeline/build-timeline.ts";
import { eventMark } from "../../utils/dataset/timeline/event-mark.ts";
import type { TimelineView } from "../../utils/dataset/timeline.types.ts";
import type { Dataset, Day, EntityId, PartialDate } from "../../utils/dataset/types.ts";
import { buildSearch } from "../../utils/search/build-search.ts";
import type { Search, SearchResult } from "../../utils/search/search.types.ts";

/** More rows than these nobody reads; a further word narrows them down. */
const MOST_ROWS = 20;

/** What the popup asks of the dataset, answered from memory. */
export interface PopupData {
  readonly date: Day;
  readonly publisher: string;
  readonly search: (query: string) => readonly ResultRow[];
  /** Prepares the search, which else the first query does. */
  readonly prepare: () => void;
  /** The name an entity is shown by, or null for one that the dataset does not know. */
  readonly nameOf: (entity: EntityId) => string | null;
  readonly timeline: (entity: EntityId, asOf: PartialDate | null, wider: boolean) => TimelineView | null;
}

export function popupData(dataset: Dataset, today: Day, languages: readonly string[]): PopupData {
  const index = indexDataset(dataset);
  const statuses = new Map<EntityId, readonly JurisdictionStatus[]>();
  let search: Search | null = null;
  const prepared = (): Search => (search ??= buildSearch(dataset, languages));

  const now = (entity: EntityId): readonly JurisdictionStatus[] => {
    const known = statuses.get(entity);
    if (known !== undefined) return known;
    const status = statusOn(index, entity, today);
    statuses.set(entity, status);
    return status;
  };
  const rowOf = (result: SearchResult): readonly ResultRow[] => {
    if (result.kind === "entity") {
      const near = now(result.entity);
      const onlyWider =
        near.length === 0 && statusOn(index, result.entity, today, { wider: true }).length > 0;
      return [{ ...result, now: near, onlyWider }];
    }
    const event = index.event(result.event);
    if (event === undefined || result.entity === null) return [];
    return [{ ...result, entity: result.entity, mark: eventMark(event, event.extent) }];
  };

  return {
    date: dataset.date,
    publisher: dataset.publisher,
    search: (query) => prepared()(query, MOST_ROWS).flatMap(rowOf),
    prepare: () => void prepared(),
    nameOf: (id) => {
      const entity = index.entity(index.resolve(id));
      return entity === undefined ? null : shownName(entity);
    },
    timeline: (entity, asOf, wider) => buildTimeline(index, entity, asOf, today, { wider }),
  };
}
