import { NoDatasetError } from "../../dataset/source/compile.ts";
import { CannotPublish } from "../../feed/publisher/cannot-publish.ts";
import { chooseCommand, isForUser } from "../choose-command.ts";
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

const FOR_USER = [UsageError, CannotPublish, NoSuchDatasetError, NoDatasetError] as const;

/** Runs the command line `feed …`; resolves to the exit code: 0 done, 1 refused, 2 could not be run. */
export async function runFeed(args: readonly string[], io: Io): Promise<number> {
  const chosen = chooseCommand("feed", COMMANDS, args, io, "; utils/feed/RUNBOOK.md says when to use which");
  if (chosen.command === null) return chosen.code;
  try {
    return await chosen.command.run(chosen.rest, io);
  } catch (error) {
    if (!isForUser(error, FOR_USER)) throw error;
    io.err(`feed ${chosen.name}: ${error.message.split("\n")[0]}`);
    return error instanceof CannotPublish ? 1 : 2;
  }
}
