import { bringPart } from "../../utils/messaging/parts.ts";
import { DETAIL, type Detail } from "../detail/contract.ts";

let loading: Promise<Detail | null> | null = null;

/** The second part of the page side, brought at the first call. Null where the browser does not let it in; never rejects. */
export function loadDetail(): Promise<Detail | null> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Detail | null> {
  const here = present() ?? ((await bringPart("detail", () => present() !== null)) ? present() : null);
  if (here === null) loading = null;
  return here;
}

function present(): Detail | null {
  const detail: unknown = Reflect.get(globalThis, DETAIL);
  return isDetail(detail) ? detail : null;
}

/** Both parts are of one build: whatever is there is what this build's second part left. */
function isDetail(value: unknown): value is Detail {
  return typeof value === "object" && value !== null && "openPopover" in value;
}
