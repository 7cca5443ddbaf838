import { parseArgs } from "node:util";
import { RULES } from "../../dataset/rules/all.ts";
import type { Command } from "./arguments.ts";
import { checkDataset, formatFinding } from "./check.ts";
import { DATASET_DIRECTORY, shownPath } from "./paths.ts";

const OWN_RULES = [
  { name: "yaml", demands: "Every file is YAML 1.2, each key once." },
  { name: "schema", demands: "Every entry has the shape of assets/dataset/schema." },
  { name: "text-length", demands: "Titles have at most 70 characters, summaries at most 300." },
];

export const checkCommand: Command = {
  summary: "look for faults in the source files",
  help: `Usage: dataset check [--dir DIRECTORY] [--json]

Reads every file of the dataset and names each fault with file, line, place, rule and remedy.
Exit code 0: none found; 1: some found; 2: could not be run.

  --dir DIRECTORY  the dataset (default: assets/dataset)
  --json           one JSON object a line: {file, line, column, path, rule, problem, remedy}

Rules:
${[...OWN_RULES, ...RULES].map(({ name, demands }) => `  ${name.padEnd(16)} ${demands}`).join("\n")}
`,
  run(args, { out, err }) {
    const { values } = parseArgs({
      args: [...args],
      options: { dir: { type: "string" }, json: { type: "boolean" } },
    });
    const directory = values.dir ?? DATASET_DIRECTORY;
    const { set, findings } = checkDataset(directory);
    for (const finding of findings) {
      const { place, position, rule, problem, remedy } = finding;
      out(
        values.json === true
          ? JSON.stringify({ file: place.file, ...position, path: place.path, rule, problem, remedy })
          : formatFinding(finding, shownPath(directory)),
      );
    }
    const counts = `${set.entities.length} entities, ${set.events.length} events, ${set.sources.length} sources`;
    if (findings.length === 0) {
      err(`dataset: ${counts}: no fault found`);
      return 0;
    }
    const files = new Set(findings.map(({ place }) => place.file)).size;
    err(`dataset: ${counts}: ${findings.length} faults in ${files} files`);
    return 1;
  },
};
