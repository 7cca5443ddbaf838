import * as v from "valibot";
import {
  BROAD_CLASSES,
  EVENT_TYPES,
  type EventType,
  EXTENTS,
  READINGS,
  SCOPE_REACHES,
  SERVICE_KINDS,
} from "../vocabulary.ts";
import { type DateInput, id, jurisdiction, oneOf, partialDate, text } from "./shapes.ts";
import { SourceId, SourceShape } from "./source-shape.ts";

/** The longest title and summary: what a popover shows without scrolling. In UTF-16 units. */
const TITLE_LENGTH = 70;
const SUMMARY_LENGTH = 300;

const types = Object.keys(EVENT_TYPES).filter((type): type is EventType => type in EVENT_TYPES);
const extent = oneOf(EXTENTS, "How much is affected; officials-devices only with device-ban");
const serviceClass = oneOf([...SERVICE_KINDS, ...BROAD_CLASSES], "A class of services");

/** A date, `open` or `unknown`. */
const eventEnd = v.union([v.picklist(["open", "unknown"]), partialDate]);

export const EventShape = v.strictObject({
  id: id("Stable id, such as 2014-07-01-cn-kakaotalk-block"),
  type: oneOf(types, "What was done"),
  title: text("A headline of a few words, without the date", TITLE_LENGTH),
  authority: v.union([
    text("Who acted"),
    v.strictObject({
      entity: id("The authority's entity"),
      name: v.optional(text("Its name at the time; taken from its entity if left out")),
    }),
  ]),
  through: v.optional(
    v.array(id("Who carried it out at the authority's demand, such as the app store that removed an app")),
  ),
  entities: v.optional(
    v.array(
      v.union([
        id("An entity it is about"),
        v.strictObject({ entity: id("An entity it is about"), extent: v.optional(extent) }),
      ]),
    ),
  ),
  scope: v.optional(
    v.array(
      v.union([
        serviceClass,
        v.strictObject({
          class: serviceClass,
          reach: v.optional(
            oneOf(SCOPE_REACHES, "all: whoever serves the place; domestic: only who is established in it"),
          ),
        }),
      ]),
    ),
  ),
  extent: v.optional(extent),
  instrument: v.optional(
    v.union([
      text("Name of the law, order or judgment"),
      v.strictObject({
        name: text("Name of the law, order or judgment"),
        number: v.optional(text("Its official number")),
      }),
    ]),
  ),
  announced: v.optional(partialDate),
  effective: v.optional(partialDate),
  observed: v.optional(partialDate),
  end: v.optional(eventEnd),
  ends: v.optional(
    v.array(
      v.union([
        id("The event that this one ended"),
        v.strictObject({
          event: id("The event that this one ended"),
          entities: v.optional(v.array(id("An entity for which it ended"))),
        }),
      ]),
    ),
  ),
  checked: v.optional(v.array(v.strictObject({ on: partialDate, source: SourceId }))),
  summary: text("One or two neutral sentences in our own words", SUMMARY_LENGTH),
  reason: v.optional(text("The reason given, and who gave it")),
  disagreement: v.optional(text("What sources say differently, side by side")),
  sources: v.pipe(
    v.array(
      v.strictObject({
        source: SourceId,
        read: oneOf(READINGS, "How much of it was read by whoever entered the claim"),
      }),
    ),
    v.minLength(1, "is empty: an event needs a source"),
  ),
});
export type EventInput = v.InferOutput<typeof EventShape>;
export type { DateInput };

/** assets/dataset/events/<jurisdiction>/<year>.yaml */
export const EventsFileShape = v.strictObject({
  jurisdiction,
  year: v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2999)),
  sources: v.optional(v.record(SourceId, SourceShape)),
  events: v.array(EventShape),
});
