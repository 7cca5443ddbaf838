import { runFeed } from "./run.ts";

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // A reader that closes early (`| head`) is no fault.
  process.exit(error.code === "EPIPE" ? 0 : 2);
});

process.exitCode = await runFeed(process.argv.slice(2), {
  out: (text) => process.stdout.write(`${text.replace(/\n$/, "")}\n`),
  err: (text) => process.stderr.write(`${text.replace(/\n$/, "")}\n`),
});
