import { CONJUNCTIONS } from "./function-words.ts";

/**
 * Patterns that hold words of languages, by what they are for. Letters are written `\p{…}` and only inside classes
 * (`letters.ts`); flags are those of the place that asks.
 */
export const PATTERNS = {
  /** The text between two neighbours of a list: "KakaoTalk, Line and WeChat", up to three others between them. */
  listJoint: listJoint(),
  /** "X (Twitter)", "Twitter, now X", "WeChat, or Weixin": a bracket, or words that say it is the same. */
  sameThing: String.raw`^["“”’»」』]?\s?(?:[(（]|,?\s?[(（]?(?:(?:then |still )?formerly(?: known as)?|then(?: known as)?|now(?: known as)?|today|later|previously|which became|renamed to|since renamed|rebranded as|renamed|aka|also known as|ehemals|vormals|früher|heute|jetzt|inzwischen|antes|antiguo|ahora|agora|hoje|antigo|o antigo|anciennement|aujourd’hui|ex|ex-|бывший|ныне|ранее|eski adıyla|yeni adıyla|dulu|dulunya|sebelumnya|sekarang|trước đây là|nay là|旧|舊|原|前身|现|現|现名|現名|即|改名|改名为|改名為|更名为|更名為|现称|現稱|現在の|今の|から|改め|옛|구|현|전|المعروف الآن باسم|سابقا|سابقًا|حاليا|حاليًا|قبلا|سابق))\s?[(（"“「«]?$`,
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
  const separator = String.raw`(?:${mark}(?:(?:${words})\s+)?|${and}|${cjkAnd}|\s*و\s?)`;
  return `^['’]?s?${quotes}\\s?${quotes}${separator}${quotes}(?:${item}${quotes}${separator}${quotes}){0,3}(?:(?:the|its|o|a|os|as|el|la|le|il|lo|der|die|das) |l[’'])?$`;
}
