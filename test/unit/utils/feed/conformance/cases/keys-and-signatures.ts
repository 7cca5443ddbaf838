import type { Json } from "../../../../../../utils/feed/format/types.ts";
import type { Case, Step } from "../case.ts";
import { asks, BASE, HOUR, type Kit, OTHER, place, T0, withFiles } from "../kit.ts";
import { DAY, type Release, release, type Roles, rootFile } from "../repository.ts";
import { FIRST } from "../rows.ts";
import { SECOND } from "../kit.ts";
import { fresh, installed } from "./installed.ts";

const NEXT = T0 + DAY + HOUR;

/** The second version is offered and not taken. */
function refusedAt(
  files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
  why: string,
  asked: readonly string[],
): Step {
  return {
    clock: NEXT,
    places: [[BASE, place(files)]],
    outcome: `refused: ${why}`,
    asked,
    dataset: 1,
    troubles: [why],
  };
}

const takesTwo = (of: Release, clock = NEXT): Step => ({
  clock,
  places: [[BASE, place(of)]],
  outcome: "updated by pack to 2",
  asked: asks.pack(of),
  dataset: 2,
  troubles: [],
});

/** A second root is offered beside the second version. */
async function withRoot(kit: Kit, root: Uint8Array<ArrayBuffer>, why: string) {
  return installed(kit, refusedAt(withFiles(kit.two, ["metadata/2.root.json", root]), why, asks.roots(2)));
}

function objectOf(value: Json | undefined): { [key: string]: Json } {
  return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

export const KEYS_AND_SIGNATURES: readonly Case[] = [
  ...(["timestamp", "snapshot", "targets"] as const).map(
    (role): Case => ({
      id: `1-${role}`,
      row: 1,
      title: `${role} signed by an unknown key`,
      tufJs: "same",
      scene: async (kit) => {
        const of = await kit.make({ signers: { [role]: [await kit.key("stranger")] } });
        const asked = { timestamp: asks.nothing(), snapshot: asks.snapshot(of), targets: asks.targets(of) };
        return installed(kit, refusedAt(of.files, "bad_signature", asked[role]));
      },
    }),
  ),
  {
    id: "1-other-role",
    row: "specification",
    title: "timestamp signed by a key of the root, but of another role",
    tufJs: "same",
    scene: async (kit) => {
      const of = await kit.make({ signers: { timestamp: kit.roles.targets } });
      return installed(kit, refusedAt(of.files, "bad_signature", asks.nothing()));
    },
  },
  {
    id: "1-broken",
    row: 1,
    title: "a broken signature by the right key",
    tufJs: "same",
    scene: async (kit) => {
      const of = await kit.make({
        rewrap: {
          timestamp: ({ signatures, signed }) => ({
            signatures: signatures.map(({ keyid, sig }) => ({ keyid, sig: `00${sig.slice(2)}` })),
            signed,
          }),
        },
      });
      return installed(kit, refusedAt(of.files, "bad_signature", asks.nothing()));
    },
  },
  {
    id: "1-mirror",
    row: 1,
    title: "a place whose timestamp is forged: the next one is asked, and is good",
    scene: async (kit) => {
      const of = await kit.make({ signers: { timestamp: [await kit.key("stranger")] } });
      return installed(kit, {
        ...takesTwo(kit.two),
        places: [
          [BASE, place(of)],
          [OTHER, place(kit.two)],
        ],
        asked: [...asks.nothing(), ...asks.pack(kit.two).map((url) => url.replace(BASE, OTHER))],
        troubles: ["bad_signature"],
      });
    },
  },
  {
    id: "2",
    row: 2,
    title: "one signature less than the threshold",
    tufJs: "same",
    scene: async (kit) => {
      const roles: Roles = { ...kit.roles, targets: [...kit.roles.targets, await kit.key("targets two")] };
      const root = await rootFile({ version: 1, at: T0, roles, thresholds: { targets: 2 } });
      const of = await kit.make({ roles, signers: { targets: kit.roles.targets } });
      const step = refusedAt(of.files, "bad_signature", asks.targets(of));
      return fresh(root, { ...step, dataset: null });
    },
  },
  {
    id: "2-met",
    row: 2,
    title: "a threshold of two that is met",
    tufJs: "same",
    scene: async (kit) => {
      const roles: Roles = { ...kit.roles, targets: [...kit.roles.targets, await kit.key("targets two")] };
      const root = await rootFile({ version: 1, at: T0, roles, thresholds: { targets: 2 } });
      const of = await kit.make({ roles });
      return fresh(root, { ...takesTwo(of), outcome: "updated by full to 2", asked: asks.whole(of) });
    },
  },
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
      return installed(kit, refusedAt(files, "bad_metadata", asks.roots(2)));
    },
  },
  {
    id: "5",
    row: 5,
    title: "a key signs twice in one file",
    tufJs: "same",
    scene: async (kit) => {
      const of = await kit.make({
        rewrap: {
          timestamp: ({ signatures, signed }) => ({ signatures: [...signatures, ...signatures], signed }),
        },
      });
      return installed(kit, refusedAt(of.files, "bad_metadata", asks.nothing()));
    },
  },
  {
    id: "6",
    row: 6,
    title: "bad signatures beside one that is enough",
    tufJs: "same",
    scene: async (kit) => {
      const other = await kit.key("targets two");
      const roles: Roles = { ...kit.roles, targets: [other, ...kit.roles.targets] };
      const root = await rootFile({ version: 1, at: T0, roles });
      const of = await kit.make({
        roles,
        signers: { targets: kit.roles.targets },
        rewrap: {
          targets: ({ signatures, signed }) => ({
            signatures: [
              { keyid: other.id, sig: "00".repeat(64) },
              { keyid: "unknown", sig: "of another form" },
              ...signatures,
            ],
            signed,
          }),
        },
      });
      return fresh(root, { ...takesTwo(of), outcome: "updated by full to 2", asked: asks.whole(of) });
    },
  },
  {
    id: "7-many",
    row: 7,
    title: "10,000 signatures in a timestamp end at its cap",
    tufJs: "same",
    scene: async (kit) => {
      const of = await kit.make({
        rewrap: {
          timestamp: ({ signatures, signed }) => ({
            signatures: [
              ...signatures,
              ...Array.from({ length: 10_000 }, (_, at) => ({ keyid: `k${at}`, sig: "00" })),
            ],
            signed,
          }),
        },
      });
      const step = refusedAt(of.files, "too-large", asks.nothing());
      return installed(kit, { ...step, outcome: "unreachable: too-large" });
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
    ["a second spelling", `ee${"ff".repeat(30)}7f`],
  ].map(
    ([name, hex]): Case => ({
      id: `8-${name?.replaceAll(" ", "-")}`,
      row: 8,
      title: `a root with a key of small order (${name})`,
      tufJs: { differs: "tuf-js takes such keys; here a signature by one would mean nothing" },
      scene: async (kit) => {
        const { keyIdOf } = await import("../../../../../../utils/feed/format/key-id.ts");
        const key = { keytype: "ed25519", scheme: "ed25519", keyval: { public: hex ?? "" } } as const;
        const id = await keyIdOf(key);
        const weak = { id, key, sign: async () => "00".repeat(64) };
        const roles = { ...kit.roles, snapshot: [...kit.roles.snapshot, weak] };
        return withRoot(kit, await rootFile({ version: 2, at: T0, roles }), "bad_metadata");
      },
    }),
  ),
  {
    id: "9",
    row: 9,
    title: "a snapshot served as targets, by a key of both roles",
    tufJs: "same",
    scene: async (kit) => {
      const roles: Roles = { ...kit.roles, targets: kit.roles.snapshot };
      const root = await rootFile({ version: 1, at: T0, roles });
      const of = await release({
        roles,
        at: T0 + DAY,
        version: 2,
        rows: SECOND,
        change: {
          targets: (signed) => ({
            ...signed,
            _type: "snapshot",
            meta: { "targets.json": { version: 2, length: 1, hashes: { sha256: "00".repeat(32) } } },
          }),
        },
      });
      return fresh(root, { ...refusedAt(of.files, "wrong_type", asks.targets(of)), dataset: null });
    },
  },
  ...(["old", "new"] as const).map(
    (which): Case => ({
      id: `10-${which}`,
      row: 10,
      title: `the next root signed by the ${which} keys only`,
      tufJs: "same",
      scene: async (kit) => {
        const roles: Roles = { ...kit.roles, root: [await kit.key("root two")] };
        const signers = which === "old" ? kit.roles.root : roles.root;
        return withRoot(kit, await rootFile({ version: 2, at: T0, roles, signers }), "bad_signature");
      },
    }),
  ),
  {
    id: "11",
    row: 11,
    title: "from root 1 to 5 over two full changes of keys, fourteen months later",
    tufJs: "same",
    scene: async (kit) => {
      const at = T0 + 425 * DAY;
      const files = new Map<string, Uint8Array<ArrayBuffer>>();
      let roles = kit.roles;
      for (let version = 2; version <= 5; version += 1) {
        const before = roles;
        if (version % 2 === 0)
          roles = {
            root: [await kit.key(`root ${version}`)],
            targets: [await kit.key(`targets ${version}`)],
            snapshot: [await kit.key(`snapshot ${version}`)],
            timestamp: [await kit.key(`timestamp ${version}`)],
          };
        const signers = [...new Set([...before.root, ...roles.root])];
        const signedAt = T0 + version * 80 * DAY;
        files.set(`metadata/${version}.root.json`, await rootFile({ version, at: signedAt, roles, signers }));
      }
      const of = await kit.make({ roles, at, version: 60, before: [{ version: 59, rows: FIRST }] });
      return installed(kit, {
        clock: at + HOUR,
        places: [[BASE, place(withFiles(of, ...files))]],
        outcome: "updated by full to 60",
        asked: [...asks.roots(2, 3, 4, 5), ...asks.whole(of, 6)],
        dataset: 60,
        troubles: [],
        floors: { root: 5, timestamp: 60, snapshot: 60, targets: 60, dataset: 60 },
      });
    },
  },
  {
    id: "12",
    row: 12,
    title: "root 3 served where root 2 should be",
    tufJs: "same",
    scene: async (kit) => withRoot(kit, await kit.makeRoot({ version: 3 }), "version_mismatch"),
  },
  {
    id: "13",
    row: 13,
    title: "more roots than one run takes: progress is kept, the next run goes on",
    tufJs: "same",
    scene: async (kit) => {
      const versions = Array.from({ length: 70 }, (_, at) => at + 2);
      const roots = await Promise.all(
        versions.map(
          async (version) => [`metadata/${version}.root.json`, await kit.makeRoot({ version })] as const,
        ),
      );
      const places = [[BASE, place(withFiles(kit.two, ...roots))]] as const;
      return installed(
        kit,
        {
          clock: NEXT,
          places,
          outcome: "continues",
          asked: asks.roots(...versions.slice(0, 64)),
          dataset: 1,
          floors: { root: 65 },
        },
        {
          clock: NEXT + HOUR,
          places,
          outcome: "updated by pack to 2",
          asked: [...asks.roots(...versions.slice(64)), ...asks.pack(kit.two, 72)],
          dataset: 2,
          floors: { root: 71 },
        },
      );
    },
  },
  {
    id: "14",
    row: 14,
    title: "the root that is held has expired, a newer one is there",
    tufJs: "same",
    scene: async (kit) => {
      const at = T0 + 600 * DAY;
      const of = await kit.make({ at });
      const root = await kit.makeRoot({ version: 2, at: at - 100 * DAY });
      return installed(kit, {
        ...takesTwo(of, at + HOUR),
        places: [[BASE, place(withFiles(of, ["metadata/2.root.json", root]))]],
        asked: [...asks.roots(2), ...asks.pack(of, 3)],
      });
    },
  },
  {
    id: "14-through-expired",
    row: "specification",
    title: "a root on the way has expired, the last one has not",
    tufJs: "same",
    scene: async (kit) => {
      const at = T0 + 900 * DAY;
      const of = await kit.make({ at });
      const second = await kit.makeRoot({ version: 2, at: T0 + 100 * DAY });
      const third = await kit.makeRoot({ version: 3, at: at - 100 * DAY });
      return installed(kit, {
        ...takesTwo(of, at + HOUR),
        places: [
          [BASE, place(withFiles(of, ["metadata/2.root.json", second], ["metadata/3.root.json", third]))],
        ],
        asked: [...asks.roots(2, 3), ...asks.pack(of, 4)],
      });
    },
  },
  {
    id: "14-none",
    row: 14,
    title: "the root that is held has expired, and there is no other",
    tufJs: "same",
    scene: async (kit) => {
      const at = T0 + 600 * DAY;
      const of = await kit.make({ at });
      return installed(kit, {
        ...refusedAt(of.files, "expired", asks.roots(2)),
        clock: at + HOUR,
        outcome: "stale",
      });
    },
  },
  ...(
    [
      ["consistent_snapshot", false],
      ["spec_version", "2.0.0"],
      ["version", 1.5],
      ["expires", "2099-01-01T00:00:00Z"],
    ] as const
  ).map(
    ([member, value]): Case => ({
      id: `root-${member}`,
      row: "specification",
      title: `a next root whose ${member} is ${value}`,
      tufJs: member === "expires" ? { differs: "left open by TUF, fixed by our format" } : "same",
      scene: async (kit) =>
        withRoot(
          kit,
          await kit.makeRoot({ version: 2, change: (signed) => ({ ...signed, [member]: value }) }),
          "bad_metadata",
        ),
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
];
