import { expect, test } from "vitest";
import { NamesOnPage } from "../../../../components/popup/NamesOnPage.tsx";
import type { NameRow } from "../../../../components/popup/types.ts";
import { english as t } from "../../../../utils/i18n/english.ts";
import { draw, textOf } from "../draw.ts";

const row = (name: string, text: number, menu: number): NameRow => ({
  entity: name,
  name,
  surface: name,
  text,
  menu,
  by: null,
});

test("names in menus only are listed apart", () => {
  const root = draw(
    <NamesOnPage
      t={t}
      names={[row("WeChat", 14, 4), row("QQ", 1, 0), row("Facebook", 0, 3)]}
      onOpen={() => {}}
    />,
  );
  const lists = [...root.querySelectorAll("ul")].map((list) =>
    [...list.querySelectorAll("button")].map(textOf),
  );
  expect(lists).toEqual([["WeChat14also in menus: 4", "QQ1"], ["Facebook3"]]);
});
