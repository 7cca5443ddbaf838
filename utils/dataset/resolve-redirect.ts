/** The id that an old id was merged into, also through several mergers; an id without redirect is its own. */
export function resolveRedirect(redirects: Readonly<Record<string, string>>, id: string): string {
  const passed = new Set<string>();
  let current = id;
  while (Object.hasOwn(redirects, current) && !passed.has(current)) {
    passed.add(current);
    current = redirects[current] ?? current;
  }
  return current;
}
