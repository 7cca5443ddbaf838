import type { EntityId } from "../dataset/types.ts";
import { inSlices, nextInSlices } from "./idle.ts";
import { lastReadings } from "./last-readings.ts";
import type { Names } from "./names.ts";
import { langOf, type PageFacts, placed, type PlacedMention } from "./scan.ts";
import { isStretch, type Reach, type Stretch, stretchesBehind } from "./stretch.ts";
import { PORTION, type Portion, textPortions, touchedRuns } from "./touched-runs.ts";
import { isReadable, ownRuns, type Run } from "./walk.ts";

/** How many characters are told in one question, if no block is longer. */
const MOST_CHARACTERS = 131_072;

export interface ReadingOptions {
  readonly names: Names;
  /** Do not go into child blocks: only the runs that the roots themselves own. */
  readonly shallow: boolean;
  /** So much is read of the first of the roots, as `PORTION` counts it, if what is behind that can wait. */
  readonly limit: number;
  /** Whether a node has come, or moved, since the changes were last looked at. */
  readonly came: (node: Node) => boolean;
  /** Told what waits. */
  readonly onRest: (rest: readonly Stretch[]) => void;
  /** Told of every open shadow root on the way, so that its changes can be watched; null: they are left out. */
  readonly onShadow: ((root: ShadowRoot) => void) | null;
  /** Entities that the page has been found to name without doubt; grows. */
  readonly companions: Set<EntityId>;
  readonly signal: AbortSignal;
}

/** The runs below the roots in which names may stand; null if nobody answered, or the signal was aborted. */
export async function readRuns(
  roots: readonly Reach[],
  { names, shallow, limit, came, onRest, onShadow, companions, signal }: ReadingOptions,
): Promise<readonly Run[] | null> {
  const found: Run[] = [];
  if (shallow) {
    await inSlices(into(found, roots), signal);
  } else {
    const done = new WeakSet<Node>();
    const most = Math.min(limit, PORTION);
    const portions = textPortions(roots, onShadow, most, came);
    for (let rest: readonly Stretch[] | null = null, read = most; rest === null; read += most) {
      const portion = await nextInSlices(portions, signal);
      if (portion === null) break;
      // Before anything is waited for, after which the page may be another.
      rest = read < limit ? null : restBehind(portion, roots);
      const seen = await names.touched(portion.pieces);
      if (seen === null || signal.aborted) return null;
      for (const entity of seen.named) companions.add(entity);
      found.push(...touchedRuns(portion, seen.touched, done));
      if (rest !== null) onRest(rest);
    }
  }
  return signal.aborted ? null : lastReadings(found);
}

/** What is behind a portion in the first of the roots; null if it cannot wait. */
function restBehind({ nodes }: Portion, [root]: readonly Reach[]): readonly Stretch[] | null {
  const end = nodes.at(-1);
  return end === undefined || root === undefined ? null : stretchesBehind(end, root);
}

function* into(found: Run[], roots: readonly Reach[]): Generator<void, void> {
  for (const root of roots) {
    if (isStretch(root)) continue;
    found.push(...ownRuns(root));
    yield;
  }
}

export interface DecidingOptions {
  readonly names: Names;
  readonly facts: PageFacts;
  readonly companions: Set<EntityId>;
  readonly signal: AbortSignal;
  /** Given the mentions of each block that has any. */
  readonly take: (owner: Element, mentions: readonly PlacedMention[]) => void;
}

/**
 * Has the names in the runs decided, when all of them are known, because the rest of the page speaks for ambiguous
 * ones. Resolves false if nobody answered, or the signal was aborted.
 */
export async function decideRuns(
  runs: readonly Run[],
  { names, facts, companions, signal, take }: DecidingOptions,
): Promise<boolean> {
  for (const question of questionsOf(runs)) {
    const current = question.filter(isCurrent);
    const decided = await names.decide({
      passages: current.map(({ owner, text }) => ({ text, lang: langOf(owner) ?? facts.lang })),
      title: facts.title,
      host: facts.host,
      companions: [...companions],
    });
    if (decided === null || signal.aborted) return false;
    for (const entity of decided.named) companions.add(entity);
    const byOwner = Map.groupBy(current.entries(), ([, { owner }]) => owner);
    await inSlices(
      (function* () {
        for (const [owner, ofOwner] of byOwner) {
          const mentions = isReadable(owner)
            ? ofOwner.flatMap(([index, run]) =>
                isCurrent(run) ? placed(run, decided.mentions[index] ?? [], decided.words) : [],
              )
            : [];
          if (mentions.length > 0) take(owner, mentions);
          yield;
        }
      })(),
      signal,
    );
    if (signal.aborted) return false;
  }
  return true;
}

/** Parts the runs by length; what a block owns stays together. */
function questionsOf(runs: readonly Run[]): readonly (readonly Run[])[] {
  const questions: Run[][] = [];
  let length = MOST_CHARACTERS;
  for (const ofOwner of Map.groupBy(runs, ({ owner }) => owner).values()) {
    const open = length < MOST_CHARACTERS ? questions.at(-1) : undefined;
    if (open === undefined) {
      questions.push([...ofOwner]);
      length = 0;
    } else open.push(...ofOwner);
    for (const { text } of ofOwner) length += text.length;
  }
  return questions;
}

/** Between reading and answer the page may have changed; what changed is in the log and will be read again. */
function isCurrent({ owner, segments, text }: Run): boolean {
  return (
    owner.isConnected &&
    segments.every(({ node, start }) => node.isConnected && text.startsWith(node.data, start))
  );
}
