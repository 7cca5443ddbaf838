/** Files of the fixture. */
export const PARROT = "entities/parrot.yaml";
export const FINCH = "entities/finch.yaml";
export const Y2014 = "events/JP/2014.yaml";
export const Y2015 = "events/JP/2015.yaml";
export const HEAD = "dataset.yaml";

/** A fault to be put into the fixture, and what is to be found. */
export interface Seeded {
  readonly fault: string;
  readonly rule: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** Text of the line that the finding must point at, after the change. */
  readonly line: string;
}

/** `line` is the first one of what is put there, unless told. */
export const seed = (
  rule: string,
  fault: string,
  file: string,
  from: string,
  to: string,
  line = to,
): Seeded => ({
  rule,
  fault,
  file,
  from,
  to,
  line: line.split("\n")[0] ?? line,
});
