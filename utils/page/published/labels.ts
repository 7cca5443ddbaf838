/** Words before or behind a date that say what happened on that day, in the languages of the dataset. */

export type Role = "published" | "updated" | "other" | null;

const UPDATED =
  /updat|modifi|revis|edited|changed|aktuali[sz]|bearbeitet|geändert|mis(?:e)? à jour|mise à|actualiz|atualiz|aggiorn|modific|güncelle|değişt|düzenle|обнов|измен|редакт|оновлен|更新|修改|修订|修訂|編輯|编辑|改訂|수정|업데이트|편집|تحديث|تعديل|تغيير|به‌?روز|بروز|ویرایش|अपडेट|अद्यतन|संशोधित|อัปเดต|อัพเดต|ปรับปรุง|แก้ไข|cập nhật|sửa đổi|bijgewerkt|gewijzigd|uppdater|oppdater|opdater|diperbarui|upraven|změněn/i;
const PUBLISHED =
  /publi|posted|erschienen|veröffentlicht|erstellt|yayın|опубл|размещ|发布|發布|发表|發表|发稿|刊登|公開|掲載|配信|投稿|입력|등록|게시|작성|نشر|انتشار|منتشر|تاریخ|प्रकाशित|เผยแพร่|xuất bản|đăng|zveřejn|vydáno|opublik|geplaatst|publicer|diterbitkan/i;
const OTHER =
  /©|copyright|expire|deadline|access(?:ed|o)|retrieved|archived|abgerufen|joined|member since|registered|born|until|valid|due\b|event|cutoff|taken on|版权|注册|截至|加入/i;

/** What the words right before a date, or failing those right behind it, say of it; the last word counts. */
export function roleOf(before: string, after: string): Role {
  return (
    lastRole(before.slice(-60)) ??
    (/^\W{0,3}(?:更新|修改|수정|updated\b|edited\b)/iu.test(after) ? "updated" : null)
  );
}

/** Whether a text speaks of a change of the page it stands on. */
export function tellsChange(text: string): boolean {
  return UPDATED.test(text);
}

function lastRole(text: string): Role {
  let role: Role = null;
  let last = -1;
  const kinds = [
    [UPDATED, "updated"],
    [PUBLISHED, "published"],
    [OTHER, "other"],
  ] as const;
  for (const [words, kind] of kinds) {
    for (const { index } of text.matchAll(new RegExp(words, "giu"))) {
      if (index > last) {
        last = index;
        role = kind;
      }
    }
  }
  return role;
}
