import type * as v from "valibot";
import type { Path } from "./located.ts";

export interface ShapeFault {
  readonly path: Path;
  readonly problem: string;
  readonly remedy: string;
}

type Issue = v.BaseIssue<unknown>;

/** Turns an issue of the schema into words. Of a union's alternatives the one that came furthest speaks. */
export function describeIssue(issue: Issue): ShapeFault {
  const deepest = deepestOf(issue);
  const path = pathOf(deepest.chain);
  return { path, ...wordsFor(deepest.issue, path) };
}

interface Chain {
  readonly issue: Issue;
  readonly chain: readonly Issue[];
}

function deepestOf(issue: Issue, above: readonly Issue[] = []): Chain {
  const chain = [...above, issue];
  const inner = (issue.issues ?? [])
    .map((sub) => deepestOf(sub, chain))
    .sort((a, b) => pathOf(b.chain).length - pathOf(a.chain).length)[0];
  return inner !== undefined && pathOf(inner.chain).length > pathOf(chain).length ? inner : { issue, chain };
}

/** The issues inside a union count their path from the union's value. */
function pathOf(chain: readonly Issue[]): Path {
  return chain.flatMap(({ path }) =>
    (path ?? []).map(({ key }) => (typeof key === "number" ? key : String(key))),
  );
}

function wordsFor(issue: Issue, path: Path): { problem: string; remedy: string } {
  const name = path.findLast((key) => typeof key === "string") ?? "file";
  switch (issue.type) {
    case "picklist":
      return {
        problem: `\`${name}\` is ${show(issue.input)}, which is not in the vocabulary`,
        remedy: `use one of: ${(issue.expected ?? "").replaceAll(/["()]/g, "").split(" | ").join(", ")}`,
      };
    case "strict_object":
      if (issue.expected === "never") {
        return { problem: `\`${name}\` is no key here`, remedy: "remove it, or correct its spelling" };
      }
      return issue.input === undefined
        ? { problem: `\`${name}\` is missing`, remedy: `add \`${name}\`` }
        : { problem: `\`${name}\` is ${show(issue.input)}`, remedy: `write ${plain(issue.expected)}` };
    case "string":
    case "number":
    case "boolean":
    case "array":
    case "record":
    case "union":
      return { problem: `\`${name}\` is ${show(issue.input)}`, remedy: expectation(issue) };
    case "custom":
    case "regex":
    case "non_empty":
      return { problem: `\`${name}\` (${show(issue.input)}) ${issue.message}`, remedy: "correct it" };
    case "max_length":
      return { problem: `\`${name}\` ${issue.message}`, remedy: "shorten it" };
    case "min_length":
      return { problem: `\`${name}\` ${issue.message}`, remedy: `add to \`${name}\`` };
    default:
      return { problem: `\`${name}\`: ${issue.message}`, remedy: "see the schema" };
  }
}

function expectation(issue: Issue): string {
  if (issue.type === "string" && (typeof issue.input === "number" || typeof issue.input === "boolean")) {
    return "put it in quotes: it is text";
  }
  if (issue.input === null) return "leave the line out, or give it a value";
  return `write ${plain(issue.expected)}`;
}

function plain(expected: string | null): string {
  if (expected === null) return "what the schema says";
  return expected
    .replaceAll("string", "text")
    .replaceAll("Array", "a list")
    .replaceAll("Object", "a mapping of keys to values")
    .replaceAll(/[()]/g, "")
    .replaceAll(" | ", " or ");
}

function show(input: unknown): string {
  if (input === null) return "empty";
  if (Array.isArray(input)) return "a list";
  if (input === undefined) return "missing";
  if (typeof input === "string") return `"${input.length > 60 ? `${input.slice(0, 57)}…` : input}"`;
  if (typeof input === "number" || typeof input === "boolean") return String(input);
  return "a mapping";
}
