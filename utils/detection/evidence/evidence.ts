import type { EntityId } from "../../dataset/types.ts";
import type { Surroundings } from "../surroundings.ts";
import type { Words } from "../words.ts";
import type { Kind } from "./weights.ts";
import type { Occurrence, TextContext } from "../types.ts";

/** A reason for or against that an occurrence means its entity; what its kind weighs is in the table of weights. */
export interface Evidence {
  readonly why: string;
  readonly kind: Kind;
}

/** What a rule may look at. */
export interface Question {
  readonly text: string;
  readonly occurrence: Occurrence;
  /** Folded name. */
  readonly name: string;
  readonly around: Surroundings;
  readonly context: TextContext;
  /** All occurrences in the text, in order, and where this one stands among them. */
  readonly others: readonly Occurrence[];
  readonly index: number;
  readonly believed: Believed;
  /** What has been believed of the page's title, as `believedKey` writes it. */
  readonly titled: ReadonlySet<string>;
  /** Folded names that are parts of other things somewhere in the text, and of which. */
  readonly otherNames: ReadonlyMap<string, Other>;
  readonly words: Words;
}

/** What a name is elsewhere in the text: the name of another, or a part of another thing. */
export interface Other {
  readonly what: string;
  readonly kind: "otherwiseNamed" | "otherwiseThing";
}

/** What has been believed so far. */
export interface Believed {
  /** The entity by the offset at which its mention starts. */
  readonly byStart: ReadonlyMap<number, EntityId>;
  readonly entities: ReadonlySet<EntityId>;
  /** Entity and surface of every mention, as `believedKey` writes them. */
  readonly surfaces: ReadonlySet<string>;
}

export function believedKey(entity: EntityId, surface: string): string {
  return `${entity} ${surface}`;
}

/** A rule gives the evidence it sees; none is an empty list. */
export type Rule = (question: Question) => readonly Evidence[];

export const NO_EVIDENCE: readonly Evidence[] = [];

export function evidence(why: string, kind: Kind): readonly Evidence[] {
  return [{ why, kind }];
}
