import { sync } from "../client/sync.ts";
import type { SyncResult } from "../client/run.ts";
import type { HeldRow, Transport } from "../client/types.ts";
import { emptyContent, type MemoryContent, memoryStorage } from "../storage/memory.ts";
import { CannotPublish } from "./cannot-publish.ts";
import { directoryTransport } from "./directory-transport.ts";
import type { PublishResult } from "./publish.ts";
import type { NewFile } from "./publish-input.ts";
import type { Published } from "./published.ts";

export interface Trial {
  /** What the guard of a reader who comes from the version before holds back. */
  readonly held: readonly HeldRow[];
  /** How such a reader got the version; null where there was none before, or none new. */
  readonly by: "pack" | "full" | null;
}

/**
 * Reads a publication before it is written as readers will: with their own client, from nothing and from the version
 * before. Throws `CannotPublish` where it would not be taken.
 */
export async function tryPublication(
  directory: string,
  first: Uint8Array<ArrayBuffer>,
  before: Published | null,
  { dataset, files, what }: PublishResult,
  roots: readonly NewFile[],
  now: number,
): Promise<Trial> {
  const over = new Map([...roots, ...files].map(({ path, text }) => [path, text]));
  const later = directoryTransport(directory, over);
  const fresh = await follow(await emptyContent(first), later, now);
  const { outcome } = fresh.result;
  if (outcome.kind !== "updated" || outcome.to.root !== dataset.root)
    throw new CannotPublish(`a new reader would not take it: ${inWords(fresh.result)}`);
  const fault = fresh.result.troubles.find((trouble) => "why" in trouble.fault)?.fault;
  if (fault !== undefined && "why" in fault) throw new CannotPublish(fault.detail);
  if (before === null) return { held: [], by: null };

  // As long as what was there had not expired: later, no reader could have taken it.
  const then = Math.min(
    now,
    Date.parse(before.timestamp.expires) - 1,
    Date.parse(before.targets.expires) - 1,
  );
  const known = await follow(await emptyContent(first), directoryTransport(directory), then);
  if (known.result.outcome.kind !== "updated")
    throw new CannotPublish(
      `what the directory holds already would not be taken (\`feed verify\` says more): ${inWords(known.result)}`,
    );
  const next = await follow(known.content, later, now);
  const end = next.result.outcome;
  if (what === "signatures") {
    if (end.kind !== "unchanged")
      throw new CannotPublish(
        `a reader of version ${dataset.version} would not take it: ${inWords(next.result)}`,
      );
    return { held: [], by: null };
  }
  if (end.kind !== "updated" || end.to.root !== dataset.root)
    throw new CannotPublish(
      `a reader of version ${before.facts.version} would not take it: ${inWords(next.result)}`,
    );
  return { held: next.content.state.held, by: end.by };
}

interface Followed {
  readonly content: MemoryContent;
  readonly result: SyncResult;
}

async function follow(start: MemoryContent, transport: Transport, now: number): Promise<Followed> {
  const storage = memoryStorage(start, () => now);
  let result = await sync(options());
  // A long chain of roots takes more than one run.
  for (let runs = 0; result.outcome.kind === "continues" && runs < 64; runs += 1)
    result = await sync(options());
  return { content: storage.content(), result };

  function options() {
    return {
      storage,
      transport,
      bases: [""],
      clock: () => now,
      built: 0,
      signal: new AbortController().signal,
    };
  }
}

function inWords({ outcome }: SyncResult): string {
  switch (outcome.kind) {
    case "refused":
      return `${outcome.file}: ${outcome.detail} (${outcome.why})`;
    case "unreachable":
      return `a file that it names is missing (${outcome.fault})`;
    case "stale":
      return `it expired on ${outcome.since}`;
    default:
      return outcome.kind.replaceAll("_", " ");
  }
}
