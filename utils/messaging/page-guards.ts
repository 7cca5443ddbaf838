import type { FacetCause, FacetStatus, JurisdictionStatus, Reach } from "../dataset/status.types.ts";
import type {
  OtherView,
  SourceLink,
  TimelineEntry,
  TimelineView,
  Via,
  Waiting,
} from "../dataset/timeline.types.ts";
import type { EvidenceLevel, Extent, ServiceClass } from "../dataset/vocabulary.ts";
import { count, either, flag, type Guard, list, nullable, oneOf, shape, text } from "./guards.ts";
import type { Reply } from "./protocol.ts";

const reach: Guard<Reach> = either(
  shape<{ readonly by: "name" }>({ by: oneOf("name") }),
  shape<{ readonly by: "class"; readonly class: ServiceClass }>({ by: oneOf("class"), class: text }),
);

const confirmed: Guard<FacetCause["confirmed"]> = nullable(
  shape<NonNullable<FacetCause["confirmed"]>>({ on: text, source: nullable(text) }),
);

const cause = shape<FacetCause>({
  event: text,
  value: text,
  extent: nullable<Extent>(text),
  reach,
  certainty: text,
  since: text,
  sinceIs: text,
  announced: nullable(text),
  from: nullable(text),
  until: nullable(text),
  endedBy: nullable(text),
  confirmed,
});

const facet = shape<FacetStatus>({
  facet: text,
  value: text,
  certainty: text,
  extent: nullable<Extent>(text),
  since: text,
  sinceIs: text,
  confirmed,
  causes: list(cause),
});

const status = shape<JurisdictionStatus>({
  jurisdiction: text,
  on: text,
  headline: facet,
  facets: list(facet),
});

const via: Guard<Via> = either(
  shape<Extract<Via, { kind: "about" }>>({ kind: oneOf("about") }),
  either(
    shape<Extract<Via, { kind: "class" }>>({ kind: oneOf("class"), class: text }),
    shape<Extract<Via, { kind: "service" }>>({ kind: oneOf("service"), entity: text, name: text }),
  ),
);

/** Only addresses that a link may have: a source never brings `javascript:` or `data:` into a page. */
function webAddress(value: unknown): value is string {
  return typeof value === "string" && /^https?:\/\//iu.test(value);
}

const source = shape<SourceLink>({
  id: text,
  publisher: text,
  title: text,
  url: nullable(webAddress),
  archive: nullable(webAddress),
  date: nullable(text),
  kind: text,
  read: text,
});

const entry = shape<TimelineEntry>({
  event: text,
  type: text,
  mark: text,
  title: text,
  summary: text,
  reason: nullable(text),
  disagreement: nullable(text),
  jurisdiction: text,
  authority: text,
  instrument: nullable(text),
  extent: nullable<Extent>(text),
  announced: nullable(text),
  effective: nullable(text),
  observed: nullable(text),
  date: text,
  end: nullable(text),
  endedBy: nullable(text),
  lastChecked: nullable(text),
  via,
  evidence: list<EvidenceLevel>(text),
  sources: list(source),
});

const view = shape<TimelineView>({
  entity: shape<TimelineView["entity"]>({
    id: text,
    name: text,
    otherNames: list(shape<TimelineView["entity"]["otherNames"][number]>({ text, lang: text })),
    names: list(text),
    kind: text,
    owner: nullable(text),
    country: nullable(text),
    note: nullable(text),
  }),
  asOf: nullable(text),
  today: text,
  whenWritten: nullable(list(status)),
  now: list(status),
  entries: list(entry),
  wider: shape<TimelineView["wider"]>({ events: count, jurisdictions: count, included: flag }),
  sourceCount: count,
  waiting: list(shape<Waiting>({ event: nullable(text), gone: flag, until: text })),
  data: shape<TimelineView["data"]>({
    version: text,
    date: text,
    publisher: text,
    origin: oneOf("bundled", "feed"),
    feed: nullable(text),
    confirmed: nullable(text),
    signed: nullable(shape<NonNullable<TimelineView["data"]["signed"]>>({ threshold: count, keys: count })),
  }),
});

/** What the page side may draw: a whole timeline view, or a refusal it knows. */
export const isTimelineReply: Guard<Reply<"timeline.get">> = either(
  shape<Extract<Reply<"timeline.get">, { ok: true }>>({
    ok: oneOf(true),
    view,
    others: list(shape<OtherView>({ publisher: text, fingerprint: text, view })),
  }),
  shape<Extract<Reply<"timeline.get">, { ok: false }>>({
    ok: oneOf(false),
    reason: oneOf("unknown-entity", "store-unavailable", "bad-request"),
  }),
);
