import assert from "node:assert/strict";
import { type Kit, makeKit, T0 } from "../conformance/kit.ts";
import { type Bytes, bytesOf, rootFile } from "../conformance/repository.ts";
import type { EdgeCase } from "./edge-case.ts";

/** Made when the first case asks for it: keys take a while. */
let kit: Promise<Kit> | undefined;

/** A root that no feed may begin with, whatever fingerprint a link has for it; and why. */
function refused(id: string, title: string, why: string, root: (kit: Kit) => Promise<Bytes>): EdgeCase {
  return {
    id: `first-root-${id}`,
    title,
    run: async ({ verifyFirstRoot }) => {
      kit ??= makeKit();
      const verified = await verifyFirstRoot(await root(await kit));
      assert.partialDeepStrictEqual(verified, { ok: false, why });
    },
  };
}

export const FIRST_ROOT_CASES: readonly EdgeCase[] = [
  {
    id: "first-root",
    title: "takes a first root that its own keys signed",
    run: async ({ verifyFirstRoot }) => {
      kit ??= makeKit();
      const { root, roles } = await kit;
      const verified = await verifyFirstRoot(root);
      assert.equal(verified.ok && verified.root.version, 1);
      assert.deepEqual(verified.ok && verified.root.roles.root.keyids, [roles.root[0]?.id]);
    },
  },
  refused("none", "refuses what is no root at all", "wrong_type", async () => bytesOf("<html>")),
  refused("other", "refuses another file of the feed", "wrong_type", async ({ one }) => {
    return one.files.get(one.paths.timestamp) ?? bytesOf("");
  }),
  refused("unsigned", "refuses a first root without a signature", "bad_signature", ({ makeRoot }) =>
    makeRoot({ version: 1, signers: [] }),
  ),
  refused(
    "by-others",
    "refuses a first root that its targets' keys signed",
    "bad_signature",
    ({ makeRoot, roles }) => makeRoot({ version: 1, signers: roles.targets }),
  ),
  refused(
    "by-few",
    "refuses a first root that fewer signed than its threshold",
    "bad_signature",
    async ({ roles, key }) =>
      rootFile({
        version: 1,
        at: T0,
        roles: { ...roles, root: [...roles.root, await key("root two")] },
        thresholds: { root: 2 },
        signers: roles.root,
      }),
  ),
  refused("second", "refuses a root from the middle of a chain", "version_mismatch", ({ makeRoot }) =>
    makeRoot({ version: 2 }),
  ),
];
