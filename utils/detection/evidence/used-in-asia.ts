import type { Surroundings } from "../surroundings.ts";

/**
 * What is said of people who write or read somewhere, directly beside the name, in languages whose words stand without
 * spaces or take particles: before it and after it. A reason that ends in a colon goes on with the word before the name.
 */
const USES: readonly (readonly [why: string, before: RegExp | null, after: RegExp | null])[] = [
  ["preposition:在", /在[「『“《\s]?$/u, /^[」』”》\s]?(?:上|里|裡|內|内|群)/u],
  // "在X发帖", "於 LINE 回應"
  [
    "preposition:在",
    /[在于於][「『“《\s]?$/u,
    /^[」』”》\s]?(?:发|發|贴|貼|写|寫|表示|直播|回应|回應|公开|公開|宣布|宣佈|更新|转|轉|称|稱|说|說|晒|曬|爆料|留言|评论|評論|道歉|澄清|透露|卖|賣|带货|帶貨|开店|開店|走红|走紅)/u,
  ],
  // "刷头条", "注册 LINE"
  [
    "used:",
    /(?:刷|打开|打開|登录|登入|登陆|注册|註冊|安装|安裝|卸载|卸載|下载|下載|入驻|入駐|通过|通過|透过|透過|经由|經由)[「『“《\s]?$/u,
    null,
  ],
  // "Xで「…」と述べた", "Xに投稿した"
  [
    "particle:で",
    null,
    /^」?(?:上?で[「、]|(?:上?で|に|へ)(?:投稿|発信|公表|公開|発表|書|つぶや|表明|反論|謝罪|拡散|批判|報告|訴え|明ら|述べ|告知))/u,
  ],
  // "ラインのグループ", "ズームで授業", "줌으로 수업", "라인 단체방"
  [
    "part:の",
    null,
    /^」?(?:の(?:アカウント|グループ|メッセージ|投稿|チャット|トーク|アプリ|ユーザー|利用者|会議|やり取り|既読|スタンプ|友だち)|で[^。、]{0,8}(?:指示|連絡|勧誘|知り合)|で送(?:ら|っ|る)|で(?:の?(?:会議|授業|面談|面接|やり取り|保護者会|説明会|打ち合わせ|研修)|指示|連絡|勧誘|知り合))/u,
  ],
  [
    "part:로",
    null,
    /^(?:의 (?:계정|단체방|대화방|채팅방|이용자|가입자)|으?로 (?:수업|강의|회의|면접|연락|대화|지시|문자|소통|주고받|진행|열린|열려|열렸))/u,
  ],
  // "自身のXで", "公式LINEで"
  ["own:", /(?:自身の|自分の|個人の|本人の|公式)「?$/u, null],
  // "米Xと", "头条系的产品"
  ["country:", /(?:^|[、。「（\s])(?:米|英|独|仏|韓)「?$/u, null],
  ["part:系", null, /^系(?:的|产品|產品|公司|平台|平臺|应用|應用)/u],
  // "改用信号"
  ["used:", /(?:改用|转用|轉用|转战|轉戰|换成|換成|转投|轉投)[「『“《\s]?$/u, null],
  // "X에 올린", "엑스를 통해"
  [
    "particle:에",
    null,
    /^(?:에|에서|에다)?\s?(?:(?:글|사진|영상|게시물|메시지|입장)[을를]? ?(?:더 |자주 |많이 |짧게 )*(?:올|게시|적|쓰|썼|남|공유|공개)|올린|올라온|올렸|게시|적은|적었|썼|쓴|공유|공개한|남긴|남겼)|^(?:를|을) 통해/u,
  ],
  // "스레드에 '죄송하다'는 글을 올렸다"
  [
    "particle:에",
    null,
    /^(?:에|에다)\s?["“‘'「][^"”’'」]{1,60}["”’'」](?:이?라고|이?라는|는|고)\s(?:짧은 |사과 |해명 )?(?:글|메시지|입장|적|썼|밝|남)/u,
  ],
  // "밴드에 공지를 올린다", "스레드에 올라왔다가", "엑스에서 갈무리한"
  [
    "particle:에서",
    null,
    /^에서?\s(?:(?:먼저|처음|빠르게|크게|널리) )?(?:공지|올라왔|올라온|올라와|퍼졌|퍼지|퍼진|확산|화제|갈무리|캡처|캡쳐)/u,
  ],
  // "라인은 아예 열리지 않는다", "라인의 모회사"
  [
    "subject:은",
    null,
    /^(?:은|는|이|가) (?:아예 |전혀 |이날 |한때 )?(?:열리지|접속|먹통|차단|삭제됐|막혔|막힌)/u,
  ],
  ["part:의", null, /^의 (?:모회사|운영사|자회사|지분|대주주|경영권|이용자|가입자|서버)/u],
  // "ส่งมาทางไลน์"
  ["preposition:ทาง", /(?:ทาง|ผ่าน|แอด|กลุ่ม|แชท|แชต|โพสต์ใน|โพสต์บน|บน)\s?$/u, null],
];

/** How a service is used there, or null. */
export function usedInAsia({ left, right }: Pick<Surroundings, "left" | "right">): string | null {
  for (const [why, before, after] of USES) {
    const [word = ""] = before?.exec(left) ?? [];
    if ((before !== null && word === "") || after?.test(right) === false) continue;
    return why.endsWith(":") ? why + word.replace(/[「『“《\s]$/u, "") : why;
  }
  return null;
}
