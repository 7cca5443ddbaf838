import { NoDatasetError } from "../../dataset/source/compile.ts";
import { chooseCommand, isForUser } from "../choose-command.ts";
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

const FOR_USER = [UsageError, NoSuchDatasetError, NoDatasetError] as const;

/** Runs the command line `dataset …`; returns the exit code: 0 done, 1 faults found, 2 could not be run. */
export function runDataset(args: readonly string[], io: Io): number {
  const chosen = chooseCommand("dataset", COMMANDS, args, io, "");
  if (chosen.command === null) return chosen.code;
  try {
    return chosen.command.run(chosen.rest, io);
  } catch (error) {
    if (!isForUser(error, FOR_USER)) throw error;
    io.err(`dataset ${chosen.name}: ${error.message.split("\n")[0]}`);
    return 2;
  }
}
