import type { PartialDate } from "../types.ts";
import type { DateInput } from "./shapes.ts";

/** A date as text; YAML reads a bare year as a number. */
export function dateText(input: DateInput | null | undefined): PartialDate | null {
  return input === undefined || input === null ? null : String(input);
}
