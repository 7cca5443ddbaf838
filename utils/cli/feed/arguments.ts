import type { RoleName } from "../../feed/format/types.ts";
import { ROLES } from "../../feed/publisher/root-draft.ts";
import { type Io, UsageError } from "../dataset/arguments.ts";

export { type Io, UsageError };

/** A subcommand: resolves to the exit code. */
export interface FeedCommand {
  readonly summary: string;
  readonly help: string;
  run(args: readonly string[], io: Io): Promise<number>;
}

/** What an option must give. */
export function required(value: string | undefined, option: string): string {
  if (value === undefined || value === "") throw new UsageError(`${option} is missing`);
  return value;
}

/** `YYYY-MM-DDTHH:MM:SSZ` (or a day) as milliseconds since the epoch, whole seconds; the clock's time unless told. */
export function momentOf(text: string | undefined): number {
  if (text === undefined) return Math.floor(Date.now() / 1000) * 1000;
  const at = Date.parse(text);
  if (!/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}Z)?$/.test(text) || Number.isNaN(at))
    throw new UsageError(`"${text}" is no moment like 2026-11-21T20:00:00Z`);
  return at;
}

export function roleOf(text: string): RoleName {
  const role = ROLES.find((name) => name === text);
  if (role === undefined) throw new UsageError(`no role "${text}"; there are ${ROLES.join(", ")}`);
  return role;
}

/** `ROLE=VALUE`. */
export function forRole(text: string, option: string): { readonly role: RoleName; readonly value: string } {
  const [name = "", value = ""] = text.split(/=(.*)/s);
  if (value === "") throw new UsageError(`${option} wants ROLE=…, not "${text}"`);
  return { role: roleOf(name), value };
}

/** `KIND:ID`. */
export function rowOf(text: string): { readonly kind: string; readonly id: string } {
  const [kind = "", id = ""] = text.split(/:(.*)/s);
  if (!["entity", "event", "source", "redirect"].includes(kind) || id === "")
    throw new UsageError(`"${text}" is no row like event:2014-07-01-cn-kakaotalk-block`);
  return { kind, id };
}

export function kilobytes(bytes: number): string {
  return bytes < 1e6 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
