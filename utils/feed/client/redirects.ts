import type { RowChange, RowValue } from "../format/types.ts";
import type { FeedStorage } from "./types.ts";

/** Redirects in a row that are followed; longer chains end where they are. */
const HOPS = 8;

/**
 * The redirects, as an update leaves them, of all that it removes and of all that its rows are about: old id → id it
 * was merged into. `shown` are the rows that change, as they are before.
 */
export async function redirectsAfter(
  storage: Pick<FeedStorage, "rows">,
  changes: readonly RowChange[],
  shown: readonly RowValue[],
): Promise<Readonly<Record<string, string>>> {
  const redirects = new Map<string, string>();
  const removed = new Set<string>();
  for (const change of changes)
    if (change.kind === "redirect" && change.op === "remove") removed.add(change.id);
    else if (change.kind === "redirect" && change.op === "put" && typeof change.value === "string")
      redirects.set(change.id, change.value);
  const asked = new Set<string>();
  let wanted = [
    ...changes.map(({ id }) => id),
    // What an old name led to may lead on itself: then a shorter way there loses nothing.
    ...shown.flatMap((value) => (typeof value === "string" ? value : subjectsOf(value))),
    ...changes.flatMap((change) => (change.op === "put" ? subjectsOf(change.value) : [])),
  ];
  for (let hop = 0; hop < HOPS && wanted.length > 0; hop += 1) {
    const ids = [...new Set(wanted)].filter((id) => !asked.has(id));
    for (const id of ids) asked.add(id);
    const stored = await storage.rows(ids.map((id) => ({ kind: "redirect", id })));
    wanted = ids.flatMap((id, at) => {
      const known = stored[at];
      if (!redirects.has(id) && !removed.has(id) && typeof known === "string") redirects.set(id, known);
      return redirects.get(id) ?? [];
    });
  }
  return Object.fromEntries(redirects);
}

function subjectsOf(value: RowValue): readonly string[] {
  if (typeof value !== "object" || !("subjects" in value) || !Array.isArray(value.subjects)) return [];
  return value.subjects.flatMap((subject: unknown) =>
    typeof subject === "object" &&
    subject !== null &&
    "entity" in subject &&
    typeof subject.entity === "string"
      ? subject.entity
      : [],
  );
}
