import { expect, test } from "vitest";
import { unlikeNumbers } from "#tools/content-check/checks/check-crisis";

const line = (tel: string, display: string) => ({ name: "A line", tel, display });

test("a number to read is the number that is dialed, with or without the country’s code", () => {
  const same = [
    line("988", "988"),
    line("18007997233", "1-800-799-7233"),
    line("+61131114", "13 11 14"),
  ];
  expect(unlikeNumbers(same)).toEqual([]);
});

test("a slip in either is named", () => {
  expect(unlikeNumbers([line("18007997233", "1-800-799-7223")])).toEqual([
    "A line: display 1-800-799-7223 is not tel 18007997233: correct one",
  ]);
});
