import { type Guard, oneOf, shape } from "./guards.ts";
import type { Request } from "./protocol.ts";

export const isWalkRequest: Guard<Request<"page.walk">> = shape<Request<"page.walk">>({
  kind: oneOf("page.walk"),
  direction: oneOf("next", "previous"),
});
