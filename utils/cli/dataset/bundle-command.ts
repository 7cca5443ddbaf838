import { gzipSync } from "node:zlib";
import { parseArgs } from "node:util";
import type { Command } from "./arguments.ts";
import { bundleText, writeBundle } from "./bundle.ts";
import { compileDirectory } from "./compile.ts";
import { BUNDLE_FILE, DATASET_DIRECTORY, shownPath } from "./paths.ts";

export const bundleCommand: Command = {
  summary: "write the dataset that ships in the extension",
  help: `Usage: dataset bundle [--dir DIRECTORY] [--out FILE]

Compiles the source files into one JSON file, the same for the same files.

  --dir DIRECTORY  the dataset (default: assets/dataset)
  --out FILE       where to write (default: assets/public/dataset.json)
`,
  run(args, { err }) {
    const { values } = parseArgs({
      args: [...args],
      options: { dir: { type: "string" }, out: { type: "string" } },
    });
    const file = values.out ?? BUNDLE_FILE;
    const dataset = compileDirectory(values.dir ?? DATASET_DIRECTORY, err);
    writeBundle(dataset, file);
    const text = bundleText(dataset);
    err(
      `dataset: wrote ${shownPath(file)}: ${dataset.entities.length} entities, ${dataset.events.length} events, ` +
        `${kilobytes(Buffer.byteLength(text))}, ${kilobytes(gzipSync(text).length)} gzipped`,
    );
    return 0;
  },
};

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
