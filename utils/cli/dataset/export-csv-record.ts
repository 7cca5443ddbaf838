/** What a spreadsheet takes for the beginning of a formula, wherever the cell came from; and the mark itself. */
const NEEDS_MARK = /^[=+\-@＝＋－＠\t\r\n']/;

const NEEDS_QUOTES = /[",\r\n]/;

/**
 * One record of RFC 4180, its line end (CRLF) included. A cell that a spreadsheet could run as a formula
 * gets an apostrophe before it, and so does one that begins with an apostrophe: whoever reads the file
 * with a program takes one leading apostrophe off each cell that has one, and has the text back.
 */
export function csvRecord(cells: readonly string[]): string {
  return `${cells.map((cell) => quoted(NEEDS_MARK.test(cell) ? `'${cell}` : cell)).join(",")}\r\n`;
}

function quoted(cell: string): string {
  return NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
