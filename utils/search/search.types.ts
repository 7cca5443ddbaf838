import type { EntityId, EntityName, EventId, Jurisdiction, PartialDate } from "../dataset/types.ts";
import type { EntityKind, EventType } from "../dataset/vocabulary.ts";

/** A found entity, with what its row shows. */
export interface EntityResult {
  readonly kind: "entity";
  readonly entity: EntityId;
  /** Its label, or its first name. */
  readonly name: string;
  /** The name that was matched or, if that is the shown one, a name in another script. */
  readonly otherName: Pick<EntityName, "text" | "lang"> | null;
  readonly entityKind: EntityKind;
  /** Where something is recorded about it, most events first. */
  readonly jurisdictions: readonly Jurisdiction[];
  /** Events that name it. */
  readonly eventCount: number;
  /** The publisher who says so, as a place among the datasets; the first one who knows the entity. */
  readonly by: number;
}

/** A found event, with what its row shows. */
export interface EventResult {
  readonly kind: "event";
  readonly event: EventId;
  readonly type: EventType;
  /** Whose timeline opens; null if no entity of the dataset is named in it. */
  readonly entity: EntityId | null;
  readonly title: string;
  readonly date: PartialDate;
  readonly jurisdiction: Jurisdiction;
  /** Names of those it is about. */
  readonly subjects: readonly string[];
  /** The publisher who says so, as a place among the datasets. */
  readonly by: number;
}

export type SearchResult = EntityResult | EventResult;

/** The best results for what was typed, best first; none for a query without a letter or digit. */
export type Search = (query: string, limit: number) => readonly SearchResult[];
