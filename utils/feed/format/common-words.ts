/** What a matcher passes over within a name: signs that show nothing, Arabic lengthening and vowels, nuktas. */
const UNSEEN = /[\p{Cf}\p{Variation_Selector}\u0640\u064b-\u0652\u093c\u09bc\u0a3c\u0abc]/gu;
/** Letters that a matcher takes for one another (`detection/fold.ts`): alef, yeh, kaf, and the Turkish i. */
const EQUAL: readonly (readonly [RegExp, string])[] = [
  [/[\u0622\u0623\u0625\u0671]/gu, "\u0627"],
  [/[\u0649\u06cc]/gu, "\u064a"],
  [/\u06a9/gu, "\u0643"],
  [/[\u0130\u0131]/gu, "i"],
];

/**
 * Words that stand on nearly every page of their language. A feed that names a service so would have half the web
 * marked; it is refused, whatever it says of ambiguity. Lower-case; longer than the shortest names of services.
 */
const COMMON = new Set(
  [
    "the and for are but not you all any can had her was one our out day get has him his how man new now old see two way",
    "who boy did its let put say she too use that with have this will your from they know want been good much some",
    "very when come here just like long make many more only over such take than them well were what about after again",
    "of to in is it on as at be by he we or an do if me my so up no us go am",
    "de la el en los las del que un una por con para su al lo como más pero sus le ya este sí porque esta entre cuando",
    "le les des et est une du dans qui pas au sur ne se ce il sont avec plus son par je ou mais nous vous tout",
    "der die das und ist von zu den mit sich auf für nicht ein eine als auch es an werden aus er hat dass sie nach wird bei",
    "o a os as um uma do da dos das em no na nos nas ao aos não mais por mas foi ele ela seu sua ou ser quando muito há",
    "il lo gli di che non si per una sono della nel alla come anche più questo ma ha dei le",
    "и в не на я что он с как это по но они мы все она так его только мне было вот от меня еще нет о из ему теперь",
    "ve bir bu da de için ile o çok daha gibi ne ama kadar en var mı sonra diye ben sen biz olarak olan",
    "yang dan di ini itu dengan untuk tidak dari dalam akan pada juga ke karena ada oleh saya kita",
    "và của là có cho không được với các một người những trong này đã đến khi",
    "في من على أن إلى عن ما لا هذا هذه التي الذي كان مع قد كل بين بعد و",
    "از به در که را این با است برای آن یک خود تا کرد بر هم",
    "में के का की है और से को पर यह एक हैं था नहीं भी कि",
    "的 了 是 我 不 在 人 有 他 这 這 个 個 中 大 来 來 上 国 國 我们 我們 他们 他們 一个 一個 没有 沒有 可以 什么 什麼",
    "の に は を た が で て と し れ さ ある いる も する から な こと として い や これ それ",
    "이 그 저 것 수 등 및 를 을 은 는 가 의 에 와 과 도 로 그리고 하지만 있다 없다",
    "ที่ และ ใน ของ เป็น ได้ มี ไม่ จะ ให้ ว่า กับ นี้",
    "login log in sign in home page news search more menu share contact about us privacy terms read more next previous",
  ].flatMap((line) => line.split(" ").map(plain)),
);

/** Words nearly as frequent, after which services are called all the same: such a name must say that it is ambiguous. */
const FREQUENT = new Set(
  (
    "said says people person year years month months week weeks day days today time times hour hours first last next " +
    "other others world country countries government state states city president police court law company group " +
    "million public national international service services users user data report reports according including " +
    "part number women men children family life home house school money market business water war video photo image " +
    "january february march april may june july august september october november december monday tuesday wednesday " +
    "thursday friday saturday sunday which there their these those would could should about because before while"
  ).split(" "),
);

/**
 * Whether nearly every page of some language would hold the name: it is one of the commonest words, or made of nothing
 * else ("of the"), however it is dressed up; or a frequent word that is not said to be ambiguous.
 */
export function isCommonName(text: string, ambiguous: boolean): boolean {
  const words = plain(text)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== "");
  const [only] = words;
  if (only === undefined) return false;
  if (words.every((word) => COMMON.has(word))) return true;
  return !ambiguous && words.length === 1 && FREQUENT.has(only);
}

function plain(text: string): string {
  let out = text.normalize("NFKC").replace(UNSEEN, "");
  for (const [letters, letter] of EQUAL) out = out.replace(letters, letter);
  return out.toLowerCase();
}
