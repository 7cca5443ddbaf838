import type { KnownAlias } from "../entry.ts";
import { SCRIPT } from "../script.ts";
import { runAfter, runBefore } from "./word-after.ts";

/** Loan words that Japanese writes directly after a service's name. */
const COMPOUNDS =
  /^(?:アプリ|アカウント|ユーザー?|グループ|チャンネル|チャット|メッセージ|メッセンジャー|サービス|サーバー?|ページ|ジャパン|ペイ|ポイント|スタンプ|ニュース|マップ|ミュージック|プライム|ウォッチ|ストア|プレイ|ドライブ|ブラウザ|コリア|トーク|インク|コーポレーション|ヘルス|カー|パッド|フォン)/u;
const LONGEST_TAIL = 10;
/** A longer name is hardly part of another word, and products join on freely (フェイスブックメッセンジャー). */
const SHORTEST_FREE = 6;

/** Whether the katakana before and after leaves the name standing: オンライン and ラインナップ do not hold ライン. */
export function isKatakanaWord(text: string, start: number, end: number, alias: KnownAlias): boolean {
  if (!alias.ambiguous && alias.weight >= SHORTEST_FREE) return true;
  if (alias.firstScript === SCRIPT.katakana && runBefore(text, start, SCRIPT.katakana, 1) !== "")
    return false;
  if (alias.lastScript !== SCRIPT.katakana) return true;
  const tail = runAfter(text, end, SCRIPT.katakana, LONGEST_TAIL);
  return tail === "" || COMPOUNDS.test(tail);
}
