import { resolveRedirect } from "../../dataset/resolve-redirect.ts";
import type { DatasetEvent } from "../../dataset/types.ts";
import type { HeldRow } from "../client/types.ts";
import { rowName } from "../format/row-order.ts";
import { faultOfValue } from "../format/rows-file.ts";
import type { RowChange, RowKey, RowValue, Withdrawal } from "../format/types.ts";
import { isHistory, lossesOf } from "./losses.ts";

const DAY = 24 * 60 * 60 * 1000;
/** How long a loss of history is held back and shown. */
export const HOLD = 7 * DAY;
/** Over how long losses are counted together. */
export const WINDOW = 90 * DAY;
/** Which part of all rows may go in that time without being held: one in a hundred. */
const SHARE = 100;

export interface GuardInput {
  /** Milliseconds since the epoch. */
  readonly now: number;
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
  readonly losses: readonly { readonly at: number; readonly rows: number }[];
  /** Signed by the root's keys: these go at once. */
  readonly withdrawals: readonly Withdrawal[];
  /** Events as they are after the update, for those that redirects lead to. */
  readonly eventAfter: (id: string) => DatasetEvent | null;
}

export interface Guarded {
  /** Rows whose removal or weakening waits; what readers see of them stays. */
  readonly held: readonly HeldRow[];
  /** How many rows this update takes away or weakens, withdrawals apart. */
  readonly lost: number;
}

/**
 * History does not vanish silently. What removes or weakens an event that is older than a year, or takes away more
 * than one row in a hundred within 90 days, waits for seven days and is shown meanwhile; a redirect to an event that
 * says as much removes nothing. What the root's keys withdrew waits for nothing.
 */
export function guardAgainstErasure(input: GuardInput): Guarded {
  const urgent = new Set(input.withdrawals.map(rowName));
  const waiting = new Map(input.waiting.map((row) => [rowName(row), row]));
  const lost: { readonly change: RowChange; readonly shown: RowValue; readonly losses: readonly string[] }[] =
    [];
  for (const change of input.changes) {
    const shown = input.shown.get(rowName(change));
    if (shown === undefined || urgent.has(rowName(change))) continue;
    const losses = lossesOfRow(change, shown, input);
    if (losses.length > 0) lost.push({ change, shown, losses });
  }
  const fresh = lost.filter(({ change }) => !waiting.has(rowName(change)));
  const before = input.losses
    .filter(({ at }) => at > input.now - WINDOW)
    .reduce((sum, { rows }) => sum + rows, 0);
  const many = (before + fresh.length) * SHARE > input.rows;
  const held = new Map<string, HeldRow>();
  for (const { change, shown, losses } of lost) {
    const old = isEvent(change, shown) && isHistory(shown, input.now);
    if (!old && !many) continue;
    const row = hold(change, shown, losses, old ? "old-event" : "many-rows");
    if (row.until > input.now) held.set(rowName(change), row);
  }
  // Rows that wait and were not touched again wait on.
  const touched = new Set(input.changes.map(rowName));
  for (const [name, row] of waiting) if (!touched.has(name) && !urgent.has(name)) held.set(name, row);
  for (const row of referenced(held, input)) if (!held.has(rowName(row))) held.set(rowName(row), row);
  return { held: [...held.values()], lost: fresh.length };

  function hold(change: RowChange, shown: RowValue, loses: readonly string[], why: HeldRow["why"]): HeldRow {
    const since = waiting.get(rowName(change))?.since ?? input.now;
    const next = change.op === "put" ? change.value : null;
    const { kind, id } = change;
    return { kind, id, shown, next, version: input.version, since, until: since + HOLD, why, loses };
  }
}

function lossesOfRow(change: RowChange, shown: RowValue, input: GuardInput): readonly string[] {
  if (!isEvent(change, shown))
    return change.op === "remove" && !(change.id in input.redirects) ? ["gone"] : [];
  const merged = (id: string) => resolveRedirect(input.redirects, id);
  if (change.op === "put")
    return isEvent(change, change.value) ? lossesOf(shown, change.value, merged) : ["gone"];
  const heir = merged(change.id);
  return lossesOf(shown, heir === change.id ? null : input.eventAfter(heir), merged);
}

/** A row that waits would point at nothing if its entities, sources or what it ended went before it. */
function referenced(held: ReadonlyMap<string, HeldRow>, input: GuardInput): readonly HeldRow[] {
  const needed = new Set<string>();
  let until = 0;
  let since = input.now;
  for (const row of held.values()) {
    if (!isEvent(row, row.shown)) continue;
    until = Math.max(until, row.until);
    since = Math.min(since, row.since);
    for (const key of referencesOf(row.shown)) needed.add(rowName(key));
  }
  return input.changes.flatMap((change) => {
    const shown = input.shown.get(rowName(change));
    if (change.op !== "remove" || shown === undefined || !needed.has(rowName(change))) return [];
    const { kind, id } = change;
    return {
      kind,
      id,
      shown,
      next: null,
      version: input.version,
      since,
      until,
      why: "referenced",
      loses: ["gone"],
    };
  });
}

function referencesOf(event: DatasetEvent): readonly RowKey[] {
  const sources = [...event.sources, ...event.checked].map(({ source }) => ({ kind: "source", id: source }));
  const entities = event.subjects.map(({ entity }) => entity).concat(event.authority.entity ?? []);
  return [...sources, ...entities.map((id) => ({ kind: "entity", id }))];
}

/** Whether a row's value is an event that may be shown. */
function isEvent({ kind, id }: RowKey, value: RowValue): value is DatasetEvent {
  return kind === "event" && faultOfValue(kind, id, value) === null;
}
