import { evidence, type Evidence, NO_EVIDENCE, type Question } from "./evidence.ts";

/** Whose services people speak of by their owners. */
const OWNERS = String.raw`(?:Musk|Zuckerberg|Bezos|Durov|Dorsey|Spiegel)`;
/** "Musk’s X", "マスク氏のX". */
const BEFORE = new RegExp(
  String.raw`(?:${OWNERS}['’](?:s|un|in)|${OWNERS}s|マスク氏の|머스크의|(?:马斯克|馬斯克|扎克伯格|祖克柏)(?:旗下)?的?)\s?[「『“]?$`,
  "u",
);
/** "X d’Elon Musk", "X Илона Маска". */
const AFTER = new RegExp(
  String.raw`^["”»]?,? (?:(?:d['’]|de |di |von |van |del |do |of )?(?:[A-Z]\p{L}+ )?${OWNERS}(?!['’]?\p{L})|(?:Илона |Ілона )?Маска|(?:Павла )?Дурова|(?:Марка )?Цукерберга|Elona Muska)`,
  "u",
);
/** "rebranded as X", "переименован в X": in a text that has the service under its other name. */
const RENAMED =
  /(?:renamed(?: itself| it)?|rebranded|(?:named|called|dubbed) it|nannte (?:es|sie|ihn)|rebaptisée?|rebautizad[oa]|rebatizad[oa]|renomead[oa]|ribattezzat[oa]|umbenannt|omgedoopt|переименова\p{L}*|đổi tên|berganti nama|更名|改名|改称|이름을|adını)(?: (?:to|as|en|como|in|tot|в|thành|menjadi)|为|為|して|し)? ?$/u;

/** How much of what stands before the name is read. */
const BESIDE = 32;

/** The name stands beside its owner's, or is said to be the new one of a service. */
export function owner({ around: { left, right }, occurrence, believed }: Question): readonly Evidence[] {
  const single = occurrence.end - occurrence.start === 1;
  const beside = left.slice(-BESIDE);
  if (BEFORE.test(beside) || AFTER.test(right))
    return evidence("owner", single ? "possessiveOfOneLetter" : "possessive");
  return believed.entities.has(occurrence.alias.entity) && RENAMED.test(beside)
    ? evidence("renamed", single ? "placeOfOneLetter" : "placePreposition")
    : NO_EVIDENCE;
}
