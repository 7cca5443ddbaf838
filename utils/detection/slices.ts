/** Long work that stops after each slice of some milliseconds. */
export type Slices<T> = Generator<void, T, void>;

/** Does all of it in one go. */
export function atOnce<T>(work: Slices<T>): T {
  let step = work.next();
  while (step.done !== true) step = work.next();
  return step.value;
}

/** The same with `turn` between the slices: readers are answered beside it. */
export async function inTurns<T>(work: Slices<T>, turn: () => Promise<void>): Promise<T> {
  let step = work.next();
  while (step.done !== true) {
    await turn();
    step = work.next();
  }
  return step.value;
}
