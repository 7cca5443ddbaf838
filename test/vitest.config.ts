import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./longest-first.ts";

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/unit/**/*.test.{ts,tsx}"],
          environment: "node",
          // Some read the whole dataset or start a program: on a busy machine that takes more than the usual five seconds.
          testTimeout: 30_000,
          // One a core: vitest would leave one of two cores to itself.
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Most of their time is waiting, for rests of the pointer and for the network: three at once keep two cores busy.
          maxWorkers: 3,
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
});
