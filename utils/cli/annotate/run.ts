import { parseArgs } from "node:util";
import { NoDatasetError } from "../../dataset/source/compile.ts";
import type { Matcher } from "../../detection/matcher.ts";
import { type Io, UsageError } from "../dataset/arguments.ts";
import { NoSuchDatasetError } from "../dataset/load.ts";
import { DATASET_DIRECTORY } from "../dataset/paths.ts";
import { annotate, annotatePassage, textOf } from "./annotate.ts";
import { loadMatcher } from "./load-matcher.ts";
import { InputError, readInput, readText } from "./input.ts";
import { passagesOf } from "./passages.ts";

const HELP = `Usage: annotate [OPTIONS] FILE|URL|- ...
       annotate [OPTIONS] --jsonl FILE|-

Finds the names that the dataset knows in HTML or plain text, and prints a record a line for each input:
{file, lang, published, mentions: [{entity, surface, start, end, why, where}]}
Offsets count UTF-16 code units of the text that --text prints; "where" is "text" (running text) or "menu".

  --text        print the text of each input instead
  --jsonl FILE  read lines of {id, text, lang?, title?}, print lines of
                {id, mentions: [{start, end, surface, entity, why}]}
  --dir DIR     the dataset (default: assets/dataset)
  --help        print this

Exit codes: 0 done, 2 an input could not be read.
`;

const OPTIONS = {
  text: { type: "boolean" },
  jsonl: { type: "string" },
  dir: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

/** Runs the command line `annotate …`; returns the exit code. */
export async function runAnnotate(args: readonly string[], io: Io, now: number): Promise<number> {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    if (values.help === true) {
      io.out(HELP);
      return 0;
    }
    if ((values.jsonl === undefined) === (positionals.length === 0))
      throw new UsageError("name the files to read, or one after --jsonl; --help tells more");
    if (values.text === true && values.jsonl !== undefined)
      throw new UsageError("--text and --jsonl do not go together");
    if (values.text === true) return await printTexts(positionals, io);
    const load = onlyOnce(() => loadMatcher(values.dir ?? DATASET_DIRECTORY, io.err));
    if (values.jsonl !== undefined) return printPassages(values.jsonl, load, io);
    for (const file of positionals) {
      const input = await readInput(file);
      const record = annotate(input, load(), now);
      io.out(JSON.stringify(record));
    }
    return 0;
  } catch (error) {
    if (!isForUser(error)) throw error;
    io.err(`annotate: ${error.message.split("\n")[0]}`);
    return 2;
  }
}

function printPassages(file: string, load: () => Matcher, io: Io): number {
  for (const passage of passagesOf(readText(file), file)) {
    const mentions = annotatePassage(passage, load()).map(({ start, end, surface, entity, why }) => ({
      start,
      end,
      surface,
      entity,
      why,
    }));
    io.out(JSON.stringify({ id: passage.id, mentions }));
  }
  return 0;
}

/** The dataset is read after the first input, so that a mistyped name is told of at once. */
function onlyOnce<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

async function printTexts(files: readonly string[], io: Io): Promise<number> {
  for (const file of files) {
    const input = await readInput(file);
    io.out(textOf(input));
  }
  return 0;
}

function isForUser(error: unknown): error is Error {
  if (error instanceof InputError || error instanceof UsageError) return true;
  if (error instanceof NoSuchDatasetError || error instanceof NoDatasetError) return true;
  return error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS_");
}
