/** Where every program begins: blocks, inline elements, lists, tables, open shadow roots and editable regions. */
export const PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>A page that changes</title>
<style>body{margin:4px;font:9px/1.1 sans-serif}p,ul,table,h1,textarea{margin:0;font:inherit}textarea{height:1em}</style></head>
<body><article id="world">
<h1>What readers of WeChat saw</h1>
<p>Groups on WeChat closed, and the owners of one on <em>You</em>Tube waited for <q>news of WhatsApp</q> in the evening.</p>
<div>Loose words on Facebook <p>and a block with We<b>Chat</b> in it</p> and loose words on YouTube</div>
<ul><li>the first of three on WhatsApp</li><li>the second of three</li><li>the third of three on WeChat</li></ul>
<table><tr><td>a cell on YouTube among cells</td><td>We</td><td>Chat</td></tr></table>
<div><template shadowrootmode="open"><p>Inside a root Facebook is named</p><slot></slot></template>slotted words on WhatsApp here</div>
<x-card><template shadowrootmode="open">loose words in a root on WeChat <slot name="more">and in a slot YouTube</slot></template><p slot="more">a named slot with Facebook in it</p></x-card>
<div contenteditable="true"><p>Words on WeChat that somebody writes</p></div>
<p>The code <code>open WeChat now</code> and a field <textarea>YouTube</textarea> beside WhatsApp</p>
<section hidden><p>Hidden words on WeChat</p></section>
</article></body></html>`;

/** The names that the page is made of: none is ambiguous, none begins or ends another. */
export const NAMES = ["We·Chat", "You·Tube", "Whats·App", "Face·book"] as const;
