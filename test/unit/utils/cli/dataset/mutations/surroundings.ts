import type { SourceSet } from "../../../../../../utils/dataset/source/located.ts";
import type { DatasetEvent, Source, SourceId } from "../../../../../../utils/dataset/types.ts";

/** What surrounds an entry: by whom it is referred to. A fault is planted where it brings on no other. */
export interface Surroundings {
  readonly set: SourceSet;
  readonly today: string;
  source(id: SourceId): Source | undefined;
  /** How often a source is cited, by events, confirmations, names and owners. */
  uses(id: SourceId): number;
  /** No other event ended this one, it ended none, and no old id leads to it. */
  alone(event: DatasetEvent): boolean;
  /** The file's ids are used in it only, and it uses no source that would be used by nobody without it. */
  selfContained(file: string): boolean;
}

export function surroundingsOf(set: SourceSet): Surroundings {
  const sources = new Map(set.sources.map(({ value }) => [value.id, value]));
  const home = new Map(set.sources.map(({ value, place }) => [value.id, place.file]));
  const users = new Map<SourceId, string[]>();
  const use = (id: SourceId | null, file: string): void => {
    if (id !== null && id !== "self") users.set(id, [...(users.get(id) ?? []), file]);
  };
  for (const { value, place } of set.events) {
    for (const { source } of [...value.sources, ...value.checked]) use(source, place.file);
  }
  for (const { value, place } of set.entities) {
    for (const { source } of [...value.names, ...value.owners]) use(source, place.file);
  }
  const ended = new Map<string, string[]>();
  for (const { value, place } of set.events) {
    for (const { event } of value.ends) ended.set(event, [...(ended.get(event) ?? []), place.file]);
  }
  const redirected = new Set(Object.values(set.meta?.value.redirects ?? {}));
  const alone = (event: DatasetEvent): boolean =>
    event.ends.length === 0 && event.type !== "lifting" && !ended.has(event.id) && !redirected.has(event.id);
  return {
    set,
    today: set.meta?.value.date ?? "",
    source: (id) => sources.get(id),
    uses: (id) => users.get(id)?.length ?? 0,
    alone,
    selfContained: (file) =>
      set.events.every(({ value, place }) => place.file !== file || alone(value)) &&
      [...users].every(([id, files]) => {
        const here = files.includes(file);
        return home.get(id) === file
          ? files.every((one) => one === file)
          : !here || files.some((one) => one !== file);
      }),
  };
}
