import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Mutation, Target } from "./mutation.ts";
import { lineOf, SourceText } from "./source-text.ts";
import type { Surroundings } from "./surroundings.ts";

/** A fault where it was planted, and the line in which `check` must find it. */
export interface Planted {
  readonly rule: string;
  readonly fault: string;
  readonly file: string;
  readonly line: number;
}

/** Calls `use` with a copy of a directory, and removes the copy. */
export function withCopy<T>(directory: string, use: (copy: string) => T): T {
  const copy = mkdtempSync(join(tmpdir(), "mutated-"));
  try {
    cpSync(directory, copy, { recursive: true });
    return use(copy);
  } finally {
    rmSync(copy, { recursive: true });
  }
}

/**
 * Plants each of the faults in a file of its own, chosen by `random` (0 ≤ n < 1) among those it fits; what
 * fits fewest goes first.
 */
export function plant(
  directory: string,
  around: Surroundings,
  mutations: readonly Mutation[],
  random: () => number,
): readonly Planted[] {
  return placesFor(around, mutations, random).map(({ mutation, target }) => {
    const path = join(directory, target.file);
    const { text, at } = target.edit(new SourceText(readFileSync(path, "utf8")));
    writeFileSync(path, text);
    return { rule: mutation.rule, fault: mutation.fault, file: target.file, line: lineOf(text, at) };
  });
}

interface Chosen {
  readonly mutation: Mutation;
  readonly target: Target;
}

function placesFor(
  around: Surroundings,
  mutations: readonly Mutation[],
  random: () => number,
): readonly Chosen[] {
  const taken = new Set<string>();
  return mutations
    .map((mutation) => ({ mutation, targets: [...mutation.targets(around)] }))
    .sort((a, b) => filesOf(a.targets) - filesOf(b.targets))
    .map(({ mutation, targets }) => {
      const free = targets.filter(({ file }) => !taken.has(file));
      const target = free[Math.floor(random() * free.length)];
      if (target === undefined) throw new Error(`the dataset has no place for the fault "${mutation.fault}"`);
      taken.add(target.file);
      return { mutation, target };
    });
}

function filesOf(targets: readonly Target[]): number {
  return new Set(targets.map(({ file }) => file)).size;
}
