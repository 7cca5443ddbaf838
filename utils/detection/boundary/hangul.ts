import { wordSet } from "../first-use.ts";
import type { KnownAlias } from "../entry.ts";
import { SCRIPT } from "../script.ts";
import { runAfter, runBefore } from "./word-after.ts";

/** Particles and copulas that follow a Korean noun without a space. */
const PARTICLES = wordSet(
  "은 는 이 가 을 를 의 에 에서 에게 에게서 께 으로 로 으로서 로서 으로써 로써 으로부터 로부터 와 과 랑 이랑 도 만 까지 부터 마저 조차 밖에 " +
    "처럼 보다 이나 나 이라고 라고 이라는 라는 이란 란 이다 다 입니다 인 인데 이며 며 이고 고 등 들 들은 들이 들의 측 측은 측이 내 상 용 " +
    "에는 에도 에만 에서는 에서도 에선 에서만 으로는 로는 으로도 로도 와의 과의 와는 과는 만의 만이 까지도 이든 든 하고 뿐 뿐만 씩 조차도 이라면 라면",
);
/** Nouns that Korean writes together with a service's name, and after which particles may follow. */
const COMPOUNDS =
  /^(?:메신저|메시지|메시징|애플리케이션|어플|앱|채팅방|채팅|대화방|단톡방|채널|그룹|서비스|계정|이용자|사용자|가입자|플랫폼|코리아|재팬|페이|뱅크|게임즈|측|방|사|주가|인코퍼레이티드)/u;
const LONGEST_TAIL = 12;
/** Shorter names are too likely part of another word (라인 in 온라인, 카톡 not). */
const SHORTEST_FREE = 3;

/** Whether the Hangul before and after leaves the name standing as a word with its particles. */
export function isKoreanWord(text: string, start: number, end: number, alias: KnownAlias): boolean {
  const free = !alias.ambiguous && alias.weight >= SHORTEST_FREE;
  if (free) return true;
  if (alias.firstScript === SCRIPT.hangul && runBefore(text, start, SCRIPT.hangul, 1) !== "") return false;
  return alias.lastScript !== SCRIPT.hangul || isKoreanTail(runAfter(text, end, SCRIPT.hangul, LONGEST_TAIL));
}

function isKoreanTail(tail: string): boolean {
  if (tail === "" || PARTICLES().has(tail)) return true;
  const rest = tail.replace(COMPOUNDS, "");
  return rest !== tail && (rest === "" || PARTICLES().has(rest));
}
