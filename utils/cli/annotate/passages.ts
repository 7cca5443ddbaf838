import { InputError } from "./input.ts";
import type { Passage } from "./annotate.ts";

/** Reads lines of `{id, text, lang?, title?}`; empty lines are passed over. */
export function* passagesOf(lines: string, file: string): Generator<Passage> {
  for (const [index, line] of lines.split("\n").entries()) {
    if (line.trim() !== "") yield passageOf(line, `${file}, line ${index + 1}`);
  }
}

function passageOf(line: string, place: string): Passage {
  let record: unknown;
  try {
    record = JSON.parse(line);
  } catch {
    throw new InputError(`${place}: not JSON`);
  }
  if (typeof record !== "object" || record === null) throw new InputError(`${place}: not an object`);
  const id = "id" in record ? record.id : null;
  const text = "text" in record ? record.text : null;
  if (typeof id !== "string" && typeof id !== "number") throw new InputError(`${place}: "id" is missing`);
  if (typeof text !== "string") throw new InputError(`${place}: "text" is missing`);
  const lang = "lang" in record && typeof record.lang === "string" ? record.lang : null;
  const title = "title" in record && typeof record.title === "string" ? record.title : "";
  return { id, text, lang, title };
}
