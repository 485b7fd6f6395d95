import { expect, test } from "vitest";
import { mismatchedNumbers } from "#tools/content-check/checks/check-crisis";

const line = (tel: string, display: string) => ({ name: "A line", tel, display });

test("accepts the dialed number with or without its country code", () => {
  const same = [
    line("988", "988"),
    line("18007997233", "1-800-799-7233"),
    line("+61131114", "13 11 14"),
  ];
  expect(mismatchedNumbers(same)).toEqual([]);
});

test("names a line with a wrong digit", () => {
  expect(mismatchedNumbers([line("18007997233", "1-800-799-7223")])).toEqual([
    "A line: display 1-800-799-7223 is not tel 18007997233: correct one",
  ]);
});
