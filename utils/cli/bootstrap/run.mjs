// @ts-check
import { build } from "./build.mjs";
import { install } from "./install.mjs";
import { becomeNode } from "./processes.mjs";
import { exists, main, Reason, ROOT, say } from "./project.mjs";
import { join } from "node:path";

// `npm run NAME -- ARGUMENTS`: Node 24 runs utils/cli/NAME/main.ts where the reader called npm.
await main(async () => {
  const [name = "", ...args] = process.argv.slice(2);
  const script = `utils/cli/${name}/main.ts`;
  if (!/^[a-z-]+$/.test(name) || !exists(script)) throw new Reason(`There is no command "${name}".`);
  await install();
  // What is measured is what is here, not what was built some other day.
  if (name === "bench" && !args.some((arg) => arg === "--help" || arg === "-h")) {
    say("Building what is measured …");
    await build();
  }
  return becomeNode([join(ROOT, script), ...args], process.env.INIT_CWD ?? process.cwd());
});
