import type { Floors, Outcome } from "../../../../../utils/feed/client/types.ts";
import type { Kit } from "./kit.ts";
import type { Place } from "./place.ts";
import type { Bytes } from "./repository.ts";
import type { Row } from "./rows.ts";

/** One check of the feed and all that is expected of it. */
export interface Step {
  /** Milliseconds since the epoch. */
  readonly clock: number;
  /** In the order in which they are asked. */
  readonly places: readonly (readonly [base: string, place: Place])[];
  /** `outcomeName` of the outcome: kind and code. */
  readonly outcome: string;
  /** Every request, byte by byte, in order. */
  readonly asked: readonly string[];
  /** The dataset's version that is held afterwards; null for none. */
  readonly dataset: number | null;
  /** `why` or `fault` of all that went wrong on the way, in order; unless it is not looked at. */
  readonly troubles?: readonly string[];
  /** The seconds to wait that hosts have asked for. */
  readonly retryAfter?: number | null;
  /** Part of what a refusal says: which of two checks that end alike it was. */
  readonly detail?: string;
  readonly floors?: Partial<Floors>;
  /** Rows that readers still see (`true`) or see no more. */
  readonly shown?: Readonly<Record<string, boolean>>;
  /** Names of the rows that wait. */
  readonly held?: readonly string[];
  /** The list of places that came; null where none did. */
  readonly mirrors?: readonly string[] | null;
  /** All that is told of former versions: version, what became of which row, its title, and why it went. */
  readonly history?: readonly string[];
  /** What comes between while the check runs. */
  readonly between?: Between;
}

export type Between =
  /** The reader has it stop, once this was answered. */
  | { readonly stop: string }
  /** Another context checks the same feed, from its beginning to its end, before this is answered. */
  | { readonly elsewhere: string }
  /** The storage has no room for this, or fails otherwise. */
  | { readonly storage: "apply" | "flip" | "stage" | "trust"; readonly by: "no room" | "a fault" };

export interface Scene {
  /** The root that the reader begins with. */
  readonly root: Bytes;
  readonly floors?: Partial<Floors>;
  readonly maxBytes?: number;
  /** When the extension was built, milliseconds since the epoch; long ago where it is not told. */
  readonly built?: number;
  /** Of the publisher in the bundled dataset's place: what readers see before its first dataset. */
  readonly bundled?: readonly Row[];
  readonly steps: readonly Step[];
}

export interface Case {
  readonly id: string;
  /** In research: 1 to 48; else where it comes from. */
  readonly row: number | "specification" | "guard" | "review";
  readonly title: string;
  readonly scene: (kit: Kit) => Promise<Scene>;
  /** What tuf-js does with the last step: the same, or why not. Left out where TUF has no say. */
  readonly tufJs?: "same" | { readonly differs: string };
}

export function outcomeName(outcome: Outcome): string {
  if (outcome.kind === "updated") return `updated by ${outcome.by} to ${outcome.to.version}`;
  if (outcome.kind === "refused") return `refused: ${outcome.why}`;
  if (outcome.kind === "unreachable") return `unreachable: ${outcome.fault}`;
  return outcome.kind;
}
