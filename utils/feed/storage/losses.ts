import type { HeldState, Update } from "../client/types.ts";

/** Losses older than this are counted no more: 90 days, in milliseconds. */
const WINDOW = 90 * 24 * 60 * 60 * 1000;

/** What is counted against the guard after an update: with what it takes away, and of how many rows. `now` in milliseconds since the epoch. */
export function lossesAfter(
  { losses, dataset }: Pick<HeldState, "losses" | "dataset">,
  { lost }: Pick<Update, "lost">,
  now: number,
): HeldState["losses"] {
  const fresh = { at: now, rows: lost, ...(dataset === null ? {} : { of: dataset.rows }) };
  return [...losses, fresh].filter(({ at }) => at > now - WINDOW);
}
