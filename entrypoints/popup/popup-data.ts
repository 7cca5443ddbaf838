import type { ResultRow } from "../../components/popup/types.ts";
import { indexDataset } from "../../utils/dataset/dataset-index.ts";
import { shownName } from "../../utils/dataset/names/shown-name.ts";
import { statusOn } from "../../utils/dataset/status/status-on.ts";
import { buildTimeline } from "../../utils/dataset/timeline/build-timeline.ts";
import { eventMark } from "../../utils/dataset/timeline/event-mark.ts";
import type { TimelineView } from "../../utils/dataset/timeline.types.ts";
import type { Day, EntityId, EventId, PartialDate } from "../../utils/dataset/types.ts";
import type { SearchResult } from "../../utils/search/search.types.ts";
import type { Publication } from "../../utils/store/feeds/publications.ts";

type EntityRow = Extract<ResultRow, { kind: "entity" }>;

/** What an entity is called, and who says so; null: the main publisher. */
export interface Named {
  readonly name: string;
  readonly by: string | null;
}

/** What the popup asks of the publishers' datasets, answered from memory. */
export interface PopupData {
  /** The bundled dataset, where it stands first. */
  readonly bundled: { readonly date: Day; readonly publisher: string } | null;
  /** What of the results is shown; what holds now is worked out for the first `told` of them only. */
  readonly rows: (results: readonly SearchResult[], told: number) => readonly ResultRow[];
  /** Null for an entity that no publisher knows. */
  readonly nameOf: (entity: EntityId) => Named | null;
  /** As the bundled dataset has it; null where that does not stand first, or does not know the entity. */
  readonly timeline: (entity: EntityId, asOf: PartialDate | null, wider: boolean) => TimelineView | null;
  /** Whether an event stands in the entity's timeline only with wider events. */
  readonly isWider: (entity: EntityId, event: EventId) => boolean;
}

/** `publications`: the main one first. */
export function popupData(publications: readonly Publication[], today: Day): PopupData {
  const indexes = publications.map(({ dataset }) => indexDataset(dataset));
  const publisher = (by: number): string | null =>
    by === 0 ? null : (publications[by]?.dataset.publisher ?? null);
  const main = publications[0]?.fingerprint === null ? publications[0].dataset : null;
  const statuses = new Map<string, Pick<EntityRow, "now" | "onlyWider">>();

  const statusOf = (entity: EntityId, by: number, worked: boolean): Pick<EntityRow, "now" | "onlyWider"> => {
    const key = `${by} ${entity}`;
    const known = statuses.get(key);
    if (known !== undefined) return known;
    const index = indexes[by];
    if (index === undefined || !worked) return { now: null, onlyWider: false };
    const now = statusOn(index, entity, today);
    const onlyWider = now.length === 0 && statusOn(index, entity, today, { wider: true }).length > 0;
    statuses.set(key, { now, onlyWider });
    return { now, onlyWider };
  };
  const rowOf = (result: SearchResult, worked: boolean): readonly ResultRow[] => {
    const index = indexes[result.by];
    if (index === undefined) return [];
    const by = publisher(result.by);
    if (result.kind === "entity") return [{ ...result, by, ...statusOf(result.entity, result.by, worked) }];
    const event = index.event(result.event);
    if (event === undefined || result.entity === null) return [];
    return [{ ...result, by, entity: result.entity, mark: eventMark(event, event.extent) }];
  };

  return {
    bundled: main === null ? null : { date: main.date, publisher: main.publisher },
    rows: (results, told) => results.flatMap((result, place) => rowOf(result, place < told)),
    nameOf: (id) => {
      for (const [by, index] of indexes.entries()) {
        const entity = index.entity(index.resolve(id));
        if (entity !== undefined) return { name: shownName(entity), by: publisher(by) };
      }
      return null;
    },
    timeline: (entity, asOf, wider) => {
      const [index] = indexes;
      return main === null || index === undefined
        ? null
        : buildTimeline(index, entity, asOf, today, { wider });
    },
    isWider: (entity, event) => {
      const index = indexes.find((one) => one.event(event) !== undefined && one.entity(one.resolve(entity)));
      const near = index === undefined ? null : buildTimeline(index, entity, null, today, { wider: false });
      return near !== null && !near.entries.some((entry) => entry.event === event);
    },
  };
}
