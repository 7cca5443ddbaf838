import type { DatasetEvent, Day, Entity, Jurisdiction, Source } from "../types.ts";

/** Keys and positions from the top of a source file to a value in it. */
export type Path = readonly (string | number)[];

/** A place in a source file. `file` is relative to the dataset's directory, with `/`. */
export interface Place {
  readonly file: string;
  readonly path: Path;
}

/** A source file after YAML: what the core, which reads no files, is given. */
export interface ParsedFile {
  readonly file: string;
  readonly data: unknown;
}

/** An entry with the place it was written at. */
export interface Located<T> {
  readonly value: T;
  readonly place: Place;
}

export interface LocatedEvent extends Located<DatasetEvent> {
  /** What the head of its file says. */
  readonly year: number | null;
}

export interface DatasetMeta {
  readonly version: string;
  readonly date: Day;
  readonly publisher: string;
  readonly redirects: Readonly<Record<string, string>>;
}

/** The head of an events file. */
export interface EventsFileHead {
  readonly jurisdiction: Jurisdiction | null;
  readonly year: number | null;
}

/**
 * All source files, read and expanded to the contract's types. An entry whose shape is wrong is not in
 * it; what such entries define and mention is, so that one fault is not reported as ten.
 */
export interface SourceSet {
  readonly meta: Located<DatasetMeta> | null;
  readonly entities: readonly Located<Entity>[];
  readonly events: readonly LocatedEvent[];
  readonly sources: readonly Located<Source>[];
  readonly eventFiles: readonly Located<EventsFileHead>[];
  /** Ids of entries that could not be read. */
  readonly unreadable: ReadonlySet<string>;
  /** Every text in entries that could not be read: among them the ids they refer to. */
  readonly mentioned: ReadonlySet<string>;
}

/** What is wrong, where, by which rule, and what to do about it. */
export interface Finding {
  readonly rule: string;
  readonly place: Place;
  readonly problem: string;
  readonly remedy: string;
}

/** The place of a part of an entry. */
export function within(place: Place, ...path: Path): Place {
  return { file: place.file, path: [...place.path, ...path] };
}
