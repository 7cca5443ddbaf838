import { expect, test } from "vitest";
import { NeverList } from "../../../../components/popup/NeverList.tsx";
import { english as t } from "../../../../utils/i18n/english.ts";
import type { Never } from "../../../../utils/settings/types.ts";
import { draw, textOf } from "../draw.ts";

test("the list says where each name is not marked, and takes the choice back", () => {
  const never: readonly Never[] = [
    { name: "LINE", site: null },
    { name: "Signal", site: "radio.example" },
  ];
  const back: Never[] = [];
  const root = draw(
    <NeverList t={t} never={never} onMarkAgain={(one) => back.push(one)} onLast={() => undefined} />,
  );
  expect(textOf(root.querySelector("summary"))).toBe("2 names not marked, by your choice");
  expect([...root.querySelectorAll("li .what")].map(textOf)).toEqual([
    "Signal on radio.example",
    "LINE everywhere",
  ]);
  const [first] = root.querySelectorAll("button");
  expect(first?.getAttribute("aria-label")).toBe("Mark again: “Signal” on radio.example");
  first?.click();
  expect(back).toEqual([never[1]]);
  expect(
    draw(<NeverList t={t} never={[]} onMarkAgain={() => {}} onLast={() => undefined} />).childElementCount,
  ).toBe(0);
});
