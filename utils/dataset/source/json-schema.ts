import { toJsonSchema } from "@valibot/to-json-schema";
import type * as v from "valibot";
import { DatasetFileShape } from "./dataset-shape.ts";
import { EntityFileShape } from "./entity-shape.ts";
import { EventsFileShape } from "./event-shape.ts";
import { day, partialDate } from "./shapes.ts";

type JsonSchema = ReturnType<typeof toJsonSchema>;

/** The kinds of source file, each with a schema that editors use for completion and checks while typing. */
export const FILE_KINDS = ["entity", "events", "dataset"] as const;
export type FileKind = (typeof FILE_KINDS)[number];

const SHAPES = {
  entity: { shape: EntityFileShape, title: "An entity: assets/dataset/entities/<id>.yaml" },
  events: {
    shape: EventsFileShape,
    title: "The events of one place and year: assets/dataset/events/<JURISDICTION>/<year>.yaml",
  },
  dataset: { shape: DatasetFileShape, title: "The dataset's head: assets/dataset/dataset.yaml" },
} as const satisfies Record<FileKind, { shape: v.GenericSchema; title: string }>;

/** JSON Schema (draft 7) of a kind of source file. Narrower rules are the validator's. */
export function jsonSchemaOf(kind: FileKind): JsonSchema {
  const { shape, title } = SHAPES[kind];
  const { $schema, ...rest } = toJsonSchema(shape, {
    target: "draft-07",
    typeMode: "input",
    errorMode: "throw",
    overrideSchema: ({ valibotSchema }) => {
      if (valibotSchema === partialDate) {
        return {
          description: "YYYY, YYYY-MM or YYYY-MM-DD; ~ behind it: approximate, ?: uncertain",
          anyOf: [
            { type: "string", pattern: "^\\d{4}(-\\d{2}(-\\d{2})?)?[~?]?$" },
            { type: "integer", minimum: 1000, maximum: 9999 },
          ],
        };
      }
      if (valibotSchema === day) return { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" };
      return undefined;
    },
    // Editors' patterns have no flags; ours mean the same without them.
    overrideAction: ({ valibotAction, jsonSchema }) => {
      const pattern = "requirement" in valibotAction ? valibotAction.requirement : undefined;
      return pattern instanceof RegExp ? { ...jsonSchema, pattern: pattern.source } : undefined;
    },
  });
  return { ...($schema !== undefined && { $schema }), title, ...rest };
}
