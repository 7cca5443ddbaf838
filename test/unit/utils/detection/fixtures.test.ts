import { describe, expect, it } from "vitest";
import {
  readBlind,
  readBlindNames,
  readMagazines,
  readPassages,
  readUnseen,
  readUnseenLater,
} from "../../../../utils/cli/train/passages.ts";

const classed = [...readPassages(), ...readUnseen(), ...readUnseenLater()];
const passages = [...classed, ...readBlind(), ...readMagazines()];
const names = readBlindNames();
const known = new Set(names.aliases.map(({ text }) => text.toLowerCase()));
const ambiguous = new Set(
  names.aliases.filter((alias) => alias.ambiguous).map(({ text }) => text.toLowerCase()),
);

describe("the labelled passages", () => {
  it("are many, each once, in the languages of the dataset", () => {
    expect(passages.length).toBeGreaterThanOrEqual(600);
    expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length);
    expect(new Set(passages.map(({ text }) => text)).size).toBe(passages.length);
    const languages = "ar de en es fa fr hi id ja ko pt ru th tr vi zh-Hans zh-Hant".split(" ");
    expect(new Set(passages.map(({ lang }) => lang))).toEqual(
      new Set([...languages, "he", "it", "nl", "pl", "uk", "ur"]),
    );
  });

  it("bear labels that lie on their names", () => {
    for (const { id, text, mentions } of passages) {
      let last = 0;
      for (const { start, end, surface } of mentions) {
        expect([id, text.slice(start, end), start >= last]).toEqual([id, surface, true]);
        last = end;
      }
    }
  });

  it("are sorted into their classes", () => {
    // Those written blind have the classes of what they are about, whatever else they name.
    for (const passage of classed) {
      const surfaces = passage.mentions.map(({ surface }) => surface.toLowerCase());
      const hard = surfaces.some((surface) => ambiguous.has(surface));
      const positive = hard ? ["hard-pos"] : ["pos"];
      const fitting = surfaces.length > 0 ? positive : ["hard-neg", "plain-neg"];
      expect([passage.id, fitting.includes(passage.class)]).toEqual([passage.id, true]);
    }
  });

  it("label only listed names", () => {
    const unlisted = passages.flatMap(({ mentions }) =>
      mentions.filter(({ surface }) => !known.has(surface.toLowerCase())).map(({ surface }) => surface),
    );
    // Case endings.
    expect(new Set(unlisted)).toEqual(
      new Set(
        "Телеграме Википедии Телеграма Фейсбуке Яндекса ТикТоке Телеграмі Ютубе Фейсбуку Инстаграме Одноклассниках Дискорде Діскорді Твиттера Фейсбука Википедию Инстаграма Інстаграмі Twitterze WhatsAppa ватсапе телеграме Инстаграма Рутуба Ютьюбе Вотсапе Тиктоку Рутубом Ватсапе Максе Стиме Макса Сигнале фейсбуке инстаграме телеграмі".split(
          " ",
        ),
      ),
    );
  });
});
