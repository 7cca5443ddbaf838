import { existsSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { readKeys, readPublicKey } from "../../feed/publisher/key-files.ts";
import { readRoots } from "../../feed/publisher/published.ts";
import { isObject, readDraft } from "../../feed/publisher/read-draft.ts";
import { nextRootText } from "../../feed/publisher/root-draft.ts";
import { type FeedCommand, forRole, momentOf, required, UsageError } from "./arguments.ts";
import { draftWords } from "./draft-words.ts";

export const rootCommand: FeedCommand = {
  summary: "draft the next root: other keys, other thresholds, or a later expiry",
  help: `Usage: feed root --feed DIR -o FILE [--add ROLE=KEY]… [--remove ROLE=ID]… [--threshold ROLE=N]…
                 [--reset-floor N] [--keys FOLDER…]

Writes the next root as a draft. Without changes it is the same root with 18 months to go. It must be signed by as many
of the root's keys as the last root asks for, and as it asks for itself: \`feed sign FILE\` adds signatures,
on as many machines as there are holders; only DIR/metadata/*.root.json is needed beside it. When it is
complete, \`feed publish --take FILE\` publishes it (and has signed anew what it takes from former keys).

  --feed DIR         the feed's directory, or a copy with its roots
  -o, --out FILE     where the draft goes; not over a file that is there
  --add ROLE=KEY     gives a role to a key, from its *.pub.json
  --remove ROLE=ID   takes it from a key, by the beginning of its id
  --threshold ROLE=N how many must sign
  --reset-floor N    after stolen targets keys signed a dataset version out of reach: readers who take this root accept
                     versions from N on again. N is the last version that is yours
  --keys FOLDER      sign it at once with these
  --now INSTANT      instead of the clock's time
`,
  async run(args, { out }) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        feed: { type: "string" },
        out: { type: "string", short: "o" },
        add: { type: "string", multiple: true, default: [] },
        remove: { type: "string", multiple: true, default: [] },
        threshold: { type: "string", multiple: true, default: [] },
        "reset-floor": { type: "string" },
        keys: { type: "string", multiple: true, default: [] },
        now: { type: "string" },
      },
    });
    const directory = resolve(required(values.feed, "--feed"));
    const file = required(values.out, "--out");
    if (existsSync(file)) throw new UsageError(`${file} is there already`);
    const now = momentOf(values.now);
    const { newest, newestBytes } = await readRoots(directory, now);
    const { custom } = readDraft("the newest root", newestBytes).signed;
    const add = await Promise.all(
      values.add.map(async (text) => {
        const { role, value } = forRole(text, "--add");
        return { role, key: await readPublicKey(value) };
      }),
    );
    const remove = values.remove.map((text) => {
      const { role, value } = forRole(text, "--remove");
      return { role, keyid: value.toLowerCase() };
    });
    const thresholds = Object.fromEntries(
      values.threshold.map((text) => {
        const { role, value } = forRole(text, "--threshold");
        if (!/^[1-9]\d?$/.test(value)) throw new UsageError(`a threshold is a number from 1, not "${value}"`);
        return [role, Number(value)];
      }),
    );
    const text = nextRootText(
      newest,
      isObject(custom) ? custom : undefined,
      { add, remove, thresholds, ...resetOf(values["reset-floor"]) },
      now,
      await readKeys(values.keys),
    );
    writeFileSync(file, text, { flag: "wx" });
    out(await draftWords(readDraft(file, new TextEncoder().encode(text)), newest, undefined));
    return 0;
  },
};

function resetOf(text: string | undefined): { readonly resetFloor?: number } {
  if (text === undefined) return {};
  const resetFloor = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(resetFloor))
    throw new UsageError(`--reset-floor is a dataset's version, not "${text}"`);
  return { resetFloor };
}
