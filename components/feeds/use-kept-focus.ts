import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

interface KeptFocus<Around extends HTMLElement, Otherwise extends HTMLElement> {
  /** For the `ref` of what the rows are in; each of them has its key as `data-row`. */
  readonly within: RefObject<Around | null>;
  /** For the `ref` of what is focused when no row is left. */
  readonly otherwise: RefObject<Otherwise | null>;
}

/**
 * Keeps the keyboard near when what it was on goes with what is drawn: it goes on in the row that comes next, else in the
 * one before, at the first thing there that can have it; with no row left, at `otherwise`.
 */
export function useKeptFocus<Around extends HTMLElement, Otherwise extends HTMLElement = HTMLElement>(
  keys: readonly string[] = [],
): KeptFocus<Around, Otherwise> {
  const within = useRef<Around>(null);
  const otherwise = useRef<Otherwise>(null);
  const known = useRef(keys);
  // Where it is has to be seen before this is drawn: what goes takes the focus with it.
  const before = document.activeElement;
  const isHere = within.current?.contains(before) === true;
  const on = isHere ? rowsIn(within.current).find((row) => row.contains(before)) : undefined;
  useLayoutEffect(() => {
    const next = on === undefined ? undefined : nextKey(known.current, keys, keyOf(on));
    known.current = keys;
    if (!isHere || hasFocus()) return;
    const row = rowsIn(within.current).find((one) => keyOf(one) === next);
    (row?.querySelector<HTMLElement>("[tabindex], button") ?? otherwise.current)?.focus();
  });
  return { within, otherwise };
}

/** Of the rows that are left, the one that comes after a row that may be gone, else the one before it. */
export function nextKey(
  before: readonly string[],
  left: readonly string[],
  key: string | undefined,
): string | undefined {
  const at = before.findIndex((one) => one === key);
  if (at === -1) return undefined;
  const there = new Set(left);
  return (
    before.slice(at).find((one) => there.has(one)) ?? before.slice(0, at).findLast((one) => there.has(one))
  );
}

/** Whether anything has the keyboard's focus that the reader can see: what was folded up may have it for a moment. */
function hasFocus(): boolean {
  const { activeElement, body } = document;
  return activeElement !== null && activeElement !== body && activeElement.checkVisibility();
}

function rowsIn(root: HTMLElement | null): readonly HTMLElement[] {
  return root === null ? [] : [...root.querySelectorAll<HTMLElement>("[data-row]")];
}

function keyOf(row: HTMLElement): string | undefined {
  return row.dataset["row"];
}
