import { expect, test } from "vitest";
import { feed } from "./feed-line.ts";

test.each(["keygen", "publish", "serve", "verify", "receipt", "root", "withdraw", "sign", "ship"])(
  "feed %s --help says how it is used",
  async (name) => {
    expect((await feed(name, "--help")).out).toMatch(new RegExp(`^Usage: feed ${name} `));
    expect((await feed("--help")).out).toContain(`  ${name.padEnd(8)} `);
  },
);

test("feed says in one line that there is no such command", async () => {
  const { code, err } = await feed("keygne");
  expect(code).toBe(2);
  expect(err).toBe(
    'feed: no command "keygne"; there are keygen, publish, serve, verify, receipt, root, withdraw, sign, ship\n',
  );
});
