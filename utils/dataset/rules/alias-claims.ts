import { aliasKey } from "../names/alias-key.ts";
import { type Place, within } from "../source/located.ts";
import type { EntityName } from "../types.ts";
import type { Rule } from "./rule.ts";

interface Claim {
  readonly entity: string;
  readonly name: EntityName;
  readonly place: Place;
}

export const aliasClaims: Rule = {
  name: "alias-claims",
  demands: "A name that two entities bear is marked ambiguous in both; a form stands once in an entity.",
  *check(set) {
    const claims = new Map<string, Claim[]>();
    for (const { value: entity, place } of set.entities) {
      const forms = new Set<string>();
      for (const [i, name] of entity.names.entries()) {
        const here = within(place, "names", i);
        const form = `${name.lang} ${name.text}`;
        if (forms.has(form)) {
          yield {
            place: here,
            problem: `"${name.text}" (${name.lang}) stands twice`,
            remedy: "remove one of the two",
          };
        }
        forms.add(form);
        const key = aliasKey(name.text);
        const claim = { entity: entity.id, name, place: here };
        const others = claims.get(key);
        if (others === undefined) claims.set(key, [claim]);
        else others.push(claim);
      }
    }
    for (const claimants of claims.values()) {
      if (new Set(claimants.map(({ entity }) => entity)).size < 2) continue;
      for (const { entity, name, place } of claimants) {
        if (name.ambiguous) continue;
        const others = new Set(claimants.map((one) => one.entity).filter((one) => one !== entity));
        yield {
          place,
          problem: `"${name.text}" is also a name of ${[...others].map((one) => `\`${one}\``).join(", ")}`,
          remedy: "mark it `ambiguous: true` in both, or remove it from the one that does not bear it",
        };
      }
    }
  },
};
