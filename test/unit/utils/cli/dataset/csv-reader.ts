/** Reads CSV as RFC 4180 writes it, and nothing else: throws at what its grammar has no place for. */
export function readCsv(text: string): readonly (readonly string[])[] {
  // A field with what ends it: quoted, or without any of the characters that would need quotes.
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  const rows: string[][] = [];
  let row: string[] = [];
  while (field.lastIndex < text.length) {
    const start = field.lastIndex;
    const match = field.exec(text);
    if (match === null) throw new Error(`no RFC 4180 at ${start}: ${text.slice(start, start + 40)}`);
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
    if (match[3] === ",") continue;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) throw new Error("the last record has no end");
  return rows;
}
