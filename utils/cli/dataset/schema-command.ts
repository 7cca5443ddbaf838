import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { FILE_KINDS, type FileKind, jsonSchemaOf } from "../../dataset/source/json-schema.ts";
import type { Command } from "./arguments.ts";
import { SCHEMA_DIRECTORY, shownPath } from "./paths.ts";

export const schemaCommand: Command = {
  summary: "write the JSON Schemas that editors use",
  help: `Usage: dataset schema [--out DIRECTORY]

Writes entity.schema.json, events.schema.json and dataset.schema.json. An editor with a YAML language
server completes and checks a file that begins with the line

  # yaml-language-server: $schema=../schema/entity.schema.json        in entities/
  # yaml-language-server: $schema=../../schema/events.schema.json     in events/<JURISDICTION>/
  # yaml-language-server: $schema=schema/dataset.schema.json          in dataset.yaml

  --out DIRECTORY  where to write (default: assets/dataset/schema)
`,
  run(args, { err }) {
    const { values } = parseArgs({ args: [...args], options: { out: { type: "string" } } });
    const directory = values.out ?? SCHEMA_DIRECTORY;
    mkdirSync(directory, { recursive: true });
    for (const kind of FILE_KINDS) writeFileSync(join(directory, schemaFile(kind)), schemaText(kind));
    err(`dataset: wrote ${FILE_KINDS.map(schemaFile).join(", ")} to ${shownPath(directory)}`);
    return 0;
  },
};

export function schemaFile(kind: FileKind): string {
  return `${kind}.schema.json`;
}

function schemaText(kind: FileKind): string {
  return `${JSON.stringify(jsonSchemaOf(kind), null, 2)}\n`;
}
