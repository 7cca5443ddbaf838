/**
 * What is made when it is first used. A script runs in every frame of every page, and most of them hold no name: what
 * it makes at its start, each of them pays for. Browsers read a literal pattern when they read the script, twice if it
 * is run, and a class of letters over all of Unicode (`\p{L}`) takes them as long as a thousand lines.
 */
export function onFirstUse<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => (made ??= make());
}
