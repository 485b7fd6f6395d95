import { expect, test } from "vitest";
import { ownPath } from "~/http/own-path";

test.each(["/today", "/lessons/safety-first/safety-check?from=a%2Fb#part", "/"])(
  "%s is a path of ours",
  (path) => {
    expect(ownPath(path)).toBe(path);
  },
);

test.each([
  "https://evil.example/",
  "//evil.example",
  "/\\evil.example",
  "/\t/evil.example",
  "/\n//evil.example",
  "\t//evil.example",
  "/today\r\nSet-Cookie: kw=1",
  "javascript:alert(1)",
  "today",
  "",
  "/\u2028x",
  `/${"x".repeat(600)}`,
  null,
  undefined,
  ["/today"],
])("%j leads nowhere but to the fallback", (given) => {
  expect(ownPath(given)).toBe("/today");
  expect(new URL(ownPath(given), "https://kithwell.example").host).toBe("kithwell.example");
});
