import { isCue } from "../cue-index.ts";
import type { Word } from "../surroundings.ts";
import { isAdjective } from "./adjective.ts";
import { OPEN_QUOTE, SPACE_ONLY } from "./beside.ts";
import { evidence, type Evidence, NO_EVIDENCE, type Question } from "./evidence.ts";
import { endsInKind } from "./kind-ending.ts";
import { isEnglish } from "./native.ts";

/** "la red Tor": in English it is a colour. */
const NETWORK = /^(?:red|rede|rete|sieć|sieci|sieciach)$/u;

/** Of which the name is told in commas. */
const SERVICE =
  /^(?:messenger|app|platform|service|network|website|application|messagerie|plateforme|plataforma|aplicación|aplicativo|applicazione|piattaforma|dienst|netzwerk|plattform|мессенджер|месенджер|приложение|соцсеть|соцмережа|застосунок|uygulaması|uygulama|aplikasi|aplikacja|komunikator)$/u;

const VIETNAMESE = /(?:tài khoản|mạng xã hội|nền tảng|ứng dụng|người dùng|nhắn tin|nhóm chat) $/iu;

/** "the messenger Threema", "apps such as Line", "соцсеть X", "アプリ「LINE」". */
export function serviceWordBefore(question: Question): readonly Evidence[] {
  const { around, words } = question;
  const [first, second, third] = around.before;
  if (
    first !== undefined &&
    OPEN_QUOTE.test(first.gap) &&
    (isCue(words.services, first.lower) || (!isEnglish(question) && NETWORK.test(first.lower)))
  )
    return evidence(`cue:${first.lower}`, "serviceWordBefore");
  if (first !== undefined && SPACE_ONLY.test(first.gap) && endsInKind(first, words))
    return evidence(`cue:${first.lower}`, "serviceWordBefore");
  // "The state’s messenger, Max, reads"
  const [next] = around.after;
  if (
    first?.gap === ", " &&
    next?.gap.startsWith(",") === true &&
    SERVICE.test(first.lower) &&
    second?.gap !== ", "
  )
    return evidence(`cue:${first.lower}`, "serviceWordBefore");
  // "tài khoản X": words of two syllables
  const [vietnamese] = VIETNAMESE.exec(around.left) ?? [];
  if (vietnamese !== undefined)
    return evidence(`cue:${vietnamese.trim().toLowerCase()}`, "serviceWordBefore");
  // "la empresa suiza Proton"
  if (
    first !== undefined &&
    second?.gap === " " &&
    !isEnglish(question) &&
    isAdjective(first) &&
    isCue(words.services, second.lower)
  )
    return evidence(`cue:${second.lower}`, "serviceWordBefore");
  // "the president of Signal", "users of X"
  if (
    first !== undefined &&
    /^(?:of|from|de|di|von|van|da|do|du|del|aus|bei)$/u.test(first.lower) &&
    SPACE_ONLY.test(first.gap) &&
    second?.gap === " " &&
    (words.has("runners", second.lower) || isCue(words.services, second.lower))
  )
    return evidence(`cue:${second.lower}`, "serviceWordBefore");
  // "les bureaux français de X"
  if (
    first !== undefined &&
    /^(?:de|di|do|da|del)$/u.test(first.lower) &&
    second?.gap === " " &&
    third?.gap === " " &&
    isAdjective(second) &&
    words.has("runners", third.lower)
  )
    return evidence(`cue:${third.lower}`, "serviceWordBefore");
  // "a company called Adaptive Path": of a longer name.
  const example = (first?.capital === true ? [first] : [first, second]).some(
    (word) => word !== undefined && words.has("examples", word.lower),
  );
  const isKind = (word: Word | undefined) =>
    word !== undefined && (isCue(words.services, word.lower) || words.has("exampleKinds", word.lower));
  if (example && (isKind(second) || isKind(third))) return evidence("cue:such-as", "example");
  const stripped = around.left.replace(/(?:の|的|인)?[\s「『“（(《"]*$/u, "");
  const piece = words.services.pieces.find((one) => stripped.endsWith(one));
  return piece === undefined ? NO_EVIDENCE : evidence(`cue:${piece}`, "serviceWordBefore");
}
