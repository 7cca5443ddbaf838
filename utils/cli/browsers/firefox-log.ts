import type { PrivilegedWindow } from "./firefox-bidi.ts";
import type { LogEntry } from "./types.ts";

/**
 * Runs in every process of the browser: what any console is told there goes to the main process.
 * BiDi's own log leaves the extension's background out.
 */
const IN_EVERY_PROCESS = `(() => {
  const words = (value) => {
    try {
      return typeof value === "object" ? (value?.message ?? JSON.stringify(value)) : String(value);
    } catch {
      return "?";
    }
  };
  Cc["@mozilla.org/consoleAPI-storage;1"].getService(Ci.nsIConsoleAPIStorage).addLogEventListener((event) => {
    const { level, filename, arguments: values = [] } = event.wrappedJSObject ?? event;
    Services.cpmm.sendAsyncMessage("lacuna:console", {
      level, kind: "console", url: filename, text: Array.from(values, words).join(" "),
    });
  }, Services.scriptSecurityManager.getSystemPrincipal());
})()`;

/** Runs in the main process: keeps those, and the errors that nobody caught, in one list. */
const IN_MAIN_PROCESS = `() => {
  const entries = (window.lacunaEntries = []);
  Services.ppmm.addMessageListener("lacuna:console", (message) => entries.push(message.data));
  Services.ppmm.loadProcessScript("data:application/javascript," + encodeURIComponent(${JSON.stringify(IN_EVERY_PROCESS)}), true);
  Services.console.registerListener({
    observe(message) {
      if (!(message instanceof Ci.nsIScriptError)) return;
      const thrown = /javascript/.test(message.category);
      entries.push({
        level: ["debug", "info", "warn", "error"][message.logLevel],
        kind: thrown && message.logLevel === 3 ? "exception" : "browser",
        url: message.sourceName,
        text: message.errorMessage,
      });
    },
  });
  return "";
}`;

/** Gathers the consoles of pages, content scripts, extension pages and the background. */
export class FirefoxLog {
  readonly #window: PrivilegedWindow;

  constructor(window: PrivilegedWindow) {
    this.#window = window;
  }

  async start(): Promise<void> {
    await this.#window.run(IN_MAIN_PROCESS);
  }

  async entries(extensionOrigin: string): Promise<readonly LogEntry[]> {
    const raw: unknown = JSON.parse(await this.#window.run("() => JSON.stringify(window.lacunaEntries)"));
    if (!Array.isArray(raw)) throw new Error("Firefox gave no list of log entries");
    return raw.map(entryOf).flatMap((entry) => {
      if (/^(resource|chrome):/.test(entry.url)) return [];
      const ours = extensionOrigin !== "" && (entry.url + entry.text).includes(extensionOrigin);
      return [{ ...entry, from: ours ? "extension" : "page" }];
    });
  }
}

function entryOf(value: unknown): Omit<LogEntry, "from"> {
  const { level, kind, url, text } = Object(value);
  return {
    level:
      level === "error" || level === "warn" || level === "debug"
        ? level
        : level === "assert"
          ? "error"
          : "info",
    kind: kind === "exception" || kind === "console" ? kind : "browser",
    url: String(url ?? ""),
    text: String(text ?? ""),
  };
}
