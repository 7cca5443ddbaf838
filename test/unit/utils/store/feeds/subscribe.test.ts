import { expect, test } from "vitest";
import { sha256Hex } from "../../../../../utils/feed/format/hex.ts";
import { candidateOf, findByLink } from "../../../../../utils/store/feeds/subscribe.ts";
import { makeKit } from "../../feed/conformance/kit.ts";
import { firstDataset, NOW, testFeed } from "../../feed/storage/test-feed.ts";

test("47: trust begins with the first root of a chain, signed by its own keys, and of the fingerprint that was told", async () => {
  const kit = await makeKit();
  const found = (root: Uint8Array<ArrayBuffer>, fingerprint: string | null = null) =>
    candidateOf(root, { base: "https://feed.example/", fingerprint, name: null });
  const known = await sha256Hex(kit.root);
  expect(await found(kit.root)).toMatchObject({
    ok: true,
    candidate: { identity: { fingerprint: known, name: "feed.example" }, named: false },
  });
  expect(await found(kit.root, known)).toMatchObject({ ok: true, candidate: { named: true } });
  expect(await found(kit.root, "00".repeat(32))).toEqual({ ok: false, reason: "wrong-fingerprint" });
  const bad = { ok: false, reason: "bad-root" };
  expect(await found(await kit.makeRoot({ version: 2 }))).toEqual(bad);
  expect(await found(await kit.makeRoot({ version: 1, signers: kit.roles.targets }))).toEqual(bad);
  expect(await found(new TextEncoder().encode("<html>"))).toEqual(bad);
});

test("a link leads to its first root, and to nothing else", async () => {
  const served = await testFeed();
  await served.publish(firstDataset(), NOW);
  const asked: string[] = [];
  const { signal } = new AbortController();
  const link = `feed:v1?u=${encodeURIComponent("https://feed.example/")}&r=${served.fingerprint}&n=Somebody`;
  const found = await findByLink(
    link,
    served.transport((url) => void asked.push(url)),
    signal,
  );
  expect(found).toMatchObject({ ok: true, candidate: { named: true, identity: { name: "Somebody" } } });
  expect(asked).toEqual(["https://feed.example/metadata/1.root.json"]);
  const other = link.replace(served.fingerprint, "ab".repeat(32));
  expect(await findByLink(other, served.transport(), signal)).toEqual({
    ok: false,
    reason: "wrong-fingerprint",
  });
});
