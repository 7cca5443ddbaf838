import { beforeAll, describe, expect, it } from "vitest";
import { exportFeed } from "../../../../../utils/feed/by-hand/export-feed.ts";
import { readFeedFile, writeFeedFile } from "../../../../../utils/feed/by-hand/feed-file.ts";
import { fileTransport } from "../../../../../utils/feed/by-hand/file-transport.ts";
import { readFirstRoot } from "../../../../../utils/feed/client/first-root.ts";
import { sync } from "../../../../../utils/feed/client/sync.ts";
import type { Transport } from "../../../../../utils/feed/client/types.ts";
import { sha256Hex } from "../../../../../utils/feed/format/hex.ts";
import { emptyContent, type MemoryStorage, memoryStorage } from "../../../../../utils/feed/storage/memory.ts";
import { outcomeName } from "../conformance/case.ts";
import { BASE, type Kit, makeKit, place, SECOND, T0, THIRD, withFiles } from "../conformance/kit.ts";
import {
  type Bytes,
  bytesOf,
  DAY,
  type Release,
  rootFile,
  withdrawalsFile,
} from "../conformance/repository.ts";
import { FIRST, without } from "../conformance/rows.ts";
import { scriptedTransport } from "../conformance/scripted-transport.ts";

const NOW = T0 + 2 * DAY;

describe("48: a feed by hand", () => {
  let kit: Kit;
  beforeAll(async () => {
    kit = await makeKit();
  });

  async function reader(): Promise<MemoryStorage> {
    return memoryStorage(await emptyContent(kit.root), () => NOW);
  }

  async function check(storage: MemoryStorage, transport: Transport, base: string): Promise<string> {
    const options = { storage, transport, bases: [base], clock: () => NOW, built: 0 };
    return outcomeName((await sync({ ...options, signal: new AbortController().signal })).outcome);
  }

  const fromNetwork = (storage: MemoryStorage, of: Release | ReadonlyMap<string, Bytes>) =>
    check(storage, scriptedTransport([[BASE, place(of)]], []), BASE);

  async function fromFile(storage: MemoryStorage, bytes: Bytes): Promise<string> {
    const read = readFeedFile(bytes);
    return read.ok ? check(storage, fileTransport(read.file), "") : `not read: ${read.fault}`;
  }

  /** What a reader who holds these versions gives away. */
  async function given(...releases: readonly (Release | ReadonlyMap<string, Bytes>)[]): Promise<Bytes> {
    const storage = await reader();
    for (const one of releases) await fromNetwork(storage, one);
    const exported = await exportFeed(storage, "A feed");
    if (!exported.ok) throw new Error(exported.why);
    return joined(writeFeedFile(exported.file));
  }

  it("brings a newer version to a reader who has the one before, and one who has none", async () => {
    const bytes = await given(kit.one, kit.two);
    const held = await reader();
    await fromNetwork(held, kit.one);
    expect(await fromFile(held, bytes)).toBe("updated by full to 2");
    const fresh = await reader();
    expect(await fromFile(fresh, bytes)).toBe("updated by full to 2");
    expect(fresh.content().leaves).toEqual(held.content().leaves);
    expect(await fromFile(fresh, bytes)).toBe("unchanged");
  });

  it("brings the roots along, and what the giver was told is withdrawn", async () => {
    const roles = { ...kit.roles, timestamp: [await kit.key("timestamp two")] };
    const root = await rootFile({ version: 2, at: T0, roles });
    const withdrawals = await withdrawalsFile(
      1,
      [{ kind: "event", id: "2014-chat-blocked" }],
      kit.roles.root,
    );
    const of = await kit.make({ roles, rows: without(SECOND, "2014-chat-blocked"), withdrawals });
    const storage = await reader();
    const bytes = await given(kit.one, withFiles(of, ["metadata/2.root.json", root]));
    expect(await fromFile(storage, bytes)).toBe("updated by full to 2");
    const { state } = storage.content();
    expect(state.floors).toMatchObject({ root: 2, withdrawals: 1 });
    const again = await exportFeed(storage, "A feed");
    expect(again.ok && joined(writeFeedFile(again.file))).toEqual(bytes);
  });

  it("gives what was signed, not what still waits to go", async () => {
    const gone = await kit.make({ rows: without(FIRST, "2014-chat-blocked") });
    const storage = await reader();
    expect(await fromFile(storage, await given(kit.one, gone))).toBe("updated by full to 2");
  });

  it("refuses an older version, by the same floors as the network's", async () => {
    const storage = await reader();
    await fromNetwork(storage, kit.one);
    await fromNetwork(storage, kit.two);
    expect(await fromFile(storage, await given(kit.one))).toBe("refused: rollback_rejected");
    expect(storage.content().state.dataset?.version).toBe(2);
  });

  it("refuses a forged one", async () => {
    const storage = await reader();
    await fromNetwork(storage, kit.one);
    const forged = await kit.make({ signers: { timestamp: [await kit.key("stranger")] } });
    const bytes = joined(writeFeedFile({ name: "A feed", entries: forged.files }));
    expect(await fromFile(storage, bytes)).toBe("refused: bad_signature");
    const good = await given(kit.one, kit.two);
    const at = new TextDecoder().decode(good).indexOf("It was blocked");
    const changed = new Uint8Array(good);
    changed[at] = 0x41;
    expect(await fromFile(storage, changed)).toBe("refused: hash_mismatch");
    expect(storage.content().state.dataset?.version).toBe(1);
  });

  it("refuses one that was cut off, wherever", async () => {
    const bytes = await given(kit.one, kit.two);
    for (let at = 1; at < 60; at += 1) {
      const storage = await reader();
      await fromNetwork(storage, kit.one);
      const part = bytes.slice(0, Math.floor((bytes.length * at) / 60));
      expect(await fromFile(storage, part)).toMatch(/^not read: (truncated|not-a-feed-file)$|^unreachable/);
      expect(storage.content().state.dataset?.version).toBe(1);
    }
    const second = bytes.slice(Math.floor(bytes.length / 2));
    expect(readFeedFile(second)).toEqual({ ok: false, fault: "not-a-feed-file" });
  });

  it("refuses files that are none, of a later format, or that write one file twice", () => {
    const fault = (text: string) => {
      const read = readFeedFile(bytesOf(text));
      return read.ok ? null : read.fault;
    };
    expect(fault("")).toBe("not-a-feed-file");
    expect(fault("PK\u0003\u0004")).toBe("not-a-feed-file");
    expect(fault('{"lacuna-feed":2,"name":"x"}\n')).toBe("newer-format");
    expect(fault('{"lacuna-feed":1,"name":"x"}\n')).toBe("truncated");
    const entry = (path: string, length: unknown) =>
      `{"path":${JSON.stringify(path)},"length":${JSON.stringify(length)}}\n`;
    const head = '{"lacuna-feed":1,"name":"x"}\n';
    expect(fault(`${head}${entry("a", 1)}x\n`)).toBeNull();
    expect(fault(`${head}${entry("a", 1)}x\n${entry("a", 1)}y\n`)).toBe("malformed");
    expect(fault(`${head}${entry("../a", 1)}x\n`)).toBe("malformed");
    expect(fault(`${head}${entry("a", -1)}x\n`)).toBe("malformed");
    expect(fault(`${head}${entry("a", 1e12)}x\n`)).toBe("malformed");
    expect(fault(`${head}${entry("a", 1)}xy\n`)).toBe("malformed");
    expect(fault(`${head}nothing\n`)).toBe("malformed");
  });

  it("asks with the fingerprint for a feed that is not known", async () => {
    const read = readFeedFile(await given(kit.one));
    const first = read.ok ? read.file.entries.get("metadata/1.root.json") : undefined;
    const known = await sha256Hex(kit.root);
    expect(await readFirstRoot(first ?? bytesOf(""), null)).toMatchObject({ ok: true, fingerprint: known });
    expect(await readFirstRoot(first ?? bytesOf(""), "00".repeat(32))).toMatchObject({ why: "wrong_feed" });
    const later = await kit.makeRoot({ version: 2 });
    expect(await readFirstRoot(later, null)).toMatchObject({ why: "version_mismatch" });
    const unsigned = await kit.makeRoot({ version: 1, signers: kit.roles.targets });
    expect(await readFirstRoot(unsigned, null)).toMatchObject({ why: "bad_signature" });
  });

  it("has nothing to give without a dataset, nor where the signed files describe another one", async () => {
    expect(await exportFeed(await reader(), "x")).toEqual({ ok: false, why: "nothing" });
    const storage = await reader();
    await fromNetwork(storage, kit.one);
    const major = await kit.make({
      rows: THIRD,
      change: { targets: (signed) => JSON.parse(JSON.stringify(signed).replace('"major":1', '"major":2')) },
    });
    expect(await fromNetwork(storage, major)).toBe("newer_extension");
    expect(await exportFeed(storage, "x")).toEqual({ ok: false, why: "other-data" });
  });
});

function joined(parts: readonly Bytes[]): Bytes {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
