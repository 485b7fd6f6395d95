import { describe, expect, test } from "vitest";
import {
  DraftFields,
  MomentAnswers,
  momentFrom,
} from "~/features/statements/draft/draft-fields.server";

describe("the fields of a draft", () => {
  test("accepts empty fields, and reads a line break as one character", () => {
    expect(DraftFields.parse({})).toEqual({
      body: "",
      recipient: "",
      occasion: "",
      name: "",
      before: "",
      undo: "",
    });
    expect(DraftFields.parse({ body: "one\r\ntwo\n " }).body).toBe("one\ntwo");
  });

  test.each([
    ["a long text", { body: "x".repeat(3_001) }],
    ["a long name", { name: "x".repeat(81) }],
  ])("refuses %s", (_, fields) => {
    expect(DraftFields.safeParse(fields).success).toBe(false);
  });
});

describe("the moment", () => {
  const yes = { sober: "yes", calm: "yes", private: "yes", safe: "yes" } as const;

  test.each([
    ["good", {}],
    ["later", { sober: "no" }],
    ["later", { calm: "no" }],
    ["later", { private: "no" }],
    ["unsafe", { safe: "no" }],
    ["unsafe", { sober: "no", safe: "no" }],
  ] as const)("is %s with the answers %o", (moment, answers) => {
    expect(momentFrom({ ...yes, ...answers })).toBe(moment);
  });

  test("refuses a form with a missing or unknown answer", () => {
    expect(MomentAnswers.safeParse({ ...yes, calm: undefined }).success).toBe(false);
    expect(MomentAnswers.safeParse({ ...yes, safe: "maybe" }).success).toBe(false);
  });
});
