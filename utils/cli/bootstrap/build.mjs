// @ts-check
import { install } from "./install.mjs";
import { commandOf, isStarted, main, Reason } from "./project.mjs";
import { runNode } from "./processes.mjs";
import { refuseTestRoot } from "./shipped-root.mjs";

/**
 * Compiles the dataset into the bundle that ships, then the extension for both browsers:
 * .output/chrome-mv3 and .output/firefox-mv3.
 * @param {{ shown?: boolean }} [options] whether the tools' own words are shown
 * @throws {Reason} with a failing tool's words; or if the feed's root that would ship is a test root
 */
export async function build({ shown = false } = {}) {
  refuseTestRoot();
  const wxt = commandOf("wxt");
  const steps = [
    ["utils/cli/dataset/main.ts", "bundle"],
    [wxt, "build", "--browser", "chrome", "--mv3"],
    [wxt, "build", "--browser", "firefox", "--mv3"],
  ];
  for (const step of steps) {
    const { code, output } = await runNode(step, { shown });
    if (code !== 0)
      throw new Reason(
        shown ? `The build failed (exit code ${code}).` : `The build failed:\n${output.trim()}`,
      );
  }
}

if (isStarted(import.meta.url)) {
  await main(async () => {
    await install();
    await build({ shown: true });
    return 0;
  });
}
