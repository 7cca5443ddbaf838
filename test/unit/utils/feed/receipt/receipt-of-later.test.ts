import { expect, test } from "vitest";
import { sync } from "../../../../../utils/feed/client/sync.ts";
import { NoReceipt, makeReceipt } from "../../../../../utils/feed/receipt/make-receipt.ts";
import { emptyContent, memoryStorage } from "../../../../../utils/feed/storage/memory.ts";
import { outcomeName } from "../conformance/case.ts";
import { BASE, makeKit, place, T0 } from "../conformance/kit.ts";
import { DAY, type Release } from "../conformance/repository.ts";
import { scriptedTransport } from "../conformance/scripted-transport.ts";

test("there is no receipt while the newest signed files describe a dataset that is not the one held", async () => {
  const kit = await makeKit();
  const clock = () => T0 + DAY;
  const storage = memoryStorage(await emptyContent(kit.root), clock);
  const take = async (of: Release): Promise<string> => {
    const transport = scriptedTransport([[BASE, place(of)]], []);
    const { signal } = new AbortController();
    return outcomeName((await sync({ storage, transport, bases: [BASE], clock, built: 0, signal })).outcome);
  };
  await take(kit.one);
  expect((await makeReceipt("2014-chat-blocked", storage)).rows.length).toBeGreaterThan(1);
  const later = await kit.make({
    change: {
      targets: (signed) => ({
        ...signed,
        custom: { ...Object(signed["custom"]), schema: { major: 2, minor: 0 } },
      }),
    },
  });
  expect(await take(later)).toBe("newer_extension");
  await expect(makeReceipt("2014-chat-blocked", storage)).rejects.toThrow(NoReceipt);
});
