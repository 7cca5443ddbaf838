import { NoDatasetError } from "../../dataset/source/compile.ts";
import { CannotPublish } from "../../feed/publisher/cannot-publish.ts";
import { NoSuchDatasetError } from "../dataset/load.ts";
import { type FeedCommand, type Io, UsageError } from "./arguments.ts";
import { keygenCommand } from "./keygen-command.ts";
import { publishCommand } from "./publish-command.ts";
import { receiptCommand } from "./receipt-command.ts";
import { rootCommand } from "./root-command.ts";
import { serveCommand } from "./serve-command.ts";
import { shipCommand } from "./ship-command.ts";
import { signCommand } from "./sign-command.ts";
import { verifyCommand } from "./verify-command.ts";
import { withdrawCommand } from "./withdraw-command.ts";

const COMMANDS: ReadonlyMap<string, FeedCommand> = new Map([
  ["keygen", keygenCommand],
  ["publish", publishCommand],
  ["serve", serveCommand],
  ["verify", verifyCommand],
  ["receipt", receiptCommand],
  ["root", rootCommand],
  ["withdraw", withdrawCommand],
  ["sign", signCommand],
  ["ship", shipCommand],
]);

const HELP = `Usage: feed COMMAND [OPTIONS]

${Array.from(COMMANDS, ([name, { summary }]) => `  ${name.padEnd(8)} ${summary}`).join("\n")}

\`feed COMMAND --help\` tells more; utils/feed/RUNBOOK.md says when to use which.
`;

/** Runs the command line `feed …`; resolves to the exit code: 0 done, 1 refused, 2 could not be run. */
export async function runFeed(args: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === "--help" || name === "-h") {
    (name === undefined ? io.err : io.out)(HELP);
    return name === undefined ? 2 : 0;
  }
  const command = COMMANDS.get(name);
  if (command === undefined) {
    io.err(`feed: no command "${name}"; there are ${[...COMMANDS.keys()].join(", ")}`);
    return 2;
  }
  if (rest.includes("--help") || rest.includes("-h")) {
    io.out(command.help);
    return 0;
  }
  try {
    return await command.run(rest, io);
  } catch (error) {
    if (!isForUser(error)) throw error;
    io.err(`feed ${name}: ${error.message.split("\n")[0]}`);
    return error instanceof CannotPublish ? 1 : 2;
  }
}

/** Whether the error is about what the user gave, and its message enough. */
function isForUser(error: unknown): error is Error {
  const known = [UsageError, CannotPublish, NoSuchDatasetError, NoDatasetError];
  if (known.some((kind) => error instanceof kind)) return true;
  return error instanceof Error && "code" in error && /^ERR_PARSE_ARGS_|^E[A-Z]+$/.test(String(error.code));
}
