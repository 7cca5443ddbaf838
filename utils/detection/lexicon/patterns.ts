import { CONJUNCTIONS } from "./function-words.ts";

/**
 * Patterns that hold words of languages, by what they are for. Letters are written `\p{…}` and only inside classes
 * (`letters.ts`); flags are those of the place that asks.
 */
export const PATTERNS = {
  /** The text between two neighbours of a list: "KakaoTalk, Line and WeChat", up to three others between them. */
  listJoint: listJoint(),
  /** "X (Twitter)", "Twitter, now X", "WeChat, or Weixin": a bracket, or words that say it is the same. */
  sameThing: sameThing(),
  /** Before the number of an article of a law: "Article 37, X". */
  article: String.raw`(?:^|[^\p{L}])(?:art(?:\.|icles?|igos?|ículos?|icol[oi]|ikeln?)?|incisos?|§|стать[яиею]|ст\.)[\s\d]*,?\s*$`,
  /** Addresses that post, share or follow rather than tell. */
  shareAddress: String.raw`(?:\/sharer|\/share(?:[/?.]|$)|[?&](?:share|text|url|u)=|\/intent\/|shareArticle|pin\/create|\/submit\?|^mailto:|^whatsapp:|^tg:|^viber:|wa\.me|api\.whatsapp\.com|addtoany|addthis)`,
  /** "Share on WhatsApp", "Follow us on Twitter", "关注我们" … at the start of a short line. */
  callToShare: String.raw`^\W*(?:share|tweet|pin|follow|like|join|connect|find|subscribe|log ?in|sign ?(?:in|up)|continue|send|post|save|email|ads? by|sponsored by|view on|watch on|listen on|download|get it (?:free )?on|available on|teilen|folgen|partager|suiv(?:ez|re)|compartir|comparte|síguenos|compartilhar|condividi|segui|поделиться|подпис|分享|关注|關注|シェア|フォロー|공유|팔로우|paylaş|takip)`,
  /** The same inside a short link's text: "Firefox for Android. Get it free on …". */
  callInLink: String.raw`\b(?:share|follow|find|get it|available|download|watch|listen|log ?in|sign ?in|sign ?up|continue)\b.{0,20}\b(?:on|with|via|from)\s`,
} as const;

function listJoint(): string {
  const item = String.raw`[\p{Lu}\p{Lo}\d][\p{L}\p{M}\p{N}.!&+-]*(?:[ ][\p{Lu}\d][\p{L}\p{M}\p{N}.!&+-]*){0,2}(?:['’]s)?`;
  const mark = String.raw`\s*(?:[,،、/|&+·・]|\s[-–—]\s)\s*`;
  const words = [...new Set([...CONJUNCTIONS, "AND", "OR", "vs\\.?"])].join("|");
  const and = String.raw`\s*,?\s+(?:${words})\s+`;
  const cjkAnd = String.raw`[と和及与與或跟]|[와과](?:\s)|(?:이나|나)\s|\s?및\s?|や|และ|หรือ`;
  const quotes = String.raw`["“”‘’'«»「」『』《》()（）]*`;
  // "par Tor ou par Session"
  const before =
    "the|its|o|a|os|as|el|la|le|il|lo|der|die|das|on|via|over|through|par|sur|à|chez|en|por|em|no|na|pelo|pela|su|auf|über|bei|per|op|bij|przez|w|в|во|на|у|через|di|lewat|trên|qua";
  const separator = String.raw`(?:${mark}(?:(?:${words})\s+)?|${and}|${cjkAnd}|\s*و\s?)`;
  return `^['’]?s?${quotes}\\s?${quotes}${separator}${quotes}(?:${item}${quotes}${separator}${quotes}){0,3}(?:(?:${before}) |l[’'])?$`;
}

/** Words between two names of one service; several may stand together: "yang dulu bernama". */
function sameThing(): string {
  const words = [
    "then still formerly now today later previously became renamed rebranded aka",
    "ehemals vormals früher frühere früheres heute jetzt inzwischen zuvor antes anteriormente antiguo antigua ahora hoy agora hoje antigo antiga",
    "anciennement aujourd’hui ex ancien devenu devenue già ora oggi prima voorheen vroeger nu",
    "бывший бывшая бывшем бывшего ныне ранее раньше сейчас теперь прежде ребрендинга колишній колишня нині раніше тепер",
    "eski eskiden adıyla şimdi şimdiki olan dulu dulunya dahulu sebelumnya sekarang kini eks alias trước nay cũ",
    "الآن سابقا سابقًا سابقاً حاليا حاليًا حالياً قبلا سابق قبلاً پیشین पूर्व पहले पूर्ववर्ती अब यानी यानि पुराना",
  ];
  const fillers =
    "known as which to since also called was bis conocido conocida como conhecido conhecida o a la el l nota noto come до adı yeni bilinen yang dikenal sebagai bernama nama baru lama đây là gọi tên المعروف المعروفة باسم में जिसे नाम";
  const pieces =
    "旧|舊|原|前身(?:为|為|是)?|前稱|前称|旧称|舊稱|原名|现|現|现名|現名|即|改名|改名为|改名為|更名为|更名為|现称|現稱|現在の|今の|から|改め|옛|구|현|전|เดิมคือ|เดิมชื่อ|เดิม|หรือ|ที่เดิมชื่อ|อดีต|ชื่อเดิม|ชื่อเดิมคือ|ปัจจุบันคือ";
  const strong = words.flatMap((line) => line.split(" ")).join("|");
  const filler = fillers.replaceAll(" ", "|");
  const said = `(?:(?:(?:${filler})[\\s'’-]){0,2}(?:${strong})(?:[\\s'’-](?:${strong}|${filler})){0,3}|${pieces})`;
  const dash = String.raw`(?:\s?[-–—:=])?`;
  return String.raw`^(?=[\s\S]{0,60}$)["“”’»」』]?\s?(?:[(（[]|,?\s?[(（[]?${said}${dash}\s?[(（"“‘'「«]?|・|·)$`;
}
