import type { Path } from "../../../../../../utils/dataset/source/located.ts";
import type { Edited, SourceText } from "./source-text.ts";
import type { Surroundings } from "./surroundings.ts";

/** A place in which a fault can be planted. */
export interface Target {
  /** The file that is changed, and in which the finding must stand. */
  readonly file: string;
  edit(text: SourceText): Edited;
}

/** A kind of fault, as people make them, and where it could be made. */
export interface Mutation {
  readonly rule: string;
  readonly fault: string;
  /** Places found by what they are, never by an id: the dataset grows and changes. */
  targets(around: Surroundings): Iterable<Target>;
}

export const target = (file: string, edit: (text: SourceText) => Edited): Target => ({ file, edit });

/** Sets a value in an entry; the finding points at the value. */
export const setting = (
  place: { readonly file: string; readonly path: Path },
  key: Path,
  value: string,
): Target => target(place.file, (text) => text.set([...place.path, ...key], value));
