import type { Target } from "../format/types.ts";
import { faultOfBytes } from "../verify/roles.ts";
import { targetPath } from "./paths.ts";
import { fromAny, type Got } from "./places.ts";
import type { Plan, Run } from "./run.ts";
import type { Bytes } from "./types.ts";

/** The bytes of a file that the signed targets name, from the first of the plan's places that gives these and no others. */
export function fetchTarget(run: Run, { bases }: Plan, target: Target): Promise<Got<Bytes>> {
  return fromAny(
    run,
    bases,
    targetPath(target),
    { exact: target.length },
    async (bytes) => (await faultOfBytes(target, bytes)) ?? ({ ok: true, value: bytes } as const),
  );
}
