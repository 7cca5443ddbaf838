import { runHosts } from "./run.ts";

/** `npm run hosts`: a feed behind a real web server and a real edge cache, read by a thousand readers for a month. */
process.exitCode = await runHosts(process.argv.slice(2), {
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
});
