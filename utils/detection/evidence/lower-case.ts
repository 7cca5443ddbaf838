import type { Question } from "./evidence.ts";

/** Whether the name stands without capitals where it could have one, be it listed so or not: "twitter", "telegram". */
export function isLowerCase({ text, occurrence }: Pick<Question, "text" | "occurrence">): boolean {
  const surface = text.slice(occurrence.start, occurrence.end);
  return surface === surface.toLowerCase() && surface !== surface.toUpperCase();
}
