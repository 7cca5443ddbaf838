// @ts-check
import { provide } from "./browsers.mjs";
import { build } from "./build.mjs";
import { install } from "./install.mjs";
import { becomeNode } from "./processes.mjs";
import { main, say } from "./project.mjs";

const HELP = `npm start [-- OPTIONS]

Builds the extension and opens a demonstration article in a browser that has it, beside a feed of this run.
Without a display it does so unseen, prints the timeline it read, edits a copy of the dataset, publishes it,
prints what the open popover then says, and saves a picture.

  --firefox    Firefox rather than Chromium or Chrome
  --headless   as if there were no display
  --help`;

await main(async () => {
  const args = process.argv.slice(2);
  const unknown = args.find((arg) => !["--firefox", "--headless", "--help"].includes(arg));
  if (unknown !== undefined || args.includes("--help")) {
    say(unknown === undefined ? HELP : `There is no option ${unknown}.\n\n${HELP}`);
    return unknown === undefined ? 0 : 2;
  }
  const kind = args.includes("--firefox") ? "firefox" : "chromium";
  await install();
  const [browser] = await provide([kind]);
  say(`Building the extension for ${browser} …`);
  await build();
  const headless = args.includes("--headless") || !hasDisplay();
  return becomeNode(["utils/cli/browsers/demonstrate.ts", kind, headless ? "headless" : "visible"]);
});

function hasDisplay() {
  if (process.platform === "darwin" || process.platform === "win32") return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
