import { existsSync, realpathSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

/** What version control keeps at the top of a work tree. */
const MARKS = [".git", ".hg", ".svn", ".bzr", ".jj", ".fslckout", "_darcs"];

/**
 * The work tree that a path, existing or not, lies in; null if in none. Both the way the path is written and where it
 * really leads (through symbolic links) count: a key that is committed once is lost for good.
 */
export function workTreeOf(path: string): string | null {
  const written = resolve(path);
  return treeAbove(written) ?? treeAbove(realPath(written));
}

function treeAbove(path: string): string | null {
  if (MARKS.some((mark) => existsSync(join(path, mark)))) return path;
  const above = dirname(path);
  return above === path ? null : treeAbove(above);
}

/** The real path of what exists of it, and the rest as written. */
function realPath(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const above = dirname(path);
  return above === path ? path : join(realPath(above), basename(path));
}
