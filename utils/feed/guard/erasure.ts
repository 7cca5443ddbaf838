import { citedBy } from "../../dataset/cited.ts";
import { resolveRedirect } from "../../dataset/resolve-redirect.ts";
import type { DatasetEvent, Entity } from "../../dataset/types.ts";
import type { HeldRow, HeldState } from "../client/types.ts";
import { rowName } from "../format/row-order.ts";
import { faultOfValue } from "../format/rows-file.ts";
import type { RowChange, RowKey, RowValue, Withdrawal } from "../format/types.ts";
import { lossesOfEntity } from "./entity-losses.ts";
import { isHistory, lossesOf } from "./losses.ts";

const DAY = 24 * 60 * 60 * 1000;
/** How long a loss of history is held back and shown. */
const HOLD = 7 * DAY;
/** Over how long losses are counted together. */
const WINDOW = 90 * DAY;
/** Which part of all rows may go in that time without being held: one in a hundred. */
const SHARE = 100;

export interface GuardInput {
  /** Milliseconds since the epoch, as trusted: not before anything signed was issued. What waits, waits from here. */
  readonly now: number;
  /** The reader's clock: what waits has waited when this says so, for no signature may shorten the time. */
  readonly clock: number;
  readonly version: number;
  /** All that the update changes against what is held, each row once. */
  readonly changes: readonly RowChange[];
  /** What readers see now of the changed rows (and of rows that wait), by `rowName`. */
  readonly shown: ReadonlyMap<string, RowValue>;
  /** Redirects as they are after the update. */
  readonly redirects: Readonly<Record<string, string>>;
  /** Rows of the dataset before the update. */
  readonly rows: number;
  /** Rows that wait already. */
  readonly waiting: readonly HeldRow[];
  /** Losses of the time before. */
  readonly losses: HeldState["losses"];
  /** Signed by the root's keys: these go at once. */
  readonly withdrawals: readonly Withdrawal[];
  /** Rows as they are after the update, for those that redirects lead to. */
  readonly after: (key: RowKey) => RowValue | null;
}

export interface Guarded {
  /** Rows whose removal or weakening waits; what readers see of them stays. */
  readonly held: readonly HeldRow[];
  /** How many rows this update takes away or weakens, withdrawals apart. */
  readonly lost: number;
}

/**
 * History does not vanish silently. What removes or weakens an event that is older than a year, what takes away an
 * entity or a source that history rests on, or what takes away more than one row in a hundred (of the fewest there were)
 * within 90 days, waits for seven days and is shown meanwhile; a redirect to a row that says as much removes nothing. What the root's keys
 * withdrew waits for nothing.
 */
export function guardAgainstErasure(input: GuardInput): Guarded {
  const urgent = new Set(input.withdrawals.map(rowName));
  const merged = mergersOf(input);
  const waiting = new Map(input.waiting.map((row) => [rowName(row), row]));
  const lost: { readonly change: RowChange; readonly shown: RowValue; readonly losses: readonly string[] }[] =
    [];
  for (const change of input.changes) {
    const shown = input.shown.get(rowName(change));
    if (shown === undefined || urgent.has(rowName(change))) continue;
    const losses = lossesOfRow(change, shown, input, merged);
    if (losses.length > 0) lost.push({ change, shown, losses });
  }
  const fresh = lost.filter(({ change }) => !waiting.has(rowName(change)));
  const lately = input.losses.filter(({ at }) => at > input.now - WINDOW);
  const before = lately.reduce((sum, { rows }) => sum + rows, 0);
  // Of the fewest in that time: else rows that nobody misses could be added first, to make room for a greater loss.
  const least = Math.min(input.rows, ...lately.map(({ of = input.rows }) => of));
  const many = (before + fresh.length) * SHARE > least;
  const held = new Map<string, HeldRow>();
  for (const { change, shown, losses } of lost) {
    const why = reasonToHold(change, shown, input.now) ?? (many ? "many-rows" : null);
    if (why === null) continue;
    const row = hold(change, shown, losses, why);
    if (row.until > input.clock) held.set(rowName(change), row);
  }
  // Rows that wait and were not touched again wait on.
  const touched = new Set(input.changes.map(rowName));
  for (const [name, row] of waiting) if (!touched.has(name) && !urgent.has(name)) held.set(name, row);
  keepReferenced(held, input, urgent);
  return { held: [...held.values()], lost: fresh.length };

  function hold(change: RowChange, shown: RowValue, loses: readonly string[], why: HeldRow["why"]): HeldRow {
    const next = change.op === "put" ? change.value : null;
    const { kind, id } = change;
    const former = waiting.get(rowName(change));
    // A loss that was announced has waited since then; one that goes further was not, and waits anew.
    const announced =
      former !== undefined &&
      (former.next === null || lossesOfRow(change, former.next, input, merged).length === 0);
    const since = announced ? former.since : input.now;
    return { kind, id, shown, next, version: input.version, since, until: since + HOLD, why, loses };
  }
}

/** Why the loss of a row waits whatever else an update takes away; null if it need not. */
function reasonToHold(key: RowKey, shown: RowValue, now: number): HeldRow["why"] | null {
  if (isEvent(key, shown)) return isHistory(shown, now) ? "old-event" : null;
  // Without its entity an event is not found, without its sources it is no more than a claim.
  return key.kind === "entity" || key.kind === "source" || key.kind === "redirect" ? "referenced" : null;
}

type Merged = (id: string) => string;

/**
 * What an old id has become, for what events are about. An entity that is folded into another one which has not its
 * names is not merged but hidden: what changes over to the heir with it is lost as long as that waits.
 */
function mergersOf(input: GuardInput): Merged {
  const all: Merged = (id) => resolveRedirect(input.redirects, id);
  const hidden = new Set(
    input.changes.flatMap((change) => {
      const shown = input.shown.get(rowName(change));
      const folded = change.kind === "entity" && change.op === "remove" && shown !== undefined;
      return folded && lossesOfRow(change, shown, input, all).length > 0 ? change.id : [];
    }),
  );
  return (id) => (hidden.has(id) ? id : all(id));
}

function lossesOfRow(
  change: RowChange,
  shown: RowValue,
  input: GuardInput,
  merged: Merged,
): readonly string[] {
  const heir = resolveRedirect(input.redirects, change.id);
  const gone = change.op === "remove";
  const value = gone
    ? heir === change.id
      ? null
      : input.after({ kind: change.kind, id: heir })
    : change.value;
  const key = { kind: change.kind, id: gone ? heir : change.id };
  if (isEvent(change, shown)) {
    const after = value !== null && isEvent(key, value) ? value : null;
    const losses = lossesOf(shown, after, merged);
    // A finer date is no later one, but of history it could make what then goes unheld.
    const isRecent = after !== null && isHistory(shown, input.now) && !isHistory(after, input.now);
    return isRecent && !losses.includes("later-date") ? [...losses, "later-date"] : losses;
  }
  if (isEntity(change, shown))
    return lossesOfEntity(shown, value !== null && isEntity(key, value) ? value : null);
  if (change.kind === "redirect")
    return typeof shown === "string" && heir === resolveRedirect(input.redirects, shown) && heir !== change.id
      ? []
      : ["gone"];
  return value === null || faultOfValue(key.kind, key.id, value) !== null ? ["gone"] : [];
}

/** A row that waits would point at nothing if its entities and sources went before it. */
function keepReferenced(held: Map<string, HeldRow>, input: GuardInput, urgent: ReadonlySet<string>): void {
  const removed = new Map(
    input.changes.flatMap((change) => (change.op === "remove" ? [[rowName(change), change] as const] : [])),
  );
  for (const row of held.values()) {
    if (!isEvent(row, row.shown)) continue;
    for (const key of referencesOf(row.shown)) {
      const name = rowName(key);
      const shown = input.shown.get(name);
      const known = held.get(name);
      if (known !== undefined) held.set(name, { ...known, until: Math.max(known.until, row.until) });
      else if (shown !== undefined && removed.has(name) && !urgent.has(name))
        held.set(name, { ...row, ...key, shown, next: null, why: "referenced", loses: ["gone"] });
    }
  }
}

function referencesOf(event: DatasetEvent): readonly RowKey[] {
  const sources = citedBy(event).map((id) => ({ kind: "source", id }));
  const entities = event.subjects.map(({ entity }) => entity).concat(event.authority.entity ?? []);
  return [...sources, ...entities.map((id) => ({ kind: "entity", id }))];
}

/** Whether a row's value is an event that may be shown. */
function isEvent({ kind, id }: RowKey, value: RowValue): value is DatasetEvent {
  return kind === "event" && faultOfValue(kind, id, value) === null;
}

function isEntity({ kind, id }: RowKey, value: RowValue): value is Entity {
  return kind === "entity" && faultOfValue(kind, id, value) === null;
}
