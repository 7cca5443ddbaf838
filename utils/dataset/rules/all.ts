import { references } from "./references.ts";
import type { Rule } from "./rule.ts";
import { uniqueIds } from "./unique-ids.ts";

/** Everything `dataset check` looks for beside YAML and schema, in the order it is reported. */
export const RULES: readonly Rule[] = [uniqueIds, references];
