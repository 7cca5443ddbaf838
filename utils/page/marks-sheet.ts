import type { MarksStyle } from "../../assets/styles/marks.css.ts";

/**
 * Sees to it that one document has the marks' style sheet. The browser puts it there before the page is drawn first
 * (utils/settings/marks-sheet.ts); adopted later it has all of the page restyled, which takes longer than reading the
 * page. It is adopted nevertheless where it is missing: in a tab that is older than the extension, or after the mode was
 * changed while the page was open.
 */
export class MarksSheet {
  readonly #document: Document;
  readonly #style: MarksStyle;
  readonly #highlight: string;
  #sheet: CSSStyleSheet | null = null;
  /** Whether the page came with the sheet; null until it was asked. */
  #given: boolean | null = null;
  /** Adopted, but the browser has not restyled since. */
  #fresh = false;
  #roots: readonly WeakRef<ShadowRoot>[] = [];
  /** The roots that were looked at in this turn. */
  readonly #seen = new Set<ShadowRoot>();

  /** `highlight` is the name of one that the sheet underlines. */
  constructor(document: Document, style: MarksStyle, highlight: string) {
    this.#document = document;
    this.#style = style;
    this.#highlight = highlight;
  }

  /**
   * Whether marks would be drawn now. To be asked directly after layout (`afterLayout`). If false, the sheet was adopted
   * just now: until the browser has restyled, nothing should be asked about boxes or styles.
   */
  isThere(): boolean {
    this.#given ??= this.#isUnderlined();
    if (this.#given) return true;
    // A page may replace its style sheets at any time.
    if (this.#adopt(this.#document)) {
      this.#fresh = true;
      requestAnimationFrame(() => {
        this.#fresh = false;
      });
    }
    return !this.#fresh;
  }

  /** Has the marks in a node's tree drawn, if the document's sheet does not reach it. */
  reach(node: Node): void {
    if (this.#style.inherits) return;
    const root = node.getRootNode();
    if (!(root instanceof ShadowRoot) || this.#seen.has(root)) return;
    // Many blocks are marked in one turn, and the list of sheets is slow to ask: a script sees it through a proxy.
    if (this.#seen.size === 0) queueMicrotask(() => this.#seen.clear());
    this.#seen.add(root);
    if (this.#adopt(root)) this.#roots = [...this.#roots.filter(isAlive), new WeakRef(root)];
  }

  /** Takes back what was adopted. */
  clear(): void {
    const sheet = this.#sheet;
    if (sheet === null) return;
    for (const tree of [this.#document, ...this.#roots.map((root) => root.deref())]) {
      if (tree?.adoptedStyleSheets.includes(sheet) === true)
        tree.adoptedStyleSheets = tree.adoptedStyleSheets.filter((one) => one !== sheet);
    }
    this.#roots = [];
  }

  #isUnderlined(): boolean {
    const { documentElement, defaultView } = this.#document;
    // A frame that was taken out of its page draws nothing, and Firefox throws where its window is asked for styles.
    if (defaultView === null) return true;
    const style = defaultView.getComputedStyle(documentElement, `::highlight(${this.#highlight})`);
    return style.textDecorationLine === "underline";
  }

  /** False if the tree has it already. */
  #adopt(tree: DocumentOrShadowRoot): boolean {
    if (this.#sheet === null) {
      this.#sheet = new CSSStyleSheet();
      this.#sheet.replaceSync(this.#style.css);
    }
    const sheets = tree.adoptedStyleSheets;
    if (sheets.includes(this.#sheet)) return false;
    tree.adoptedStyleSheets = [...sheets, this.#sheet];
    return true;
  }
}

function isAlive(root: WeakRef<ShadowRoot>): boolean {
  return root.deref() !== undefined;
}
