import { describe, expect, it } from "vitest";
import { readersFirst } from "../../../../../utils/store/feeds/readers-first.ts";

describe("long work beside readers", () => {
  it("goes on at the next task where nobody waits", async () => {
    const { turn } = readersFirst();
    const order: string[] = [];
    const other = new Promise<void>((resolve) => {
      setTimeout(() => {
        order.push("other");
        resolve();
      }, 0);
    });
    for (let at = 0; at < 100; at += 1) await turn();
    order.push("done");
    await other;
    expect(order).toEqual(["other", "done"]);
  });

  it("waits until all who asked are answered, also where an answer fails", async () => {
    const { serve, turn } = readersFirst();
    const answers = [Promise.withResolvers<number>(), Promise.withResolvers<number>()];
    const served = answers.map(({ promise }) => serve(() => promise));
    let gone = false;
    const going = (async () => {
      await turn();
      gone = true;
    })();
    answers[0]?.resolve(1);
    expect(await served[0]).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(gone).toBe(false);
    answers[1]?.reject(new Error("no"));
    await expect(served[1]).rejects.toThrow("no");
    await going;
    expect(gone).toBe(true);
  });

  it("goes on beside readers who never rest", async () => {
    const { serve, turn } = readersFirst();
    void serve(() => new Promise(() => undefined));
    const began = performance.now();
    await turn();
    expect(performance.now() - began).toBeGreaterThan(50);
  });
});
