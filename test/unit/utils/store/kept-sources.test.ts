import fc from "fast-check";
import { expect, it } from "vitest";
import { handOn } from "../../../../utils/store/connection-memory.ts";
import { sourcesOfTable } from "../../../../utils/store/kept-sources.ts";
import type { Recent } from "../../../../utils/store/recent.ts";
import type { DatasetDatabase, SourceRow } from "../../../../utils/store/schema.ts";

/** What a transaction sees: a table, what is recent, and the count of changes. */
interface Seen {
  readonly table: ReadonlyMap<string, SourceRow>;
  readonly recent: ReadonlyMap<string, SourceRow | null>;
  readonly generation: number;
}

type Step =
  | { readonly do: "change"; readonly ids: readonly number[] }
  | { readonly do: "settle" }
  | { readonly do: "reopen" }
  /** It is answered from what it saw when it began, after so many further steps. */
  | { readonly do: "ask"; readonly ids: readonly number[]; readonly late: number };

const ids = fc.array(fc.nat(3), { minLength: 1, maxLength: 3 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant("change" as const), ids }),
  fc.constant({ do: "settle" as const }),
  fc.constant({ do: "reopen" as const }),
  fc.record({ do: fc.constant("ask" as const), ids, late: fc.nat(4) }),
);

it("what is kept of sources is what their database holds, whatever changes and whoever asks late", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 60, size: "max" }), async (steps) => {
      let seen: Seen = { table: new Map(), recent: new Map(), generation: 1 };
      let database = databaseOf(seen, null);
      let waiting: { readonly steps: number; readonly go: () => void; readonly asked: Promise<void> }[] = [];
      let written = 0;
      for (const one of steps) {
        if (one.do === "change") {
          const changes = one.ids.map((id): [string, SourceRow | null] => {
            written += 1;
            return [String(id), written % 5 === 0 ? null : row(String(id), written)];
          });
          const recent = new Map(seen.recent);
          for (const [id, now] of changes) recent.set(id, now);
          seen = { table: seen.table, recent, generation: seen.generation + 1 };
        }
        if (one.do === "settle") {
          const table = new Map(seen.table);
          for (const [id, now] of seen.recent)
            if (now === null) table.delete(id);
            else table.set(id, now);
          seen = { table, recent: new Map(), generation: seen.generation };
        }
        if (one.do === "reopen") {
          const next = databaseOf(seen, null);
          handOn(database.database, next.database);
          database = next;
        }
        database.look(seen);
        if (one.do === "ask") {
          const gate = Promise.withResolvers<void>();
          const asked = ask(database, seen, one.ids.map(String), one.late > 0 ? gate.promise : null);
          if (one.late > 0) waiting.push({ steps: one.late + 1, go: gate.resolve, asked });
          else await asked;
        }
        waiting = waiting.map((late) => ({ ...late, steps: late.steps - 1 }));
        for (const { steps: left, go, asked } of waiting)
          if (left === 0) {
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

async function ask(
  { database, look }: ReturnType<typeof databaseOf>,
  seen: Seen,
  wanted: readonly string[],
  gate: Promise<void> | null,
): Promise<void> {
  look(seen, gate);
  const recent = seen.recent.size === 0 ? null : ({ sources: seen.recent } as unknown as Recent);
  const rows = await sourcesOfTable(database, wanted, seen.generation, recent);
  const shown = wanted.map((id, at) => (seen.recent.has(id) ? seen.recent.get(id) : rows[at]) ?? null);
  const held = wanted.map((id) => (seen.recent.has(id) ? seen.recent.get(id) : seen.table.get(id)) ?? null);
  expect(shown).toEqual(held);
}

function row(id: string, at: number): SourceRow {
  return { id, value: { id, title: `written ${at}` } } as unknown as SourceRow;
}

/** `look`: what the next question sees, and until when its answer waits. */
function databaseOf(first: Seen, wait: Promise<void> | null) {
  let now = { seen: first, gate: wait };
  const sources = {
    count: async () => now.seen.table.size,
    bulkGet: (wanted: readonly string[]) => {
      const { seen, gate } = now;
      now = { seen, gate: null };
      return (async () => {
        await gate;
        return wanted.map((id) => seen.table.get(id));
      })();
    },
  };
  return {
    database: { name: "one", sources } as unknown as DatasetDatabase,
    look: (seen: Seen, gate: Promise<void> | null = null) => {
      now = { seen, gate };
    },
  };
}
