import { TargetType } from "puppeteer-core";
import type { Browser, CDPSession, Page, Protocol, Target } from "puppeteer-core";
import type { LogEntry } from "./types.ts";

/** An entry with the origin of the world it came from, as the extension's is known only later. */
type Raw = Omit<LogEntry, "from"> & { readonly world: string };

const LEVELS: Readonly<Record<string, LogEntry["level"]>> = {
  debug: "debug",
  verbose: "debug",
  warning: "warn",
  error: "error",
  assert: "error",
};

/** Gathers the consoles of all pages, their frames and content scripts, and of the service worker. */
export class ChromiumLog {
  readonly #entries: Raw[] = [];
  readonly #workers = new WeakSet<Target>();

  constructor(browser: Browser) {
    const meet = (target: Target): void => {
      if (target.type() !== TargetType.SERVICE_WORKER || this.#workers.has(target)) return;
      this.#workers.add(target);
      // A worker may end while it is being attached to.
      target.createCDPSession().then((session) => this.#listen(session), ignoreEnded);
    };
    browser.on("targetcreated", meet);
    browser.targets().forEach(meet);
  }

  async watch(page: Page): Promise<void> {
    await this.#listen(await page.createCDPSession());
  }

  entries(extensionOrigin: string): readonly LogEntry[] {
    const ours = (address: string): boolean => extensionOrigin !== "" && address.startsWith(extensionOrigin);
    return this.#entries.map(({ world, ...entry }) => ({
      ...entry,
      from:
        ours(world) || ours(entry.url) || entry.text.includes(extensionOrigin || "\0") ? "extension" : "page",
    }));
  }

  async #listen(session: CDPSession): Promise<void> {
    const worlds = new Map<number, string>();
    session.on("Runtime.executionContextCreated", ({ context }) => worlds.set(context.id, context.origin));
    session.on("Runtime.consoleAPICalled", (event) => {
      this.#entries.push({
        level: LEVELS[event.type] ?? "info",
        kind: "console",
        text: event.args.map(wordsOf).join(" "),
        url: event.stackTrace?.callFrames[0]?.url ?? "",
        world: worlds.get(event.executionContextId) ?? "",
      });
    });
    session.on("Runtime.exceptionThrown", ({ exceptionDetails: details }) => {
      this.#entries.push({
        level: "error",
        kind: "exception",
        text: details.exception?.description ?? details.text,
        url: details.url ?? details.stackTrace?.callFrames[0]?.url ?? "",
        world: worlds.get(details.executionContextId ?? -1) ?? "",
      });
    });
    session.on("Log.entryAdded", ({ entry }) => {
      this.#entries.push({
        level: LEVELS[entry.level] ?? "info",
        kind: "browser",
        text: entry.text,
        url: entry.stackTrace?.callFrames[0]?.url ?? entry.url ?? "",
        world: "",
      });
    });
    // A frame in another process has a session of its own.
    session.on("sessionattached", (child) => {
      this.#listen(child).catch(ignoreEnded);
    });
    await Promise.all([
      session.send("Runtime.enable"),
      session.send("Log.enable"),
      session
        .send("Target.setAutoAttach", {
          autoAttach: true,
          waitForDebuggerOnStart: false,
          flatten: true,
          filter: [{ type: "iframe" }],
        })
        .catch(ignoreEnded),
    ]).catch(ignoreEnded);
  }
}

function wordsOf(value: Protocol.Runtime.RemoteObject): string {
  if (value.type === "string") return String(value.value);
  if (value.preview !== undefined && value.subtype !== "error") {
    return `{${value.preview.properties.map((p) => `${p.name}: ${p.value ?? ""}`).join(", ")}}`;
  }
  return value.description ?? String(value.value);
}

function ignoreEnded(): void {}
