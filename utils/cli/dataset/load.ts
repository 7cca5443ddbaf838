import { readFileSync, readdirSync } from "node:fs";
import { join, sep } from "node:path";
import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  type Range,
} from "yaml";
import type { Finding, ParsedFile, Place } from "../../dataset/source/located.ts";

/** Where in a file's text something stands; both count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface LoadedFiles {
  readonly files: readonly ParsedFile[];
  /** Files that are no YAML. */
  readonly findings: readonly Finding[];
  /** The position of a place; of the nearest value around it where the file leaves the place out. */
  positionOf(place: Place): Position;
}

/** Thrown when the directory holds no dataset. */
export class NoSuchDatasetError extends Error {
  override readonly name = "NoSuchDatasetError";
}

/**
 * Reads every YAML file of a dataset's directory (YAML 1.2 core schema), keeping positions. Files are
 * read in the order of their paths. JSON Schemas beside them (`schema/`) are left out.
 */
export function loadFiles(directory: string): LoadedFiles {
  const documents = new Map<string, { document: Document.Parsed; lines: LineCounter }>();
  const files: ParsedFile[] = [];
  const findings: Finding[] = [];
  /** Where a file ceases to be YAML: no path leads there. */
  const broken = new Map<Place, Position>();
  for (const file of yamlFiles(directory)) {
    const lines = new LineCounter();
    const document = parseDocument(readFileSync(join(directory, file), "utf8"), {
      lineCounter: lines,
      version: "1.2",
      schema: "core",
      prettyErrors: false,
    });
    documents.set(file, { document, lines });
    for (const error of [...document.errors, ...document.warnings]) {
      const { line, col } = lines.linePos(error.pos[0]);
      const place: Place = { file, path: [] };
      broken.set(place, { line, column: col });
      findings.push({
        rule: "yaml",
        place,
        problem: error.message.split("\n")[0] ?? error.message,
        remedy: "correct the YAML",
      });
    }
    if (document.errors.length === 0) files.push({ file, data: document.toJS() });
  }
  return {
    files,
    findings,
    positionOf: (place) => {
      const loaded = documents.get(place.file);
      if (loaded === undefined) return { line: 1, column: 1 };
      return broken.get(place) ?? position(loaded.document, loaded.lines, place.path);
    },
  };
}

function yamlFiles(directory: string): readonly string[] {
  let names: readonly string[];
  try {
    names = readdirSync(directory, { recursive: true, encoding: "utf8" });
  } catch {
    throw new NoSuchDatasetError(`no dataset in ${directory}`);
  }
  const files = names
    .map((name) => name.split(sep).join("/"))
    .filter((name) => /\.ya?ml$/.test(name) && !name.startsWith("schema/"))
    .sort();
  if (files.length === 0) throw new NoSuchDatasetError(`no dataset in ${directory}`);
  return files;
}

function position(document: Document.Parsed, lines: LineCounter, path: Place["path"]): Position {
  for (let length = path.length; length > 0; length -= 1) {
    const at = path.slice(0, length);
    const node: unknown = document.getIn(at, true);
    // What spreads over lines is pointed at by its key, which stands on the line before.
    const start = isCollection(node) && node.flow !== true ? keyOf(document, at) : null;
    const range = start ?? (isNode(node) ? node.range : null);
    if (range) {
      const { line, col } = lines.linePos(range[0]);
      return { line, column: col };
    }
  }
  return { line: 1, column: 1 };
}

function keyOf(document: Document.Parsed, path: Place["path"]): Range | null {
  const parent: unknown = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(parent)) return null;
  const pair = parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1));
  return isScalar(pair?.key) ? (pair.key.range ?? null) : null;
}
