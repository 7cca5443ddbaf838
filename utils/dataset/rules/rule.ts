import type { Finding, Place, SourceSet } from "../source/located.ts";

/** One thing that `dataset check` looks for. Pure: it sees the files only as they were read. */
export interface Rule {
  /** The name findings carry. */
  readonly name: string;
  /** What is demanded, in one sentence. */
  readonly demands: string;
  check(set: SourceSet): Iterable<Fault>;
}

/** A finding before it is given its rule's name. */
export interface Fault {
  readonly place: Place;
  readonly problem: string;
  readonly remedy: string;
}

/** Every finding of the rules given, in the order of the rules. */
export function applyRules(rules: readonly Rule[], set: SourceSet): Finding[] {
  return rules.flatMap((rule) => Array.from(rule.check(set), (fault) => ({ rule: rule.name, ...fault })));
}
