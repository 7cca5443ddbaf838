import { readdirSync, watch } from "node:fs";
import { join } from "node:path";

/**
 * Calls `edited` at every change of a file in the folder or below it, until the signal aborts. Each folder is watched
 * by itself: Node's own recursive watching loses a file for good on Linux when an editor saves it by renaming another
 * one into its place.
 */
export function watchFolder(folder: string, edited: () => void, signal: AbortSignal): void {
  const watched = new Set<string>();
  const follow = (): void => {
    for (const path of foldersIn(folder)) {
      if (watched.has(path)) continue;
      watched.add(path);
      const watcher = watch(path, { signal }, () => {
        edited();
        try {
          follow();
        } catch {
          // A folder went while it was looked through: the next change looks again.
        }
      });
      // A folder that is gone is seen in the one above it.
      watcher.on("error", () => watched.delete(path));
    }
  };
  follow();
}

function foldersIn(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return [
    folder,
    ...entries.flatMap((entry) => (entry.isDirectory() ? join(entry.parentPath, entry.name) : [])),
  ];
}
