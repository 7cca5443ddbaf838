import { type DatabaseHost, LacunaDatabase } from "../../../../../utils/store/schema.ts";
import { createStore, type Store } from "../../../../../utils/store/store.ts";
import { SAMPLE } from "../sample-dataset.ts";

/** The store of an extension with which the sample dataset ships. */
export function bundledStore(host: DatabaseHost): Store {
  return createStore({
    declare: () => new LacunaDatabase(host),
    readBundle: async () => SAMPLE,
    extension: "1",
    published: async () => undefined,
    mends: true,
    calm: () => Promise.resolve(),
  });
}
