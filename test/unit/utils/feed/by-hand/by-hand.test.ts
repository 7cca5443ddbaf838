import { describe, expect, it } from "vitest";
import { readFeedFile } from "../../../../../utils/feed/by-hand/feed-file.ts";
import { readFirstRoot } from "../../../../../utils/feed/client/first-root.ts";
import { sha256Hex } from "../../../../../utils/feed/format/hex.ts";
import { makeKit } from "../conformance/kit.ts";
import { bytesOf } from "../conformance/repository.ts";
import { BY_HAND_CASES } from "../edges/by-hand-cases.ts";
import { FEED_FILE_CASES } from "../edges/feed-file-cases.ts";
import { given } from "../edges/give-and-take.ts";
import { EDGES } from "../edges/the-edges.ts";

describe("48: a feed by hand", () => {
  for (const { id, title, run } of [...BY_HAND_CASES, ...FEED_FILE_CASES])
    it(`${id}: ${title}`, () => run(EDGES), 20_000);

  it("asks with the fingerprint for a feed that is not known", async () => {
    const kit = await makeKit();
    const read = readFeedFile(await given(EDGES, kit.one));
    const first = read.ok ? read.file.entries.get("metadata/1.root.json") : undefined;
    const known = await sha256Hex(kit.root);
    expect(await readFirstRoot(first ?? bytesOf(""), null)).toMatchObject({ ok: true, fingerprint: known });
    expect(await readFirstRoot(first ?? bytesOf(""), "00".repeat(32))).toMatchObject({ why: "wrong_feed" });
    const later = await kit.makeRoot({ version: 2 });
    expect(await readFirstRoot(later, null)).toMatchObject({ why: "version_mismatch" });
    const unsigned = await kit.makeRoot({ version: 1, signers: kit.roles.targets });
    expect(await readFirstRoot(unsigned, null)).toMatchObject({ why: "bad_signature" });
  });
});
