import type { RowKey, RowValue } from "../../utils/feed/format/types.ts";
import type { Drawn } from "./types.ts";

/** What a reader knows a row by. */
export function rowTitle({ kind, id }: RowKey, value: RowValue, f: Drawn["f"]): string {
  const unnamed = f.text("changesUnnamed", { kind: kindWord(kind, f), id });
  if (typeof value === "string") return `${id} → ${value}`;
  if ("title" in value && typeof value.title === "string") return value.title;
  if (!("names" in value) || !Array.isArray(value.names)) return unnamed;
  const [first]: readonly unknown[] = value.names;
  if (typeof first !== "object" || first === null || !("text" in first)) return unnamed;
  return typeof first.text === "string" ? first.text : unnamed;
}

/** "event", or what a later version calls it. */
export function kindWord(kind: string, f: Drawn["f"]): string {
  return wordFor(f.words.rowKinds, kind) ?? kind;
}

/** The word for what a file says, or null where it says something that nobody here knows. */
export function wordFor(words: Readonly<Record<string, string>>, said: string): string | null {
  return Object.hasOwn(words, said) ? (words[said] ?? null) : null;
}
