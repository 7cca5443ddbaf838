/** Letters that a browser cannot store in less room, the same for each seed: Firefox compresses each record. */
export function noise(seed: number, length: number): string {
  let state = seed + 1;
  return Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return (state % 36).toString(36);
  }).join("");
}
