const pieces = (...lines: readonly string[]): readonly string[] => lines.flatMap((line) => line.split(" "));

/** What bears names besides services, directly before one in quotation marks: "シングル「Apple」", "드라마 ‘시그널’". */
export const QUOTED_KINDS = pieces(
  "シングル アルバム 楽曲 新曲 主題歌 代表曲 名曲 ヒット曲 デビュー曲 収録曲 曲 歌 映画 ドラマ アニメ 小説 漫画 マンガ 絵本 詩集 写真集 雑誌 舞台 演劇 戯曲 ミュージカル オペラ バレエ バンド 個展 写真展 展覧会 著書 長編 短編 作品 ブランド 競走馬 ロケット",
  "映画の ドラマの アニメの 小説の バレエの",
  "单曲 單曲 歌曲 新歌 金曲 主题曲 主題曲 专辑 專輯 唱片 电影 電影 影片 剧集 劇集 影集 电视剧 電視劇 连续剧 連續劇 动画 動畫 纪录片 紀錄片 小说 小說 漫画 漫畫 绘本 繪本 诗集 詩集 杂志 雜誌 舞剧 舞劇 芭蕾 歌剧 歌劇 话剧 話劇 音乐剧 音樂劇 乐队 樂隊 樂團 乐团 画展 畫展 摄影展 攝影展 火箭",
  "노래 앨범 싱글 타이틀곡 수록곡 신곡 데뷔곡 주제곡 영화 드라마 소설 웹툰 만화 뮤지컬 연극 오페라 발레 예능 시트콤 다큐멘터리 잡지 사진전 전시 전시회 밴드 제목은 로켓",
  "เพลง ซิงเกิล อัลบั้ม ภาพยนตร์ หนัง ซีรีส์ ซีรี่ส์ ละคร นิยาย นิตยสาร วงดนตรี จรวด",
);

/** The same before any name: whoever speaks of a word or letter needs no quotation marks. */
export const SPOKEN_KINDS = pieces(
  "文字 英文字 単語 アルファベット 字母 单词 單詞 單字 英文字母 代号 代號 알파벳 문자 단어 คำว่า ตัวอักษร ตัวหนังสือ ภาพยนตร์ หนัง ซีรีส์ จรวด รังสี เครื่องหมาย 표시 기호",
);

/** What is said of a word or of a work, directly after it: "「電報」という言葉", "‘시그널’이란 단어", "「電報」這個詞". */
export const SAID_OF_WORDS = pieces(
  "という言葉 という単語 という語 という文字 という字 という曲 という歌 という映画 という小説 という本 の文字 の名を という名の曲",
  "这个词 這個詞 一词 一詞 这个字 這個字 二字 两字 兩字 字样 字樣 一字 一语 一語 这个单词 這個單字 一歌 一曲 一片 一剧 一劇 一书 一書",
  "란 란말 이란말 이란 라는 이라는",
).flatMap((word) =>
  /^(?:이?란|이?라는)$/u.test(word)
    ? ["단어", "말", "용어", "뜻", "표현", "글자", "노래", "곡", "영화", "드라마", "책"].map(
        (what) => `${word} ${what}`,
      )
    : [word],
);
