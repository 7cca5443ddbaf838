import { foldChanges } from "../../feed/client/leaves.ts";
import { targetPath } from "../../feed/client/paths.ts";
import { CAPS } from "../../feed/format/limits.ts";
import { toHex } from "../../feed/format/hex.ts";
import { leafHash } from "../../feed/format/hash-tree.ts";
import { readTargets } from "../../feed/format/read-metadata.ts";
import { rowName } from "../../feed/format/row-order.ts";
import { readPack } from "../../feed/format/rows-file.ts";
import type { MemoryStorage } from "../../feed/storage/memory.ts";
import { faultOfBytes } from "../../feed/verify/roles.ts";
import { counted } from "./arguments.ts";
import type { FeedSource } from "./feed-source.ts";

export interface PackLook {
  readonly fault: string | null;
  readonly words: string;
}

/** Whether the pack ends where the whole dataset stands: what it puts is there, what it removes is not. */
export async function packFault({ transport, base }: FeedSource, storage: MemoryStorage): Promise<PackLook> {
  const bad = (fault: string): PackLook => ({ fault, words: "" });
  const { state, leaves } = storage.content();
  const targets = state.files.targets === null ? null : readTargets(state.files.targets);
  if (targets?.ok !== true || state.dataset === null) return bad("no targets");
  const target = targets.envelope.signed.targets.find(({ custom }) => custom.kind === "pack");
  if (target === undefined) return { fault: null, words: "whole: good; no pack" };
  if (target.length > CAPS.pack) return bad("the pack is larger than it may be");
  const fetched = await transport.fetch(
    base + targetPath(target),
    { exact: target.length },
    new AbortController().signal,
  );
  if (!fetched.ok) return bad(`the pack cannot be had (${fetched.fault})`);
  const wrong = await faultOfBytes(target, fetched.bytes);
  if (wrong !== null) return bad(`the pack: ${wrong.detail}`);
  const read = readPack(fetched.bytes, state.dataset.publisher, false);
  if (!read.ok) return bad(`the pack, line ${read.fault.line}: ${read.fault.detail}`);
  const last = read.rows.at(-1)?.dataset;
  if (last?.version !== state.dataset.version || last.root !== state.dataset.root)
    return bad("the pack leads to another version");
  for (const change of foldChanges(read.rows.flatMap(({ changes }) => changes))) {
    const leaf = leaves.get(rowName(change));
    const same =
      change.op === "remove"
        ? leaf === undefined
        : leaf?.hash === toHex(await leafHash(change, change.value));
    if (!same)
      return bad(`the pack leaves ${change.kind} ${change.id} otherwise than the whole dataset has it`);
  }
  return { fault: null, words: `whole: good; pack: good, ${counted(read.rows.length, "version")}` };
}
