import { expect, test } from "vitest";
import { differenceOf, reasonIn } from "../../../../../utils/cli/bootstrap/install.mjs";

test("packages are as the lock file has them", () => {
  const wanted = {
    "": {},
    "node_modules/preact": { version: "11.2.0" },
    "node_modules/a/node_modules/@x/b": { version: "1.0.0" },
    "node_modules/for-windows": { version: "1.0.0", optional: true },
  };
  const there = { ...wanted };
  expect(differenceOf(wanted, there)).toBeNull();
  const { "node_modules/for-windows": _, ...linux } = wanted;
  expect(differenceOf(wanted, linux)).toBeNull();
  expect(differenceOf(wanted, { "node_modules/preact": { version: "11.2.0" } })).toBe("@x/b is missing");
  expect(differenceOf(wanted, { ...there, "node_modules/preact": { version: "11.1.0" } })).toBe(
    "preact is 11.1.0, not 11.2.0",
  );
});

test("what the project names itself is missed, though another package could do without it", () => {
  const wanted = {
    "": { devDependencies: { typescript: "7.0.2" } },
    "node_modules/typescript": { version: "7.0.2", devOptional: true },
    "node_modules/theirs": { version: "1.0.0", devOptional: true },
  };
  expect(differenceOf(wanted, { "": {} })).toBe("typescript is missing");
});

test("npm's failures come down to one line", () => {
  expect(
    reasonIn(
      "npm error code ENOTFOUND\nnpm error syscall getaddrinfo\nnpm error request to https://registry.example/preact failed, reason: getaddrinfo ENOTFOUND registry.example",
    ),
  ).toBe("the package registry (registry.example) cannot be reached (ENOTFOUND). Is there a network?");
  expect(
    reasonIn("npm error code EUSAGE\nnpm error\nnpm error `npm ci` can only install with a lock file"),
  ).toBe("`npm ci` can only install with a lock file");
  expect(reasonIn("")).toBe("it gave no reason");
});
