/** A mistake in how the command was called, or data it cannot work on: one line for the user, exit 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** What a subcommand is given: its own arguments, and where to write. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** A subcommand: returns the exit code. */
export interface Command {
  readonly summary: string;
  readonly help: string;
  run(args: readonly string[], io: Io): number;
}
