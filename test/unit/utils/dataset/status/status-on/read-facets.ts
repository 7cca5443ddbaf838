import { indexDataset } from "../../../../../../utils/dataset/dataset-index.ts";
import { statusOn } from "../../../../../../utils/dataset/status/status-on.ts";
import type { DatasetEvent, Entity } from "../../../../../../utils/dataset/types.ts";
import { dataset, entity, event } from "../../build.ts";

export const CHAT = entity({ id: "chat", country: "XB" });

/** Facet values of one place on a day as `facet:value/certainty`. */
export function read(
  events: readonly DatasetEvent[],
  day: string,
  who = "chat",
  entities: readonly Entity[] = [CHAT],
  wider = false,
): string[] {
  const index = indexDataset(dataset({ entities, events }));
  return statusOn(index, who, day, { wider }).flatMap(({ jurisdiction, facets }) =>
    facets.map(({ facet, value, certainty }) => `${jurisdiction} ${facet}:${value}/${certainty}`),
  );
}

export const block = (given: Partial<DatasetEvent>) =>
  event({
    id: "block",
    type: "block",
    subjects: [{ entity: "chat", extent: null }],
    extent: "full",
    observed: "2014-07-01",
    end: "unknown",
    ...given,
  });
