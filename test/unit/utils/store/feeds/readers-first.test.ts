import { describe, expect, it } from "vitest";
import { readersFirst } from "../../../../../utils/store/feeds/readers-first.ts";

describe("long work beside readers", () => {
  it("lets others go first every few milliseconds where nobody waits", async () => {
    const { turn } = readersFirst();
    const others: string[] = [];
    setTimeout(() => others.push("other"), 0);
    const began = performance.now();
    while (others.length === 0 && performance.now() - began < 2000) await turn();
    expect(others).toEqual(["other"]);
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

  it("rests after an answer, for it has to reach the reader, who may ask again", async () => {
    const { serve, turn } = readersFirst();
    await serve(() => Promise.resolve());
    const began = performance.now();
    const going = turn();
    await new Promise((resolve) => setTimeout(resolve, 20));
    const second = Promise.withResolvers<void>();
    void serve(() => second.promise);
    setTimeout(second.resolve, 30);
    await going;
    expect(performance.now() - began).toBeGreaterThan(75);
  });

  it("waits for the question of a reader whose pointer has touched a name", async () => {
    const { expect: expectReader, turn } = readersFirst();
    expectReader();
    const began = performance.now();
    await turn();
    expect(performance.now() - began).toBeGreaterThan(75);
  });

  it("goes on beside readers who never rest", async () => {
    const { serve, turn } = readersFirst();
    void serve(() => new Promise(() => undefined));
    const began = performance.now();
    await turn();
    expect(performance.now() - began).toBeGreaterThan(50);
  });
});
