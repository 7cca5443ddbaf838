import { compare } from "../../dataset/dates/order.ts";
import { RULES } from "../../dataset/rules/all.ts";
import { applyRules } from "../../dataset/rules/rule.ts";
import type { Finding, SourceSet } from "../../dataset/source/located.ts";
import { readSource } from "../../dataset/source/read-source.ts";
import { loadFiles, type Position } from "./load.ts";

/** A finding with the line it points at. */
export interface PlacedFinding extends Finding {
  readonly position: Position;
}

export interface Checked {
  readonly set: SourceSet;
  /** In the order of files and lines; empty if all is well. */
  readonly findings: readonly PlacedFinding[];
}

/** Rules whose findings leave nothing sound to compile. */
const STRUCTURAL: ReadonlySet<string> = new Set(["yaml", "schema", "unique-ids"]);

export function isStructural(finding: Finding): boolean {
  return STRUCTURAL.has(finding.rule);
}

/** Reads a dataset's directory and looks for everything the rules name. */
export function checkDataset(directory: string): Checked {
  const loaded = loadFiles(directory);
  const { set, findings } = readSource(loaded.files);
  const all = [...loaded.findings, ...findings, ...missingHead(set), ...applyRules(RULES, set)];
  const placed = all.map(({ rule, place, problem, remedy }) => ({
    rule,
    place,
    problem,
    remedy,
    position: loaded.positionOf(place),
  }));
  placed.sort(
    (a, b) =>
      compare(a.place.file, b.place.file) ||
      a.position.line - b.position.line ||
      a.position.column - b.position.column,
  );
  return { set, findings: placed };
}

function missingHead(set: SourceSet): readonly Finding[] {
  if (set.meta !== null || set.unreadable.has("dataset.yaml")) return [];
  return [
    {
      rule: "schema",
      place: { file: "dataset.yaml", path: [] },
      problem: "the dataset has no readable head",
      remedy: "write dataset.yaml with version, date and publisher",
    },
  ];
}

/** One finding in the form compilers use, so that editors and terminals make it a link. */
export function formatFinding(finding: PlacedFinding, directory: string): string {
  const { place, position, rule, problem, remedy } = finding;
  const where = place.path.length === 0 ? "" : ` ${formatPath(place.path)}:`;
  return `${directory}/${place.file}:${position.line}:${position.column}:${where} ${problem} [${rule}]\n  → ${remedy}`;
}

function formatPath(path: Finding["place"]["path"]): string {
  return path.map((key, i) => (typeof key === "number" ? `[${key}]` : i === 0 ? key : `.${key}`)).join("");
}
