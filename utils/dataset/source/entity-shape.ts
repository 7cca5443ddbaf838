import * as v from "valibot";
import { BROAD_CLASSES, NAME_ROLES, OTHER_KINDS, RELATION_TYPES, SERVICE_KINDS } from "../vocabulary.ts";
import { country, flag, id, language, oneOf, partialDate, text } from "./shapes.ts";
import { SourceId, SourceShape } from "./source-shape.ts";

const NameShape = v.strictObject({
  text: text("The name as it is written"),
  lang: language,
  script: v.optional(
    v.pipe(
      text("ISO 15924; derived from the text if left out"),
      v.regex(/^[A-Z][a-z]{3}$/, "is no script code (ISO 15924), such as `Hans`"),
    ),
  ),
  role: v.optional(oneOf(NAME_ROLES, "What the form is; `name` if left out")),
  ambiguous: v.optional(flag("It is also an ordinary word or another thing's name")),
  source: v.optional(text("Id of the source that has this form, or `self`: the service's own use")),
});

const OwnerShape = v.strictObject({
  entity: v.nullish(id("The owner's entity; null where it is not in the dataset")),
  name: v.optional(text("The owner's name; taken from its entity if left out")),
  from: v.nullish(partialDate),
  to: v.nullish(partialDate),
  source: v.optional(SourceId),
});

export const EntityShape = v.strictObject({
  id: id("Stable id, and the file's name"),
  kind: oneOf([...SERVICE_KINDS, ...OTHER_KINDS], "What it is"),
  classes: v.optional(
    v.array(oneOf([...SERVICE_KINDS, ...BROAD_CLASSES], "A further class it is a member of")),
  ),
  label: v.optional(text("How it is shown, only where the bare name would mislead", 70)),
  country: v.nullish(country),
  owners: v.optional(v.array(OwnerShape)),
  domains: v.optional(
    v.array(
      v.pipe(
        text("A domain of its own"),
        v.regex(
          /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]{2,}$/,
          "is no domain name in small letters",
        ),
      ),
    ),
  ),
  relations: v.optional(
    v.array(
      v.strictObject({
        type: oneOf(RELATION_TYPES, "What this entity is to the other one"),
        entity: id("The other entity"),
      }),
    ),
  ),
  names: v.pipe(
    v.array(NameShape),
    v.minLength(1, "is empty: an entity needs a name"),
    v.description("Every written form; the first is the one shown"),
  ),
  cues: v.optional(v.array(text("A word that speaks for the entity near an ambiguous name"))),
  wikidata: v.optional(v.pipe(text("Wikidata id, verified"), v.regex(/^Q[1-9]\d*$/, "is no Wikidata id"))),
  note: v.optional(text("One sentence for the reader, only where something is easily got wrong", 300)),
});
export type EntityInput = v.InferOutput<typeof EntityShape>;

/** assets/dataset/entities/<id>.yaml */
export const EntityFileShape = v.strictObject({
  ...EntityShape.entries,
  sources: v.optional(v.record(SourceId, SourceShape)),
});
