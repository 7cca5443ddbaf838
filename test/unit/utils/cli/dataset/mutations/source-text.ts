import { type Document, isMap, isNode, isPair, isScalar, isSeq, parseDocument, type Range } from "yaml";
import type { Path } from "../../../../../../utils/dataset/source/located.ts";

/** A changed file, and the offset in it at which the finding must point. */
export interface Edited {
  readonly text: string;
  readonly at: number;
}

/**
 * A source file as text in which single places can be changed, so that all else in it, comments and line
 * breaks included, stays as people wrote it.
 */
export class SourceText {
  private readonly text: string;
  private readonly document: Document.Parsed;

  constructor(text: string) {
    this.text = text;
    this.document = parseDocument(text, { version: "1.2", schema: "core" });
  }

  /** The value at the path, as written. */
  written(path: Path): string {
    const [from, to] = this.range(path);
    return this.text.slice(from, to);
  }

  /** Puts something else in a value's place. The finding points at the value, or at what `pointAt` names. */
  set(path: Path, value: string, pointAt: Path = path): Edited {
    const [from, to] = this.range(path);
    return this.splice(from, to, value, pointAt === path ? from : this.start(pointAt));
  }

  /** Puts text behind what a scalar says, within its quotation marks if it has any. */
  append(path: Path, more: string): Edited {
    const [from, to] = this.range(path);
    const end = /["']$/.test(this.text.slice(from, to)) ? to - 1 : to;
    return this.splice(end, end, more, from);
  }

  /** Adds lines behind the first pair of a mapping written over lines; the finding points at `key` in them. */
  add(path: Path, lines: readonly string[], key: string | null): Edited {
    const map = this.node(path);
    const first = isMap(map) ? map.items[0] : undefined;
    if (!isPair(first) || !isNode(first.key) || !first.key.range)
      throw new Error(`no mapping at ${path.join(".")}`);
    const indent = " ".repeat(first.key.range[0] - (this.text.lastIndexOf("\n", first.key.range[0]) + 1));
    const end = isNode(first.value) && first.value.range ? first.value.range[1] : first.key.range[1];
    const behind = this.lineEnd(end);
    const added = lines.map((line) => `\n${indent}${line}`).join("");
    const at = key === null ? this.start(path) : behind + added.indexOf(key);
    return this.splice(behind, behind, added, at);
  }

  /** Takes a pair out of a mapping written over lines. The finding points at the mapping. */
  drop(path: Path): Edited {
    const [from, to] = this.pair(path);
    return this.splice(from, to, "", this.start(path.slice(0, -1)));
  }

  /** Gives a pair another key, and if need be another value; the finding points at the pair's value. */
  rename(path: Path, key: string, value = this.written(path)): Edited {
    const [from] = this.pair(path);
    const [start, to] = this.range(path);
    const indent = this.text.slice(from).search(/\S/);
    const head = `${" ".repeat(indent)}${key}: `;
    return this.splice(from, Math.max(to, start), `${head}${value}`, from + head.length);
  }

  /** Writes an entry of a list a second time behind itself, changed; the finding points at the id of the copy. */
  repeat(path: Path, change: (entry: string) => string): Edited {
    const start = this.text.lastIndexOf("\n", this.start(path)) + 1;
    const next = /\n(?= {2}- )/.exec(this.text.slice(this.start(path)));
    const end = next === null ? this.text.length : this.start(path) + next.index + 1;
    const entry = change(this.text.slice(start, end));
    const copy = entry.endsWith("\n") ? entry : `${entry}\n`;
    const gap = this.text.slice(0, end).endsWith("\n") ? "" : "\n";
    return this.splice(end, end, gap + copy, end + gap.length + copy.indexOf("id: "));
  }

  /** The text with a part replaced; `at` is an offset in what comes out. */
  splice(from: number, to: number, value: string, at: number): Edited {
    return { text: this.text.slice(0, from) + value + this.text.slice(to), at };
  }

  /** Where a value begins; of one written over lines under a key, where the key stands. */
  start(path: Path): number {
    const [from] = this.range(path);
    const parent = this.node(path.slice(0, -1));
    const node = this.node(path);
    const overLines = (isMap(node) || isSeq(node)) && node.flow !== true;
    if (!overLines || !isMap(parent)) return from;
    const pair = parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1));
    return isScalar(pair?.key) && pair.key.range ? pair.key.range[0] : from;
  }

  private node(path: Path): unknown {
    return path.length === 0 ? this.document.contents : this.document.getIn(path, true);
  }

  private range(path: Path): Range {
    const node = this.node(path);
    if (!isNode(node) || !node.range) throw new Error(`nothing at ${path.join(".")}`);
    return node.range;
  }

  /** From the beginning of the pair's first line to the end of its last. */
  private pair(path: Path): readonly [number, number] {
    const parent = this.node(path.slice(0, -1));
    const pair = isMap(parent)
      ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))
      : undefined;
    if (!isScalar(pair?.key) || !pair.key.range) throw new Error(`nothing at ${path.join(".")}`);
    const from = this.text.lastIndexOf("\n", pair.key.range[0]) + 1;
    const [, end] = this.range(path);
    return [from, this.text[end - 1] === "\n" ? end : this.lineEnd(end) + 1];
  }

  private lineEnd(offset: number): number {
    const end = this.text.indexOf("\n", offset);
    return end < 0 ? this.text.length : end;
  }
}

/** The number of the line, from 1, in which the offset lies. */
export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}
