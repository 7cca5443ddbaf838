/** Where a command writes. */
interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

interface Helpful {
  /** One line. */
  readonly summary: string;
  readonly help: string;
}

type Chosen<C> =
  | { readonly command: C; readonly name: string; readonly rest: readonly string[] }
  /** There is nothing more to do than to exit with this code. */
  | { readonly command: null; readonly code: number };

/**
 * The subcommand that a program's arguments name, with what is for itself. Help and an unknown name are answered here;
 * `more` stands below the list of commands.
 */
export function chooseCommand<C extends Helpful>(
  program: string,
  commands: ReadonlyMap<string, C>,
  args: readonly string[],
  { out, err }: Io,
  more: string,
): Chosen<C> {
  const [name, ...rest] = args;
  if (name === undefined || name === "--help" || name === "-h") {
    const list = Array.from(commands, ([one, { summary }]) => `  ${one.padEnd(8)} ${summary}`);
    (name === undefined ? err : out)(
      `Usage: ${program} COMMAND [OPTIONS]\n\n${list.join("\n")}\n\n\`${program} COMMAND --help\` tells more${more}.\n`,
    );
    return { command: null, code: name === undefined ? 2 : 0 };
  }
  const command = commands.get(name);
  if (command === undefined) {
    err(`${program}: no command "${name}"; there are ${[...commands.keys()].join(", ")}`);
    return { command: null, code: 2 };
  }
  if (rest.includes("--help") || rest.includes("-h")) {
    out(command.help);
    return { command: null, code: 0 };
  }
  return { command, name, rest };
}

/** Whether an error is about what the user gave, and its message enough: one of these kinds, or of the file system's. */
export function isForUser(
  error: unknown,
  kinds: readonly (abstract new (...args: never) => Error)[],
): error is Error {
  if (kinds.some((kind) => error instanceof kind)) return true;
  return error instanceof Error && "code" in error && /^ERR_PARSE_ARGS_|^E[A-Z]+$/.test(String(error.code));
}
