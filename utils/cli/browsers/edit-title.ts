import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadFiles } from "../dataset/load.ts";

export interface Edit {
  /** Relative to the dataset's directory. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Edits a dataset's source files as a person would: changes the title of the first event that `text` names. Null if it
 * names none, or none whose title stands once and in one line in its file.
 */
export function editTitle(directory: string, text: string): Edit | null {
  for (const { file, data } of loadFiles(join(directory, "events")).files) {
    const path = join(directory, "events", file);
    for (const title of titlesIn(data)) {
      if (!text.includes(title)) continue;
      const source = readFileSync(path, "utf8");
      const line = `title: ${title}\n`;
      if (source.split(line).length !== 2) continue;
      const to = `${title} (edited in this run)`;
      writeFileSync(path, source.replace(line, `title: ${JSON.stringify(to)}\n`));
      return { file: join("events", file), from: title, to };
    }
  }
  return null;
}

function titlesIn(data: unknown): readonly string[] {
  const events: unknown = Object(data).events;
  if (!Array.isArray(events)) return [];
  return events.flatMap((event: unknown) => {
    const title: unknown = Object(event).title;
    return typeof title === "string" && title.length > 12 ? [title] : [];
  });
}
