import { gzipSync } from "node:zlib";
import type { Dataset, DatasetEvent, Entity, Source } from "../../dataset/types.ts";
import { groupsOf, groupsWith, rootOfGroups } from "../../feed/client/leaf-groups.ts";
import { type LeafChange, rootOf } from "../../feed/client/leaves.ts";
import type { Leaf } from "../../feed/client/types.ts";
import { leafHash } from "../../feed/format/hash-tree.ts";
import { toHex } from "../../feed/format/hex.ts";
import { readPack, writePack } from "../../feed/format/rows-file.ts";
import type { RowChange, VersionChanges } from "../../feed/format/types.ts";
import { generateKey, signingKey } from "../../feed/publisher/keys.ts";
import { publish } from "../../feed/publisher/publish.ts";
import { rowsOfDataset } from "../../feed/publisher/rows.ts";
import type { Figure } from "./report.ts";

/** What a week brings, after research/feed.md: of a hundred entities one has a new event; of five hundred one is new. */
const EVENTS_A_WEEK = 0.01;
const ENTITIES_A_WEEK = 0.002;
const SOURCES_AN_EVENT = 2;
const WEEKS = 8;
/** Headers of an answer, by HTTP/1.1 as nginx gives them. */
const HEADERS = 300;

/**
 * Sizes of what a feed's readers fetch and the time to take it, for datasets of several sizes made of the shipped
 * rows: what a check costs that finds nothing, eight weeks' changes, and the whole.
 */
export async function feedCosts(dataset: Dataset): Promise<readonly Figure[]> {
  const check = await checkBytes(dataset);
  const figures: Figure[] = [
    { what: "check with nothing new, with headers", value: check / 1000, unit: "kB", budget: 1.5 },
  ];
  const shipped = dataset.entities.length;
  for (const entities of [1000, shipped, shipped * 10, 60_000, 100_000]) {
    const versions = weeksOf(dataset, entities);
    const text = writePack(versions);
    const gzipped = gzipSync(text).length / 1000;
    const rows = versions.reduce((sum, { changes }) => sum + changes.length, 0);
    const began = performance.now();
    readPack(Buffer.from(text), "bench", false);
    figures.push({
      what: `pack of eight weeks, ${entities} entities`,
      value: gzipped,
      unit: "kB",
      ...(entities === 1000 && { budget: 40 }),
      note: `${rows} rows, read and checked in ${Math.round(performance.now() - began)} ms`,
    });
  }
  for (const entities of [shipped, shipped * 10, 100_000])
    figures.push(...(await rootTimes(dataset, entities)));
  return figures;
}

/** `timestamp.json`, and the answer that there is no next root. */
async function checkBytes(dataset: Dataset): Promise<number> {
  const key = await signingKey(generateKey());
  const keys = { targets: [key], snapshot: [key], timestamp: [key] };
  const now = Date.parse("2026-12-01T00:00:00Z");
  const { files } = await publish({ dataset, before: null, keys, now, mirrors: [], withdrawals: null });
  const timestamp = files.find(({ path }) => path.endsWith("timestamp.json"));
  return Buffer.byteLength(timestamp?.text ?? "") + 2 * HEADERS;
}

/** Changes of eight weeks for a dataset of so many entities, out of real rows with ids of their own. */
function weeksOf({ events, entities, sources }: Dataset, size: number): readonly VersionChanges[] {
  const rows = size * 8;
  return Array.from({ length: WEEKS }, (_, week): VersionChanges => {
    const changes: RowChange[] = [];
    for (let at = 0; at < size * EVENTS_A_WEEK; at += 1) {
      const tag = `w${week}-${at}`;
      changes.push({ op: "put", kind: "event", ...renamed(pick(events, week * 977 + at), tag) });
      for (let of = 0; of < SOURCES_AN_EVENT; of += 1)
        changes.push({
          op: "put",
          kind: "source",
          ...renamed(pick(sources, week * 1999 + at * 2 + of), `${tag}-${of}`),
        });
    }
    for (let at = 0; at < size * ENTITIES_A_WEEK; at += 1)
      changes.push({
        op: "put",
        kind: "entity",
        ...renamed(pick(entities, week * 31 + at), `w${week}-${at}`),
      });
    const version = 405 + week;
    const issued = "2026-12-01T00:00:00Z";
    const dataset = {
      version,
      label: String(version),
      date: "2026-12-01",
      publisher: "bench",
      issued,
      rows,
      root: "0".repeat(64),
    };
    return { dataset, changes };
  });
}

function renamed<T extends DatasetEvent | Entity | Source>(
  value: T,
  tag: string,
): { readonly id: string; readonly value: T } {
  const id = `${value.id}-${tag}`;
  return { id, value: { ...value, id } };
}

function pick<T>(all: readonly T[], at: number): T {
  const one = all[(at * 37) % all.length];
  if (one === undefined) throw new Error("the dataset has no rows");
  return one;
}

/** Without pauses for anybody. */
const now = (): Promise<void> => Promise.resolve();
/** Rows that an update changes, here and there. */
const CHANGED = 1000;

/**
 * The Merkle root over stored leaf hashes, as many as a dataset of the size has rows: computed from all of them, as at a
 * self-check, and from the groups that are kept, as after every update.
 */
async function rootTimes(dataset: Dataset, entities: number): Promise<readonly Figure[]> {
  const rows = rowsOfDataset(dataset);
  const hashes = await Promise.all(rows.map(async (row) => toHex(await leafHash(row, row.value))));
  const count = Math.round((rows.length / dataset.entities.length) * entities);
  const leaves = Array.from({ length: count }, (_, at): Leaf => {
    return { kind: "event", id: String(at).padStart(8, "0"), hash: pick(hashes, at) };
  });
  const groups = groupsOf(leaves);
  const changes = Array.from({ length: CHANGED }, (_, at): LeafChange => {
    const place = String(Math.floor((at * count) / CHANGED)).padStart(8, "0");
    return { kind: "event", id: `${place}-new`, hash: pick(hashes, at) };
  });
  const began = performance.now();
  await rootOf(leaves, now);
  const whole = performance.now() - began;
  const again = performance.now();
  await rootOfGroups(await groupsWith(groups, changes, now), now);
  const changed = performance.now() - again;
  const note = `${count} leaves`;
  return [
    { what: `Merkle root from all rows, ${entities} entities`, value: whole, unit: "ms", note },
    {
      what: `… from ${CHANGED} changed ones`,
      value: changed / whole,
      unit: "×",
      note: `${Math.round(changed)} ms`,
    },
  ];
}
