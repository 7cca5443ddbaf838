import { expect, it } from "vitest";
import { connectionMemory, handOn } from "../../../../utils/store/connection-memory.ts";
import type { DatasetDatabase } from "../../../../utils/store/schema.ts";

const connectionTo = (name: string) => ({ name }) as DatasetDatabase;

it("a later connection to the same database goes on with everything that is known over the first", () => {
  const [counts, words] = [connectionMemory<number>(), connectionMemory<string>()];
  const [first, next] = [connectionTo("one"), connectionTo("one")];
  counts.set(first, 3);
  words.set(first, "three");
  handOn(first, next);
  expect([counts.get(next), words.get(next)]).toEqual([3, "three"]);
  counts.set(next, 4);
  expect([counts.get(first), counts.get(next)]).toEqual([3, 4]);
});

it("what is known of one database is not taken for another's", () => {
  const counts = connectionMemory<number>();
  const [one, other] = [connectionTo("one"), connectionTo("other")];
  counts.set(one, 3);
  handOn(one, other);
  expect(counts.get(other)).toBeUndefined();
});

it("a connection over which nothing was found out takes nothing from the next", () => {
  const counts = connectionMemory<number>();
  const [first, next] = [connectionTo("one"), connectionTo("one")];
  counts.set(next, 3);
  handOn(first, next);
  expect(counts.get(next)).toBe(3);
});
