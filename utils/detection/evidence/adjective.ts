import type { Word } from "../surroundings.ts";

/** Of which country something is, as Romance languages, Indonesian and Vietnamese say it between a noun and its name. */
const OF_A_COUNTRY =
  /^(?:russe|rus[oa]|russ[oa]|soviétique|soviétic[oa]|sovietic[oa]|suisse|suiz[oa]|suíç[oa]|svizzer[oa]|chin[oae]s?|chinois|cinese|chinês|chinesa|japon(?:ais|és|esa)|giapponese|japonês|américaine?|american[oa]|estadounidense|estadunidense|statunitense|britannique|británic[oa]|britânic[oa]|britannic[oa]|français|francés|francese|francês|allemande?|alemana?|alemã|alemão|tedesc[oa]|coréenne|coréen|surcorean[oa]|sul-coreana?|corean[oa]|malais|malaisienne?|malasi[oa]|malay[oa]|malese|indienne?|indi[oa]|indian[oa]|rusia|amerika|malaysia|tiongkok|nga|mỹ|trung|quốc)$/u;
const OTHERS =
  /^(?:chiffrée?|cifrad[oa]|cifrat[oa]|criptografad[oa]|populaire|popular|popolare|sécurisée?|segur[oa]|sicur[oa]|lourd|pesad[oa]|pesante|nouvelle|nouveau|rival(?:e)?|concurrente?|célèbre|famos[oa]|musicale?|spatiale?|espacial|spaziale|terkenal|populer|baru)$/u;

/** Whether a word between a noun and a name says more of the noun: "le lanceur russe Proton", "la empresa suiza Proton". */
export function isAdjective({ lower, capital, gap }: Word): boolean {
  return gap.trim() === "" && (OF_A_COUNTRY.test(lower) || (!capital && OTHERS.test(lower)));
}
