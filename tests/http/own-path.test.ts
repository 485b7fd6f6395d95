import { expect, test } from "vitest";
import { ownPath } from "~/http/own-path";

test.each(["/today", "/lessons/safety-first/safety-check?from=a%2Fb#part", "/"])(
  "the path %s is accepted",
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
])("%j becomes the fallback", (given) => {
  expect(ownPath(given)).toBe("/today");
  expect(new URL(ownPath(given), "https://kithwell.example").host).toBe("kithwell.example");
});
