import type { Page } from "puppeteer-core";

export type BrowserKind = "chromium" | "firefox";

export interface OpenBrowserOptions {
  /** Folder of the unpacked extension; its load errors reject `openBrowser`. */
  readonly extension?: string;
  /** What pages see as `prefers-color-scheme`; light unless told. */
  readonly dark?: boolean;
  /** Size of the viewport in CSS pixels, 1280 × 800 unless told. */
  readonly width?: number;
  readonly height?: number;
  /** BCP 47: `navigator.language` and Accept-Language; Chromium's own interface too. `en-GB` unless told. */
  readonly lang?: string;
  /** A window one can see; headless unless told. */
  readonly visible?: boolean;
  /** Whether requests beyond this machine may leave it; unless told they are refused and listed in `outside`. */
  readonly network?: boolean;
  /** Where what pages offer for download goes, without a question. */
  readonly downloads?: string;
  /** Further command line arguments. */
  readonly args?: readonly string[];
  /** The browser's program; found as `npm start` and `npm test` find it unless told. */
  readonly executable?: string;
}

/** One line of some console: of a page, a content script, an extension page or the background. */
export interface LogEntry {
  readonly level: "debug" | "info" | "warn" | "error";
  /** `exception` for what nobody caught, `console` for what was logged, `browser` for what the browser remarked. */
  readonly kind: "console" | "exception" | "browser";
  readonly text: string;
  /** The script that it came from, or the page; "" where the browser does not say. */
  readonly url: string;
  readonly from: "extension" | "page";
}

export interface OpenBrowser {
  readonly kind: BrowserKind;
  /** Product and version as the browser gives them. */
  readonly version: string;
  /** Where the extension's own files are (`chrome-extension://…` or `moz-extension://…`), "" without one. */
  readonly extensionOrigin: string;
  /** Addresses beyond this machine that anything in the browser asked for, except the browser's own services. */
  readonly outside: readonly string[];
  newPage(): Promise<Page>;
  /** A tab in a window of its own: it is seen, whatever else is. */
  newWindow(): Promise<Page>;
  /** A tab that shows a page of the extension, loaded: `extensionPage("popup.html")`. */
  extensionPage(path: string): Promise<Page>;
  /** All consoles so far, oldest first within each source. */
  log(): Promise<readonly LogEntry[]>;
  /** Resolves when the reader closes the window, too. */
  readonly closed: Promise<void>;
  /** Ends the browser and removes its profile. */
  close(): Promise<void>;
}

/** A rectangle in CSS pixels of the page's viewport. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
