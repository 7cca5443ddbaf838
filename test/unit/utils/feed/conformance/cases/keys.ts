import type { Json } from "../../../../../../utils/feed/format/types.ts";
import { keyIdOf } from "../../../../../../utils/feed/format/key-id.ts";
import type { Case } from "../case.ts";
import { asks, T0, withFiles } from "../kit.ts";
import { rootFile } from "../repository.ts";
import { installed, refused, withRoot } from "./scenes.ts";

function objectOf(value: Json | undefined): { [key: string]: Json } {
  return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

export const KEYS: readonly Case[] = [
  {
    id: "3",
    row: 3,
    title: "a role with fewer keys than its threshold",
    tufJs: "same",
    scene: async (kit) =>
      withRoot(kit, await kit.makeRoot({ version: 2, thresholds: { snapshot: 2 } }), "bad_metadata"),
  },
  {
    id: "4-listed-twice",
    row: 4,
    title: "a key listed twice in a role",
    tufJs: "same",
    scene: async (kit) => {
      const root = await kit.makeRoot({
        version: 2,
        change: (signed) => {
          const roles = objectOf(signed["roles"]);
          const { keyids } = objectOf(roles["snapshot"]);
          const twice = Array.isArray(keyids) ? [...keyids, ...keyids] : [];
          return { ...signed, roles: { ...roles, snapshot: { keyids: twice, threshold: 2 } } };
        },
      });
      return withRoot(kit, root, "bad_metadata");
    },
  },
  {
    id: "4-two-ids",
    row: 4,
    title: "one key under two ids",
    tufJs: { differs: "tuf-js does not compute key ids, and lets the one key count twice" },
    scene: async (kit) => {
      const other = "ab".repeat(32);
      const root = await kit.makeRoot({
        version: 2,
        change: (signed) => {
          const keys = objectOf(signed["keys"]);
          const id = kit.roles.timestamp[0]?.id ?? "";
          const roles = {
            ...objectOf(signed["roles"]),
            timestamp: { keyids: [id, other], threshold: 2 },
          };
          return { ...signed, keys: { ...keys, [other]: keys[id] ?? null }, roles };
        },
      });
      const double = await kit.make({
        rewrap: {
          timestamp: ({ signatures, signed }) => ({
            signatures: [...signatures, ...signatures.map(({ sig }) => ({ keyid: other, sig }))],
            signed,
          }),
        },
      });
      const files = withFiles(double, ["metadata/2.root.json", root]);
      return installed(kit, refused(files, "bad_metadata", asks.roots(2)));
    },
  },
  {
    id: "7-seventeen",
    row: 7,
    title: "17 signatures in a root",
    tufJs: { differs: "tuf-js has no cap on signatures" },
    scene: async (kit) => {
      const root = await kit.makeRoot({
        version: 2,
        rewrap: ({ signatures, signed }) => ({
          signatures: [
            ...signatures,
            ...Array.from({ length: 16 }, (_, at) => ({ keyid: `k${at}`, sig: "00" })),
          ],
          signed,
        }),
      });
      return withRoot(kit, root, "bad_metadata");
    },
  },
  ...[
    ["identity", `01${"00".repeat(31)}`],
    ["of order four", "00".repeat(32)],
    ["of order two", `ec${"ff".repeat(30)}7f`],
    ["of order eight", "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"],
    ["of order eight too", "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"],
    ["identity with a sign", `01${"00".repeat(30)}80`],
    ["too short", "ab".repeat(31)],
    ["a second spelling", `ee${"ff".repeat(30)}7f`],
    ["a second spelling of nought", `ed${"ff".repeat(30)}7f`],
  ].map(
    ([name, hex]): Case => ({
      id: `8-${name?.replaceAll(" ", "-")}`,
      row: 8,
      title: `a root with a key that may not be trusted (${name})`,
      tufJs: { differs: "tuf-js takes such keys; here a signature by one would mean nothing" },
      scene: async (kit) => {
        const key = { keytype: "ed25519", scheme: "ed25519", keyval: { public: hex ?? "" } } as const;
        const id = await keyIdOf(key);
        const weak = { id, key, sign: async () => "00".repeat(64) };
        const roles = { ...kit.roles, snapshot: [...kit.roles.snapshot, weak] };
        return withRoot(kit, await rootFile({ version: 2, at: T0, roles }), "bad_metadata");
      },
    }),
  ),
  {
    id: "root-threshold-0",
    row: "specification",
    title: "a next root with a threshold of none",
    tufJs: "same",
    scene: async (kit) =>
      withRoot(kit, await kit.makeRoot({ version: 2, thresholds: { timestamp: 0 } }), "bad_metadata"),
  },
  ...(["root", "targets", "snapshot"] as const).map(
    (role): Case => ({
      id: `root-threshold-0-${role}`,
      row: "specification",
      title: `a next root with a threshold of none for ${role}`,
      tufJs: "same",
      scene: async (kit) =>
        withRoot(kit, await kit.makeRoot({ version: 2, thresholds: { [role]: 0 } }), "bad_metadata"),
    }),
  ),
];
