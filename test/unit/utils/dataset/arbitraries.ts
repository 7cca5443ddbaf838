import fc from "fast-check";
import type { Dataset, Entity } from "../../../../utils/dataset/types.ts";
import { EVENT_TYPES, EXTENTS, type EventType } from "../../../../utils/dataset/vocabulary.ts";
import { addDays } from "./add-days.ts";
import { dataset, entity, event } from "./build.ts";

/** Random days, dates and small datasets whose references hold. */

export const day = fc.integer({ min: 0, max: 9_000 }).map((days) => addDays("2004-01-01", days));

export const partialDate = fc
  .tuple(day, fc.constantFrom(4, 7, 10), fc.constantFrom("", "", "", "~", "?"))
  .map(([full, length, qualifier]) => full.slice(0, length) + qualifier);

const types = Object.keys(EVENT_TYPES).filter((type): type is EventType => type in EVENT_TYPES);
const IDS = ["chat", "talk", "film", "firm", "office", "messengers"] as const;

const entities: fc.Arbitrary<readonly Entity[]> = fc
  .tuple(
    fc.constantFrom("XA", "XB"),
    fc.constantFrom("XA", "XB"),
    fc.option(partialDate),
    fc.option(partialDate),
  )
  .map(([country, home, from, to]) => [
    entity({ id: "chat", country, owners: [{ entity: "firm", name: "Firm", from, to, source: null }] }),
    entity({ id: "talk", country: home }),
    entity({
      id: "film",
      kind: "video",
      owners: [{ entity: "chat", name: "Chat", from: null, to, source: null }],
    }),
    entity({ id: "firm", kind: "company", country: home }),
    entity({ id: "office", kind: "authority", country: "XA" }),
    entity({ id: "messengers", kind: "class", classes: ["messaging"] }),
  ]);

const eventArbitrary = fc
  .record({
    type: fc.constantFrom(...types),
    jurisdiction: fc.constantFrom("XA", "XB", "XA-C"),
    authority: fc.constantFrom(null, "office" as const),
    subjects: fc.uniqueArray(
      fc.record({ entity: fc.constantFrom(...IDS), extent: fc.option(fc.constantFrom(...EXTENTS)) }),
      { maxLength: 3, selector: ({ entity: id }) => id },
    ),
    scope: fc.array(
      fc.record({
        class: fc.constantFrom("messaging", "internet", "online-services", "video"),
        reach: fc.constantFrom("all", "domestic"),
      }),
      { maxLength: 1 },
    ),
    extent: fc.option(fc.constantFrom(...EXTENTS)),
    announced: fc.option(partialDate),
    effective: fc.option(partialDate),
    observed: partialDate,
    end: fc.oneof(fc.constant("open"), fc.constant("unknown"), partialDate),
    ends: fc.option(fc.nat(7)),
    forSome: fc.boolean(),
    checked: fc.array(day, { maxLength: 3 }),
  })
  .map((given) => ({
    target: given.ends,
    forSome: given.forSome,
    draft: event({
      id: "",
      type: given.type,
      jurisdiction: given.jurisdiction,
      authority: { entity: given.authority, name: "Office" },
      subjects: given.subjects,
      scope: given.scope,
      extent: given.extent,
      announced: given.announced,
      effective: given.effective,
      observed: given.observed,
      end: EVENT_TYPES[given.type].lasting ? given.end : null,
      checked: given.checked.sort().map((on) => ({ on, source: "paper" })),
    }),
  }));

/** Up to eight events about six entities that own each other, some of them ended by others. */
export const anyDataset: fc.Arbitrary<Dataset> = fc
  .tuple(entities, fc.array(eventArbitrary, { maxLength: 8 }))
  .map(([people, drafts]) =>
    dataset({
      entities: people,
      events: drafts.map(({ target, forSome, draft }, i) =>
        Object.assign(draft, {
          id: `event-${i}`,
          ends:
            target === null || target >= drafts.length || target === i
              ? []
              : [{ event: `event-${target}`, entities: forSome ? ["chat"] : null }],
        }),
      ),
    }),
  );

export const anyEntity = fc.constantFrom(...IDS);
