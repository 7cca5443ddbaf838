import { existsSync, readdirSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { isBase } from "../../feed/client/bases.ts";
import { sha256Hex } from "../../feed/format/hex.ts";
import type { RoleName } from "../../feed/format/types.ts";
import { parseFeedLink, printFeedLink } from "../../feed/link.ts";
import { refuseWorkTree, writeKey } from "../../feed/publisher/key-files.ts";
import { generateKey, type SigningKey } from "../../feed/publisher/keys.ts";
import { ROLES } from "../../feed/publisher/root-draft.ts";
import { rootText } from "../../feed/publisher/root-file.ts";
import { writeFiles } from "../../feed/publisher/write-files.ts";
import { type FeedCommand, type Io, momentOf, required, roleOf, UsageError } from "./arguments.ts";

const EXAMPLE = "https://feeds.example/";

/** How many keys each role gets, and how many of them must sign. */
const THREE: Readonly<Record<RoleName, readonly [keys: number, threshold: number]>> = {
  root: [3, 2],
  targets: [3, 2],
  snapshot: [1, 1],
  timestamp: [1, 1],
};

export const keygenCommand: FeedCommand = {
  summary: "make keys, and with them the first root of a feed",
  help: `Usage: feed keygen --dir FOLDER --feed DIR [--profile single|three] [--base URL] [--name NAME]
       feed keygen --dir FOLDER --role ROLE

Makes Ed25519 keys (files *.key.json, mode 0600, in folders of mode 0700, each with its public part in
*.pub.json) and the first root of a feed, and prints the feed's fingerprint and the link to subscribe by.
Never writes a key into a work tree of git or another version control.

  --dir FOLDER     where the keys go: a folder that is empty or not there yet
  --feed DIR       the feed's directory: gets metadata/1.root.json
  --profile NAME   single: one key for all, 1 of 1 (default; readers see "single key");
                   three: root 2 of 3, targets 2 of 3, snapshot and timestamp 1 of 1, each key in a
                   folder of its own, for its holder to take away
  --base URL       where the feed will be served from, https and ending in a slash: for the link, and said
                   in the root, so that the root can ship with an extension (default: an example, and
                   nothing in the root)
  --name NAME      what the link calls it (default: the name of the feed's directory)
  --role ROLE      only one more key, for root, targets, snapshot or timestamp; no root.
                   \`feed root --add ROLE=FILE.pub.json\` gives it the role
  --now INSTANT    instead of the clock's time, for the root's expiry
`,
  async run(args, io) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        dir: { type: "string" },
        feed: { type: "string" },
        profile: { type: "string", default: "single" },
        base: { type: "string" },
        name: { type: "string" },
        role: { type: "string" },
        now: { type: "string" },
      },
    });
    const folder = resolve(required(values.dir, "--dir"));
    refuseWorkTree(folder);
    if (values.role !== undefined) return oneKey(folder, roleOf(values.role), io);
    const feed = resolve(required(values.feed, "--feed"));
    if (values.profile !== "single" && values.profile !== "three")
      throw new UsageError(`no profile "${values.profile}"; there are single and three`);
    if (existsSync(folder) && readdirSync(folder).length > 0) throw new UsageError(`${folder} is not empty`);
    if (existsSync(join(feed, "metadata/1.root.json"))) throw new UsageError(`${feed} has a root already`);
    const now = momentOf(values.now);
    const base = values.base ?? EXAMPLE;
    const name = values.name ?? basename(feed);
    if (parseFeedLink(printFeedLink({ base, fingerprint: null, name: null })) === null)
      throw new UsageError(`--base is an https address of a directory, ending in a slash, not "${base}"`);
    if (parseFeedLink(printFeedLink({ base, fingerprint: null, name }))?.name !== name)
      throw new UsageError(`--name is a short name without spaces around it, not "${name}"`);

    const roles = values.profile === "single" ? await single(folder) : await three(folder);
    const signers = roles.root.keys;
    const custom = values.base !== undefined && isBase(base) ? { name, bases: [base] } : undefined;
    const text = rootText({ version: 1, now, roles, signers, custom });
    writeFiles(feed, [{ path: "metadata/1.root.json", text }]);
    const fingerprint = await sha256Hex(new TextEncoder().encode(text));
    for (const role of ROLES) {
      const { keys, threshold } = roles[role];
      io.out(
        `${role.padEnd(9)} ${threshold} of ${keys.length}  ${keys.map(({ keyid }) => keyid.slice(0, 8)).join(" ")}`,
      );
    }
    if (values.profile === "single") io.out("profile: single key (whoever has it is the publisher)");
    io.out(`fingerprint: ${fingerprint}`);
    io.out(`link: ${printFeedLink({ base, fingerprint, name })}`);
    io.err(
      values.profile === "single"
        ? `feed: the key is in ${folder}; keep a copy of it off line`
        : `feed: the keys are in folders below ${folder}; let each holder take theirs away, root's first`,
    );
    return 0;
  },
};

interface Keys {
  readonly keys: readonly SigningKey[];
  readonly threshold: number;
}

async function single(folder: string): Promise<Readonly<Record<RoleName, Keys>>> {
  const role: Keys = { keys: [await writeKey(folder, "single", generateKey())], threshold: 1 };
  return { root: role, targets: role, snapshot: role, timestamp: role };
}

async function three(folder: string): Promise<Readonly<Record<RoleName, Keys>>> {
  const make = async (role: RoleName): Promise<Keys> => {
    const [count, threshold] = THREE[role];
    const keys: SigningKey[] = [];
    for (let number = 1; number <= count; number += 1) {
      const name = count === 1 ? role : `${role}-${number}`;
      keys.push(await writeKey(join(folder, name), name, generateKey()));
    }
    return { keys, threshold };
  };
  return {
    root: await make("root"),
    targets: await make("targets"),
    snapshot: await make("snapshot"),
    timestamp: await make("timestamp"),
  };
}

async function oneKey(folder: string, role: RoleName, { out, err }: Io): Promise<number> {
  const { keyid } = await writeKey(folder, role, generateKey());
  out(`${role} ${keyid}`);
  err(`feed: \`feed root --add ${role}=…/${role}-${keyid.slice(0, 8)}.pub.json\` gives it the role`);
  return 0;
}
