/** Whether a value is a T, looked at in full depth. */
export type Guard<T> = (value: unknown) => value is T;

/** An object with at least these properties; the type makes sure that none of T's is forgotten. */
export function shape<T extends object>(properties: { readonly [K in keyof T]-?: Guard<T[K]> }): Guard<T> {
  const guards = Object.entries<Guard<unknown>>(properties);
  return (value): value is T =>
    typeof value === "object" &&
    value !== null &&
    guards.every(([key, guard]) => Object.hasOwn(value, key) && guard(Reflect.get(value, key)));
}

export function list<T>(item: Guard<T>): Guard<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every((one) => item(one));
}

export function either<A, B>(first: Guard<A>, second: Guard<B>): Guard<A | B> {
  return (value): value is A | B => first(value) || second(value);
}

export function nullable<T>(guard: Guard<T>): Guard<T | null> {
  return (value): value is T | null => value === null || guard(value);
}

/** One of these very words. */
export function oneOf<const T extends string | boolean | number>(...values: readonly T[]): Guard<T> {
  return (value): value is T => values.some((one) => one === value);
}

/** A text, or a word of a vocabulary whose members are not listed here again. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the place of use names the vocabulary
export function text<T extends string>(value: unknown): value is T {
  return typeof value === "string";
}

export function flag(value: unknown): value is boolean {
  return typeof value === "boolean";
}

/** A whole number from 0. */
export function count(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
