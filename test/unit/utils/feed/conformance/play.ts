import type { FeedStorage, HistoryRow, Leaf } from "../../../../../utils/feed/client/types.ts";
import type { SyncOptions } from "../../../../../utils/feed/client/run.ts";
import type { sync as Sync } from "../../../../../utils/feed/client/sync.ts";
import type { Floors, Transport } from "../../../../../utils/feed/client/types.ts";
import type { merkleRoot as MerkleRoot } from "../../../../../utils/feed/format/merkle.ts";
import { fromHex } from "../../../../../utils/feed/format/hex.ts";
import { comesBetween, failedAsExpected } from "./between.ts";
import { type Case, outcomeName } from "./case.ts";
import type { Place } from "./place.ts";
import type { Kit } from "./kit.ts";
import { merkleRoot } from "../../../../../utils/feed/format/merkle.ts";
import { scriptedTransport } from "./scripted-transport.ts";

/** The client under test: the real one, or one that lacks a check; and where it keeps what it holds. */
export interface Subject {
  readonly sync: typeof Sync;
  /** An empty storage of a feed that begins with this root. */
  readonly storage: (
    root: Uint8Array<ArrayBuffer>,
    floors: Partial<Floors>,
    clock: () => number,
  ) => Promise<FeedStorage>;
  /** What its storage throws that has no room. */
  readonly noRoom: () => Error;
  /** All that is told of former versions. */
  readonly history: (storage: FeedStorage) => readonly HistoryRow[];
  /** The places of a step; the scripted one where none is said. */
  readonly transport?: (
    places: readonly (readonly [base: string, place: Place])[],
    asked: string[],
  ) => Transport;
}

/** Where a case went otherwise than its table says; empty if it passed. */
export async function play(one: Case, kit: Kit, subject: Subject): Promise<readonly string[]> {
  const { root, floors = {}, maxBytes, built = 0, bundled, steps } = await one.scene(kit);
  let clock = steps[0]?.clock ?? 0;
  const storage = await subject.storage(root, floors, () => clock);
  const wrong: string[] = [];
  for (const [at, step] of steps.entries()) {
    ({ clock } = step);
    const asked: string[] = [];
    let before = await pictureOf(storage);
    const places = subject.transport ?? scriptedTransport;
    const options: SyncOptions = {
      storage,
      transport: places(step.places, asked),
      bases: step.places.map(([base]) => base),
      clock: () => clock,
      built,
      ...(maxBytes === undefined ? {} : { maxBytes }),
      ...(bundled === undefined ? {} : { bundled: async () => bundled }),
      signal: new AbortController().signal,
    };
    const elsewhere = async () => {
      await subject.sync({ ...options, transport: places(step.places, []) });
      before = await pictureOf(storage);
    };
    const result =
      step.between === undefined
        ? await subject.sync(options)
        : await subject
            .sync(comesBetween(step.between, options, { elsewhere, noRoom: subject.noRoom }))
            .catch(failedAsExpected);
    const expect = (what: string, is: unknown, should: unknown) => {
      const [a, b] = [JSON.stringify(is), JSON.stringify(should)];
      if (a !== b) wrong.push(`step ${at + 1}, ${what}: ${a} instead of ${b}`);
    };
    expect("outcome", result === null ? "failed" : outcomeName(result.outcome), step.outcome);
    expect("requests", asked, step.asked);
    const state = await storage.load();
    expect("dataset", state.dataset?.version ?? null, step.dataset);
    const leaves = await storage.leaves();
    if (state.dataset !== null) {
      expect("rows", leaves.length, state.dataset.rows);
      expect("root of the dataset", await rootOf(leaves), state.dataset.root);
    }
    if (result?.outcome.kind !== "updated") expect("kept", await pictureOf(storage), before);
    if (step.troubles !== undefined)
      expect(
        "troubles",
        result?.troubles.map(({ fault }) => ("why" in fault ? fault.why : fault.fault)),
        step.troubles,
      );
    if (step.retryAfter !== undefined)
      expect(
        "wait",
        // As text: JSON knows no infinity.
        String(result?.outcome.kind === "unreachable" ? result.outcome.retryAfter : null),
        String(step.retryAfter),
      );
    if (step.detail !== undefined) {
      const said = result !== null && "detail" in result.outcome ? result.outcome.detail : "";
      if (!said.includes(step.detail)) wrong.push(`step ${at + 1}, detail: ${said}`);
    }
    for (const [name, floor] of Object.entries(step.floors ?? {}))
      expect(`floor of ${name}`, Reflect.get(state.floors, name), floor);
    for (const [name, is] of Object.entries(step.shown ?? {})) {
      const colon = name.indexOf(":");
      const [row] = await storage.rows([{ kind: name.slice(0, colon), id: name.slice(colon + 1) }]);
      expect(`${name} shown`, (row ?? null) !== null, is);
    }
    if (step.held !== undefined)
      expect("held", state.held.map(({ kind, id }) => `${kind}:${id}`).toSorted(), step.held.toSorted());
    if (step.mirrors !== undefined) expect("mirrors", result?.mirrors, step.mirrors);
    if (step.history !== undefined)
      expect(
        "history",
        subject
          .history(storage)
          .map(({ version, op, kind, id, title, reason }) =>
            [version, op, `${kind}:${id}`, title, ...(reason === null ? [] : [`(${reason})`])].join(" "),
          ),
        step.history,
      );
  }
  return wrong;
}

/** What must stay as it was where a dataset is kept: all leaves, and which dataset it is. */
async function pictureOf(storage: FeedStorage): Promise<unknown> {
  const { dataset } = await storage.load();
  return { dataset, leaves: await storage.leaves() };
}

function rootOf(leaves: readonly Leaf[]): ReturnType<typeof MerkleRoot> {
  return merkleRoot(leaves.map(({ hash }) => fromHex(hash) ?? new Uint8Array(0)));
}
