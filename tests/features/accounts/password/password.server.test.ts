import { expect, test } from "vitest";
import common from "~/features/accounts/password/common-passwords.json";
import { NewPassword } from "~/features/accounts/password/password.server";

const isAccepted = (password: unknown) => NewPassword.safeParse(password).success;

test.each([
  "otterlake",
  "        ",
  "пароль-из-восьми-слов",
  "🦦🫖🌙🕯️🧦🧵🪴🥄",
  "a".repeat(128),
  "x".repeat(256),
  " leading and trailing ",
])("%j may be chosen", (password) => {
  expect(isAccepted(password)).toBe(true);
});

test("a chosen password stays as it was typed", () => {
  expect(NewPassword.parse(" otter\tlake ")).toBe(" otter\tlake ");
});

test.each([
  undefined,
  "",
  "sevenxx",
  "e\u0301".repeat(7),
  "x".repeat(257),
  "password",
  "PassWord1",
  "qwertyuiop",
  "kithwell-2026",
  "my KITH well!",
])("%j is refused", (password) => {
  expect(isAccepted(password)).toBe(false);
});

test("the list of common passwords holds thousands", () => {
  expect(common.passwords.length).toBeGreaterThanOrEqual(3000);
  for (const password of ["iloveyou", "1qaz2wsx", "trustno1", "12345678"]) {
    expect(isAccepted(password)).toBe(false);
  }
});
