import type { Spot } from "./spots.ts";

/**
 * The spot that dates the article: among those within the smallest ancestor of its headline (or of one of the
 * headline's copies) that holds any. Where several days are told there, the first counts if none is older (a thread,
 * stories linked below); else the page is a list of articles, and none is chosen. Without a headline all must agree.
 */
export function nearest(headlines: readonly Element[], spots: readonly Spot[]): Spot | null {
  let closest: readonly Spot[] = [];
  let deepest = 0;
  for (const headline of headlines) {
    const scope = scopeOf(headline, spots);
    const depth = depthOf(scope);
    if (scope === null || depth <= deepest) continue;
    closest = spots.filter(({ element }) => scope.contains(element));
    deepest = depth;
  }
  // Far from any headline only what is marked or says "published" counts.
  const [near] = closest;
  if (near !== undefined)
    return closest.every(({ day }) => day >= near.day) ? withInstant(near, closest) : null;
  const told = spots.filter(({ marked, role }) => marked || role === "published");
  const [far] = told;
  if (far === undefined) return null;
  return told.every(({ day }) => day === far.day) ? withInstant(far, told) : null;
}

/** The smallest ancestor below the body that holds a spot. */
function scopeOf(headline: Element, spots: readonly Spot[]): Element | null {
  let scope = headline.parentElement;
  while (scope !== null && scope.localName !== "body") {
    const within = scope;
    if (spots.some(({ element }) => within.contains(element))) return scope;
    scope = scope.parentElement;
  }
  return null;
}

function depthOf(element: Element | null): number {
  let depth = 0;
  for (let at = element; at !== null; at = at.parentElement) depth++;
  return depth;
}

function withInstant(first: Spot, spots: readonly Spot[]): Spot {
  return spots.find(({ day, instant }) => day === first.day && instant !== null) ?? first;
}
