import { NoDatasetError } from "../../dataset/source/compile.ts";
import { type Command, type Io, UsageError } from "./arguments.ts";
import { bundleCommand } from "./bundle-command.ts";
import { checkCommand } from "./check-command.ts";
import { exportCommand } from "./export-command.ts";
import { NoSuchDatasetError } from "./load.ts";
import { statsCommand } from "./stats-command.ts";
import { statusCommand } from "./status-command.ts";
import { schemaCommand } from "./schema-command.ts";

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ["check", checkCommand],
  ["export", exportCommand],
  ["status", statusCommand],
  ["stats", statsCommand],
  ["bundle", bundleCommand],
  ["schema", schemaCommand],
]);

const HELP = `Usage: dataset COMMAND [OPTIONS]

${Array.from(COMMANDS, ([name, { summary }]) => `  ${name.padEnd(8)} ${summary}`).join("\n")}

\`dataset COMMAND --help\` tells more.
`;

/** Runs the command line `dataset …`; returns the exit code: 0 done, 1 faults found, 2 could not be run. */
export function runDataset(args: readonly string[], io: Io): number {
  const [name, ...rest] = args;
  if (name === undefined || name === "--help" || name === "-h") {
    (name === undefined ? io.err : io.out)(HELP);
    return name === undefined ? 2 : 0;
  }
  const command = COMMANDS.get(name);
  if (command === undefined) {
    io.err(`dataset: no command "${name}"; there are ${[...COMMANDS.keys()].join(", ")}`);
    return 2;
  }
  if (rest.includes("--help") || rest.includes("-h")) {
    io.out(command.help);
    return 0;
  }
  try {
    return command.run(rest, io);
  } catch (error) {
    if (!isForUser(error)) throw error;
    io.err(`dataset ${name}: ${error.message.split("\n")[0]}`);
    return 2;
  }
}

/** Whether the error is about what the user gave, and its message enough. */
function isForUser(error: unknown): error is Error {
  if (error instanceof UsageError || error instanceof NoSuchDatasetError || error instanceof NoDatasetError) {
    return true;
  }
  return error instanceof Error && "code" in error && /^ERR_PARSE_ARGS_|^E[A-Z]+$/.test(String(error.code));
}
