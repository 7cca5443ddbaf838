import type { Browser, Frame } from "puppeteer-core";

/** The part of WebDriver BiDi that puppeteer does not show: shadow trees, and Firefox's own windows. */
interface BidiConnection {
  send(method: string, parameters: object): Promise<{ readonly result: unknown }>;
}

function connectionOf(browser: Browser): BidiConnection {
  if (!hasConnection(browser)) throw new Error("This browser is not driven over WebDriver BiDi");
  return browser.connection;
}

function hasConnection(browser: object): browser is { readonly connection: BidiConnection } {
  return "connection" in browser && typeof browser.connection === "object" && browser.connection !== null;
}

export function isBidi(browser: Browser): boolean {
  return hasConnection(browser);
}

/**
 * Calls a function in a frame and gives the result as BiDi serialises it, one level of nodes deep,
 * closed shadow roots included.
 * @throws Error with the function's message when it throws.
 */
export async function callInFrame(
  frame: Frame,
  declaration: string,
  argument: readonly object[],
): Promise<unknown> {
  if (!("_id" in frame)) throw new Error("puppeteer no longer gives a frame's id");
  return call(connectionOf(frame.page().browser()), frame._id, declaration, argument);
}

async function call(
  connection: BidiConnection,
  context: unknown,
  declaration: string,
  argument: readonly object[],
): Promise<unknown> {
  const { result } = await connection.send("script.callFunction", {
    functionDeclaration: declaration,
    arguments: argument,
    target: { context },
    awaitPromise: true,
    serializationOptions: { includeShadowTree: "all", maxDomDepth: 1 },
  });
  const answer = Object(result);
  if (answer.type !== "success") throw new Error(String(answer.exceptionDetails?.text ?? "script failed"));
  return answer.result;
}

/** Firefox's own window, in which scripts run with the browser's rights. Needs --remote-allow-system-access. */
export class PrivilegedWindow {
  readonly #connection: BidiConnection;
  readonly #context: unknown;

  private constructor(connection: BidiConnection, context: unknown) {
    this.#connection = connection;
    this.#context = context;
  }

  static async of(browser: Browser): Promise<PrivilegedWindow> {
    const connection = connectionOf(browser);
    const { result } = await connection.send("browsingContext.getTree", { "moz:scope": "chrome" });
    return new PrivilegedWindow(connection, Object(result).contexts?.[0]?.context);
  }

  /** Runs a function's source there; what it returns must be a string. */
  async run(declaration: string): Promise<string> {
    const value = await call(this.#connection, this.#context, declaration, []);
    return String(Object(value).value);
  }
}
