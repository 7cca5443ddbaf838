import { sha256 } from "../format/hex.ts";

/** Where the page keeps the receipt. */
const OPEN = '<script type="application/json" id="receipt">';
const CLOSE = "</script>";

const STYLE = `:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
body{max-width:42rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.4rem;line-height:1.25}h2{font-size:1rem;margin-top:2rem}
#verdict{padding:.6rem .9rem;border:2px solid;border-radius:.4rem;font-weight:600}
#verdict[data-verdict=good]{color:light-dark(#0a5c2b,#7fd8a0)}
#verdict[data-verdict=bad]{color:light-dark(#a01515,#ff9c94)}
dl{display:grid;grid-template-columns:9rem 1fr;gap:.3rem 1rem}
dt{opacity:.75}dd{margin:0;overflow-wrap:anywhere}dd+dd{grid-column:2}
@media(max-width:30rem){dl{display:block}dt{margin-top:.6rem}}
@media(forced-colors:active){#verdict{color:CanvasText}}`;

/**
 * A receipt as one page that checks itself without any network: the claim is written by the checker, and only once it is
 * proven. `text` is the receipt's (`receiptText`), `script` the bundled checker (`checker.ts`); nothing but it and the
 * style may run or load.
 */
export async function receiptPage(text: string, script: string): Promise<string> {
  const safe = script.trim().replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");
  const policy = `default-src 'none'; script-src ${await hashOf(safe)}; style-src ${await hashOf(STYLE)}; base-uri 'none'; form-action 'none'`;
  // Of JSON's characters only this one can end the element it stands in.
  const json = text.trim().replaceAll("<", "\\u003c");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Claim receipt</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<p id="verdict" role="status">Not checked: this page checks itself by a script, and that has not run. \`feed verify\` with this file does the same.</p>
<div id="content"></div>
</main>
${OPEN}${json}${CLOSE}
<script>${safe}</script>
</body>
</html>
`;
}

/** The receipt's bytes in a receipt's file: a page, or the JSON alone. Nothing else of a page is believed. */
export function receiptIn(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const text = new TextDecoder().decode(bytes);
  const start = text.indexOf(OPEN);
  if (start === -1) return bytes;
  const from = start + OPEN.length;
  const end = text.indexOf(CLOSE, from);
  return new TextEncoder().encode(text.slice(from, end === -1 ? undefined : end));
}

async function hashOf(text: string): Promise<string> {
  const hash = await sha256(new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...hash))}'`;
}
