import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { sync } from "../../../../../utils/feed/client/sync.ts";
import type { Floors } from "../../../../../utils/feed/client/types.ts";
import { sha256Hex } from "../../../../../utils/feed/format/hex.ts";
import { dexieStorage } from "../../../../../utils/feed/storage/dexie.ts";
import { BASE, type Kit, place, T0 } from "../conformance/kit.ts";
import { DAY, type Release } from "../conformance/repository.ts";
import { scriptedTransport } from "../conformance/scripted-transport.ts";

/** A new reader of the kit's feed a day after its first version, with a storage on a disk of its own. */
export async function diskReader(kit: Kit) {
  const feed = await sha256Hex(kit.root);
  const host = { indexedDB: new IDBFactory(), IDBKeyRange };
  let floors: Floors | null = null;
  const mirror = {
    read: async () => floors,
    write: async (now: Floors) => {
      floors = now;
    },
  };
  const clock = () => T0 + DAY;
  const storage = dexieStorage({ feed, root: kit.root, mirror, bundled: null, clock, host });
  const { signal } = new AbortController();
  const take = async (of: Release) => {
    const transport = scriptedTransport([[BASE, place(of)]], []);
    return (await sync({ storage, transport, bases: [BASE], clock, built: 0, signal })).outcome;
  };
  return { feed, host, mirror, signal, storage, take };
}
