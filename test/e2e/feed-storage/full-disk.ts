import { Dexie } from "dexie";
import type { Dataset } from "../../../utils/dataset/types.ts";
import { leavesOf } from "../../../utils/feed/client/leaves.ts";
import { StorageFull } from "../../../utils/feed/client/types.ts";
import { compareRows } from "../../../utils/feed/format/row-order.ts";
import type { RowChange } from "../../../utils/feed/format/types.ts";
import { checkQuickly, checkThoroughly, type Damage } from "../../../utils/store/check.ts";
import { loadDataset } from "../../../utils/store/load.ts";
import { readWholeDataset } from "../../../utils/store/whole-dataset.ts";
import { LacunaDatabase } from "../../../utils/store/schema.ts";
import { createStore } from "../../../utils/store/store.ts";
import { update } from "../../unit/utils/feed/storage/contract.ts";
import type { Disk } from "../../unit/utils/feed/storage/disk-case.ts";
import { asInFormerSchema, diskOf } from "../../unit/utils/feed/storage/test-disk.ts";
import { rejects, same, says } from "../../unit/utils/feed/storage/expectations.ts";
import { noise } from "../../unit/utils/feed/storage/noise.ts";
import { sampleEvent } from "../../unit/utils/store/sample-dataset.ts";

/*
 * What becomes of data that is held when the browser has no room. `fill` takes what is left of a small quota.
 */

const { signal } = new AbortController();
const FILLER = "filler";

/** Writes until nothing more fits: a kilobyte or less is left. */
export async function fill(): Promise<void> {
  const filler = new Dexie(FILLER);
  filler.version(1).stores({ rows: "++" });
  await filler.open();
  let seed = 0;
  for (let size = 200_000; size >= 500; )
    try {
      await filler.table("rows").add(noise((seed += 1), size));
    } catch {
      size = Math.floor(size / 2);
    }
  filler.close();
}

const ROWS: readonly RowChange[] = Array.from({ length: 800 }, (_, at): RowChange => {
  const id = `event-${at}`;
  return { op: "put", kind: "event", id, value: sampleEvent(id, { title: "t", summary: "s" }) };
}).toSorted(compareRows);

let former: Disk | null = null;

/** A feed's database as the first schema had it, of thousands of rows. */
export async function holdInFirstSchema(): Promise<void> {
  former = await diskOf(undefined, "first schema");
  const storage = former.open();
  await storage.load();
  await storage.stage("first", 0, ROWS, await leavesOf(ROWS, signal));
  await storage.flip(await update(null, [], ROWS));
  storage.close();
  await asInFormerSchema(former, 1);
}

/** It cannot be brought over now: that is said, and it stays. */
export async function findNoRoomForSecondSchema(): Promise<void> {
  if (former === null) throw new Error("nothing is held");
  const storage = former.open();
  await rejects(storage.load(), StorageFull);
  storage.close();
  same(await former.check(), { kind: "unanswered" });
  same((await former.names()).length, 1);
}

export async function findSecondSchema(): Promise<void> {
  if (former === null) throw new Error("nothing is held");
  const storage = former.open();
  says(await storage.load(), { dataset: { version: 1 } });
  same(await storage.leaves(), await leavesOf(ROWS, signal));
  storage.close();
  same(await former.check(), { kind: "sound" });
  for (const name of await former.names()) await Dexie.delete(name);
}

/** The bundled dataset's store as a background of this version of the extension has it. */
const storeOf = (bundle: Dataset, extension: string) =>
  createStore({
    declare: () => new LacunaDatabase(),
    readBundle: async () => bundle,
    extension,
    published: async () => undefined,
    mends: true,
    calm: () => Promise.resolve(),
  });

/** Where a store answers from, and what of. */
export async function installed(
  bundle: Dataset,
  extension: string,
): Promise<{ readonly kind: string; readonly version: string; readonly events: number }> {
  const store = storeOf(bundle, extension);
  await store.install();
  const state = await store.state();
  const { version, events } = await store.wholeDataset();
  if (state.kind === "database") state.database.close();
  return { kind: state.kind, version, events: events.length };
}

/** Loads a dataset over what is there, and no more; what a background finds that begins then. */
export async function loadOver(dataset: Dataset): Promise<{
  readonly loaded: boolean;
  readonly damage: Damage | null;
  /** Version of what is there whole. */
  readonly held: string | null;
}> {
  const database = new LacunaDatabase();
  const loaded = await loadDataset(database, dataset, "1", { outcome: "loaded", found: "empty" }).then(
    () => true,
    () => false,
  );
  database.close();
  const again = new LacunaDatabase();
  const quick = await checkQuickly(again);
  const thorough = quick.sound ? await checkThoroughly(again) : quick;
  const held = thorough.sound ? (await readWholeDataset(again)).version : null;
  again.close();
  // What answers at once may not be worse than what the thorough look finds.
  if (quick.sound !== thorough.sound) throw new Error("half of a dataset was taken for a whole one");
  return { loaded, damage: quick.sound ? null : quick.damage, held };
}
