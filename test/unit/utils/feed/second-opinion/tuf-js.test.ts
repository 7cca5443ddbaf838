import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Updater } from "tuf-js";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { Case, Step } from "../conformance/case.ts";
import type { Place } from "../conformance/place.ts";
import { CASES } from "../conformance/cases/all.ts";
import { type Kit, makeKit } from "../conformance/kit.ts";
import { type Host, host } from "../transport/host.ts";

/*
 * tuf-js, the field's own client, over the same signed files: it takes what we take and refuses what we refuse, or the
 * table says why not. Only what TUF has a say in; it knows no rows and no guard.
 */
describe("tuf-js as second opinion", () => {
  let kit: Kit;
  let served: Host;
  let current: Place | undefined;
  const directory = mkdtempSync(join(tmpdir(), "feed-tuf-"));
  beforeAll(async () => {
    kit = await makeKit();
    served = await host((request, response) => {
      const bytes = current?.files.get((request.url ?? "").slice(1));
      if (bytes === undefined) response.writeHead(404).end();
      else response.end(bytes);
    });
  });
  afterEach(() => void vi.useRealTimers());
  afterAll(async () => {
    await served.close();
    rmSync(directory, { recursive: true, force: true });
  });

  /** Whether it takes the last step, after all steps before. */
  async function accepts({ id, scene }: Case): Promise<{ readonly ours: boolean; readonly theirs: boolean }> {
    const { root, steps } = await scene(kit);
    const metadataDir = mkdtempSync(join(directory, "reader-"));
    writeFileSync(join(metadataDir, "root.json"), root);
    let theirs = false;
    for (const { clock, places } of steps) {
      current = places[0]?.[1];
      vi.useFakeTimers({ toFake: ["Date"], now: clock });
      try {
        await new Updater({
          metadataDir,
          metadataBaseUrl: `${served.base}metadata`,
          config: { fetchRetry: 0 },
        }).refresh();
        theirs = true;
      } catch {
        theirs = false;
      }
    }
    const last: Step | undefined = steps.at(-1);
    if (last === undefined) throw new Error(`${id} has no steps`);
    return { ours: /^(updated|unchanged|newer_extension)/.test(last.outcome), theirs };
  }

  for (const one of CASES.filter(({ tufJs }) => tufJs !== undefined))
    it(`${one.id}: ${one.title}`, async () => {
      const { ours, theirs } = await accepts(one);
      if (one.tufJs === "same") expect(theirs).toBe(ours);
      // A difference that is gone is no difference to explain.
      else expect(theirs).not.toBe(ours);
    });
});
