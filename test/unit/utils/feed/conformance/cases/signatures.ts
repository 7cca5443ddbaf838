import type { Case } from "../case.ts";
import { asks, BASE, OTHER, place, SECOND, T0 } from "../kit.ts";
import { DAY, release, type Roles, rootFile } from "../repository.ts";
import { fresh, installed, refused, takesTwo } from "./scenes.ts";

export const SIGNATURES: readonly Case[] = [
  ...(["timestamp", "snapshot", "targets"] as const).map(
    (role): Case => ({
      id: `1-${role}`,
      row: 1,
      title: `${role} signed by an unknown key`,
      tufJs: "same",
      scene: async (kit) => {
        const of = await kit.make({ signers: { [role]: [await kit.key("stranger")] } });
        const asked = { timestamp: asks.nothing(), snapshot: asks.snapshot(of), targets: asks.targets(of) };
        return installed(kit, refused(of, "bad_signature", asked[role]));
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
      return installed(kit, refused(of, "bad_signature", asks.nothing()));
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
      return installed(kit, refused(of, "bad_signature", asks.nothing()));
    },
  },
  {
    id: "1-longer",
    row: 1,
    title: "a good signature with half a byte after it",
    scene: async (kit) => {
      const of = await kit.make({
        rewrap: {
          timestamp: ({ signatures, signed }) => ({
            signatures: signatures.map(({ keyid, sig }) => ({ keyid, sig: `${sig}0` })),
            signed,
          }),
        },
      });
      return installed(kit, refused(of, "bad_signature", asks.nothing()));
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
      const step = refused(of, "bad_signature", asks.targets(of));
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
      return installed(kit, refused(of, "bad_metadata", asks.nothing()));
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
      const step = refused(of, "too-large", asks.nothing());
      return installed(kit, { ...step, outcome: "unreachable: too-large" });
    },
  },
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
      return fresh(root, { ...refused(of, "wrong_type", asks.targets(of)), dataset: null });
    },
  },
];
