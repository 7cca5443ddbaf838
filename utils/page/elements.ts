/**
 * What kind of element text stands in, by name alone: asking for computed style would force the page to lay out.
 * Names after the HTML Living Standard, section 15.3 (Rendering, flow content).
 */

const set = (names: string): ReadonlySet<string> => new Set(names.split(" "));

/** Elements whose text is never read: not prose, typed by the reader, code, or put by a script where none is shown. */
const UNREAD = set(
  "script style noscript template textarea input select option optgroup datalist code samp kbd var tt " +
    "iframe object embed canvas audio video picture img map math head title meter progress applet frame frameset noembed noframes br wbr",
);

/** Elements that end a run of text: a name never reaches across them. */
const BLOCK = set(
  "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form " +
    "h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p plaintext pre search section " +
    "slot summary table caption colgroup col tbody tfoot thead tr td th ul xmp button label svg text foreignobject",
);

export function isUnread(element: Element): boolean {
  return UNREAD.has(element.localName) || isEditable(element) || isCodeBlock(element);
}

/** Custom elements count as blocks: two of them side by side seldom spell one name. */
export function isBlock(element: Element): boolean {
  return BLOCK.has(element.localName) || element.localName.includes("-");
}

function isEditable(element: Element): boolean {
  return element.hasAttribute("contenteditable") && element.getAttribute("contenteditable") !== "false";
}

/** Kinds of document that browsers show as one `pre`: plain text and JSON. */
const SHOWN_AS_PRE = /^(?:text\/plain|(?:text|application)\/(?:[\w.-]+\+)?json)/;

/** `pre` holds code or a drawing, save in a document that is nothing else. */
function isCodeBlock(element: Element): boolean {
  if (element.localName !== "pre") return false;
  return !SHOWN_AS_PRE.test(element.ownerDocument.contentType ?? "text/html");
}
