import type { EntityId } from "../../dataset/types.ts";
import type { TimelineView } from "../../dataset/timeline.types.ts";
import type { Reply, Request } from "../../messaging/protocol.ts";
import type { Store } from "../store.ts";
import { readersToday, timelineView } from "../timeline-view.ts";
import { type FeedReader, type FeedReaders, feedTimeline } from "./readers.ts";

type Asked = Request<"timeline.get">;

/**
 * What the publishers say of an entity, each from its own rows: the main one first, or where that does not know it the
 * first other one that does. A feed that cannot be read says nothing; the bundled dataset always answers.
 */
export async function answerTimeline(
  request: Asked,
  store: Store,
  readers: FeedReaders,
): Promise<Reply<"timeline.get">> {
  const said = await readers.using((open) => ask(request, open));
  const lost = said.some(({ failed }) => failed);
  // A generation that was replaced meanwhile is closed: the one in its place is asked once.
  const again = lost ? await askAnew(request, readers) : said;
  const main = again.find(({ reader, view }) => reader.main && view !== null)?.view ?? null;
  const bundled = main === null && !again.some(isMainWithout) ? await fromBundle(request, store) : null;
  const first = main ?? bundled;
  const others = again.flatMap(({ reader, view }) =>
    view === null || reader.main
      ? []
      : { publisher: reader.publisher, fingerprint: reader.fingerprint, view },
  );
  if (first !== null) return { ok: true, view: first, others };
  const [other, ...rest] = others;
  return other === undefined
    ? { ok: false, reason: "unknown-entity" }
    : { ok: true, view: other.view, others: rest };
}

/**
 * Begins to read what an answer about the entity will need, so that it comes sooner; opens only what answers are read
 * from where it is not known which entity. Rejects as the store does.
 */
export async function foreseeTimeline(
  entity: EntityId | null,
  store: Store,
  readers: FeedReaders,
): Promise<void> {
  const opened = store.state();
  const replaced = (await readers.all()).some(({ main }) => main);
  await opened;
  // A feed's rows may change while its database is open: they are read when they are asked for.
  if (entity !== null && !replaced) await store.timelineRows(entity);
}

interface Said {
  readonly reader: FeedReader;
  readonly view: TimelineView | null;
  readonly failed: boolean;
}

function ask(request: Asked, readers: readonly FeedReader[]): Promise<readonly Said[]> {
  const { entity, asOf, wider = false } = request;
  return Promise.all(
    readers.map(async (reader) => {
      try {
        const view = await feedTimeline(reader, entity, asOf, readersToday(), { wider });
        return { reader, view, failed: false };
      } catch {
        return { reader, view: null, failed: true };
      }
    }),
  );
}

async function askAnew(request: Asked, readers: FeedReaders): Promise<readonly Said[]> {
  readers.reset();
  return readers.using((open) => ask(request, open));
}

/** The publisher in the bundled dataset's place does not know the entity any more, or not yet. */
function isMainWithout({ reader, view, failed }: Said): boolean {
  return reader.main && view === null && !failed;
}

function fromBundle({ entity, asOf, wider = false }: Asked, store: Store): Promise<TimelineView | null> {
  return timelineView(store, entity, asOf, readersToday(), { wider });
}
