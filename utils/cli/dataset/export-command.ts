import { parseArgs } from "node:util";
import type { Command } from "./arguments.ts";
import { compileDirectory } from "./compile.ts";
import { DATASET_DIRECTORY } from "./paths.ts";

export const exportCommand: Command = {
  summary: "print the whole dataset as one JSON object",
  help: `Usage: dataset export [--dir DIRECTORY]

Prints {version, date, publisher, entities, events, sources, redirects} in the shape of
utils/dataset/types.ts, sorted by id.

  --dir DIRECTORY  the dataset (default: assets/dataset)
`,
  run(args, { out, err }) {
    const { values } = parseArgs({ args: [...args], options: { dir: { type: "string" } } });
    const dataset = compileDirectory(values.dir ?? DATASET_DIRECTORY, err);
    const { version, date, publisher, entities, events, sources, redirects } = dataset;
    out(JSON.stringify({ version, date, publisher, entities, events, sources, redirects }, null, 2));
    return 0;
  },
};
