import type { Word } from "../surroundings.ts";
import { TIGHT } from "./beside.ts";
import { type Evidence, evidence, NO_EVIDENCE, type Question } from "./evidence.ts";

/** "Bing & Grøndahl": a firm with the names of two. */
function isPartner(next: Word, question: Question): boolean {
  return (
    next.gap === " & " &&
    next.capital &&
    question.words.has("everydayWords", question.name) &&
    !question.others.some(({ start }) => start === question.occurrence.end + next.gap.length)
  );
}

/** What stands after a firm's name: "Signal Foundation", or the name of another partner. */
export function firm(question: Question): readonly Evidence[] {
  const { around, words } = question;
  const [next] = around.after;
  if (next !== undefined && isPartner(next, question)) return evidence("partner", "properNameAfter");
  if (next === undefined || !TIGHT.test(next.gap) || !next.capital) return NO_EVIDENCE;
  // "X Corp’s suit"
  const word = next.lower.replace(/['’]s$/u, "");
  return words.has("companyWords", word) ? evidence(`company:${word}`, "companyWordAfter") : NO_EVIDENCE;
}
