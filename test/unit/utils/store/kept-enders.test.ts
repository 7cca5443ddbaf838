import { AsyncLocalStorage } from "node:async_hooks";
import fc from "fast-check";
import { expect, it } from "vitest";
import { handOn } from "../../../../utils/store/connection-memory.ts";
import { endersOfTable } from "../../../../utils/store/kept-enders.ts";
import type { Recent } from "../../../../utils/store/recent.ts";
import type { DatasetDatabase, EventRow } from "../../../../utils/store/schema.ts";

type Rows = ReadonlyMap<string, Pick<EventRow, "id" | "ends">>;

/** What a transaction sees: a table, what is recent, and the count of changes. */
interface Seen {
  readonly table: Rows;
  readonly recent: ReadonlyMap<string, Pick<EventRow, "id" | "ends"> | null>;
  readonly generation: number;
}

type Step =
  | {
      readonly do: "change";
      readonly rows: readonly (readonly [id: number, ends: readonly number[] | null])[];
    }
  | { readonly do: "settle" }
  | { readonly do: "reopen" }
  /** With `many` it is read at once what all events end; answered after so many further steps. */
  | { readonly do: "ask"; readonly ended: number; readonly many: boolean; readonly late: number };

const ends = fc.option(fc.array(fc.nat(2), { maxLength: 2 }));
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant("change" as const),
    rows: fc.array(fc.tuple(fc.nat(3), ends), { minLength: 1, maxLength: 3 }),
  }),
  fc.constant({ do: "settle" as const }),
  fc.constant({ do: "reopen" as const }),
  fc.record({ do: fc.constant("ask" as const), ended: fc.nat(2), many: fc.boolean(), late: fc.nat(4) }),
);

it("what is kept of enders is what their database holds, whatever changes and whoever asks late", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 60, size: "max" }), async (steps) => {
      let seen: Seen = { table: new Map(), recent: new Map(), generation: 1 };
      let database = databaseOf();
      let waiting: { readonly steps: number; readonly go: () => void; readonly asked: Promise<void> }[] = [];
      for (const one of steps) {
        if (one.do === "change") {
          const recent = new Map(seen.recent);
          for (const [id, now] of one.rows) recent.set(`e${id}`, now === null ? null : row(id, now));
          seen = { table: seen.table, recent, generation: seen.generation + 1 };
        }
        if (one.do === "settle") seen = { ...seen, table: settled(seen), recent: new Map() };
        if (one.do === "reopen") {
          const next = databaseOf();
          handOn(database, next);
          database = next;
        }
        if (one.do === "ask") {
          const gate = Promise.withResolvers<void>();
          if (one.late === 0) gate.resolve();
          const asked = ask(database, seen, one.ended, one.many, gate.promise);
          if (one.late > 0) waiting.push({ steps: one.late + 1, go: gate.resolve, asked });
          else await asked;
        }
        waiting = waiting.map((late) => ({ ...late, steps: late.steps - 1 }));
        for (const { go, asked } of waiting.filter(({ steps: left }) => left === 0)) {
          go();
          await asked;
        }
        waiting = waiting.filter(({ steps: left }) => left > 0);
      }
      for (const { go, asked } of waiting) {
        go();
        await asked;
      }
    }),
    { numRuns: 1_000 },
  );
});

function settled({ table, recent }: Seen): Rows {
  const after = new Map(table);
  for (const [id, now] of recent)
    if (now === null) after.delete(id);
    else after.set(id, now);
  return after;
}

async function ask(
  database: DatasetDatabase,
  seen: Seen,
  ended: number,
  many: boolean,
  gate: Promise<void>,
): Promise<void> {
  const recent = seen.recent.size === 0 ? null : ({ events: seen.recent } as unknown as Recent);
  const others = many ? Array.from({ length: 20 }, (_, at) => `other-${at}`) : [];
  const rows = await transaction.run({ seen, gate }, () =>
    endersOfTable(database, [`e${ended}`, ...others], seen.generation, recent),
  );
  const fits = ({ id, ends: all }: Pick<EventRow, "id" | "ends">): boolean =>
    !seen.recent.has(id) && all.includes(`e${ended}`);
  const unchanged = rows.filter(fits).map(({ id }) => id);
  const held = [...seen.table.values()].filter(fits);
  expect(unchanged.sort()).toEqual(held.map(({ id }) => id).sort());
}

function row(id: number, ended: readonly number[]): Pick<EventRow, "id" | "ends"> {
  return { id: `e${id}`, ends: ended.map((one) => `e${one}`) };
}

/** What the question that is asked sees, and until when its answers wait. */
const transaction = new AsyncLocalStorage<{ readonly seen: Seen; readonly gate: Promise<void> }>();

function databaseOf(): DatasetDatabase {
  const answer = async <T>(read: (rows: Rows) => T): Promise<T> => {
    const now = transaction.getStore();
    if (now === undefined) throw new Error("nobody asks");
    await now.gate;
    return read(now.seen.table);
  };
  const where = (fits: (row: Pick<EventRow, "ends">) => boolean) => ({
    toArray: () => answer((rows) => [...rows.values()].filter(fits)),
  });
  const events = {
    where: () => ({
      above: () => where((one) => one.ends.length > 0),
      equals: (id: string) => where((one) => one.ends.includes(id)),
    }),
    bulkGet: (ids: readonly string[]) => answer((rows) => ids.map((id) => rows.get(id))),
  };
  return { name: "one", events } as unknown as DatasetDatabase;
}
