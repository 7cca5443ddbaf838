import {
  type DBCore,
  type DBCoreMutateRequest,
  type DBCoreMutateResponse,
  type DBCoreTable,
  Dexie,
  type Middleware,
  type Table,
} from "dexie";

/** Chromium's transactions are taken back whole, whatever is asked for behind a write that failed. */
const ABORTS_WHOLE = /\bChrome\//.test(navigator.userAgent);

/** Of each such transaction: when the last write is done, and what the first failure was. */
const turns = new WeakMap<object, Promise<Error | null>>();

/**
 * A transaction over rows that readers see: all of it or nothing, on a full disk too. In Firefox 140 a write that finds
 * no room takes back what the transaction wrote before it and ends the disk's own transaction. Those asked for behind it
 * are then written for good, each by itself, although the transaction is aborted. So none is asked for before the one
 * ahead of it is done: slower, by a third of a millisecond or so for each record. What nobody sees yet needs no such
 * care, nor does Chromium.
 */
export function writeInPlace<T>(
  database: Dexie,
  tables: readonly Table[],
  work: () => Promise<T>,
): Promise<T> {
  return database.transaction("rw", tables, async ({ idbtrans }) => {
    if (!ABORTS_WHOLE) turns.set(idbtrans, Dexie.Promise.resolve(null));
    return work();
  });
}

/** For each database that `writeInPlace` is called with. */
export const WRITES_IN_TURN: Middleware<DBCore> = {
  stack: "dbcore",
  name: "writes in turn",
  // Beneath all of Dexie's own.
  level: -2,
  create: (core) => ({
    ...core,
    table: (name) => {
      const table = core.table(name);
      return { ...table, mutate: (request) => inTurn(table, request) };
    },
  }),
};

function inTurn(table: DBCoreTable, request: DBCoreMutateRequest): Promise<DBCoreMutateResponse> {
  const { trans } = request;
  const ahead = turns.get(trans);
  if (ahead === undefined) return table.mutate(request);
  const done = ahead.then((failure) => {
    // As if it had met with the same: whoever waits for several writes hears of the first failure only.
    if (failure !== null) throw failure;
    return singly(table, request);
  });
  turns.set(
    trans,
    done.then(
      ({ failures }) => Object.values(failures)[0] ?? null,
      (error: unknown) => (error instanceof Error ? error : new Error("a write failed", { cause: error })),
    ),
  );
  return done;
}

/** Ends with the first record that fails. No native promises: Dexie keeps its transactions by its own. */
function singly(table: DBCoreTable, request: DBCoreMutateRequest): PromiseLike<DBCoreMutateResponse> {
  const parts = partsOf(request);
  if (parts.length < 2) return table.mutate(request);
  return new Dexie.Promise<DBCoreMutateResponse>((resolve, reject) => {
    const results: unknown[] = [];
    const step = (at: number): void => {
      const part = parts[at];
      if (part === undefined) return;
      const go = (response: DBCoreMutateResponse): void => {
        for (const result of response.results ?? []) results.push(result);
        const [failure] = Object.values(response.failures);
        if (failure !== undefined) resolve({ ...response, failures: { [at]: failure }, results });
        else if (at + 1 === parts.length) resolve({ ...response, results });
        else step(at + 1);
      };
      table.mutate(part).then(go, reject);
    };
    step(0);
  });
}

function partsOf(request: DBCoreMutateRequest): readonly DBCoreMutateRequest[] {
  if (request.type === "deleteRange") return [request];
  if (request.type === "delete")
    return request.keys.map((key) => Object.assign({}, request, { keys: [key] }));
  // Dexie says null, too, for no keys.
  const { keys, values } = request;
  return values.map((value, at) =>
    Object.assign({}, request, { values: [value] }, Array.isArray(keys) ? { keys: [keys[at]] } : {}),
  );
}
