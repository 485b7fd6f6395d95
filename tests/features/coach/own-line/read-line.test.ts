import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { readMeasuredLines } from "#tools/readers/line-texts";
import { testLines } from "#tools/readers/test-lines";
import { getLineReaders } from "~/features/coach/own-line/line-phrases.server";
import { lineSigns, signPoints } from "~/features/coach/own-line/line-kinds";
import { decodeLineModel } from "~/features/coach/own-line/line-model";
import type { LineReaders } from "~/features/coach/own-line/line-signs";
import { readLine } from "~/features/coach/own-line/read-line";
import { readCues } from "~/features/safety/read-cues.server";

let readers: LineReaders;
beforeAll(async () => {
  readers = await getLineReaders();
});

const read = (text: string) => readLine(text, readers, (part) => readCues(part).level === "hard");

test("reads the measured lines: at least 85 % of the untouched half, and every red one", () => {
  const lines = readMeasuredLines();
  const of = (half: string) =>
    testLines(
      lines.filter((one) => one.half === half),
      read,
    );
  const [report, tune, hard] = [of("report"), of("tune"), of("hard")];
  expect(report.right / report.of).toBeGreaterThanOrEqual(0.85);
  expect(tune.right / tune.of).toBeGreaterThanOrEqual(0.85);
  expect(hard.right / hard.of).toBeGreaterThanOrEqual(0.65);
  for (const { red, falseRed } of [report, tune, hard]) {
    expect(red.found).toBe(red.of);
    expect(falseRed).toBeLessThanOrEqual(1);
  }
});

test("marks the words that decided, and names what it read with", () => {
  const text = "I'll call your boss and say you're sick.";
  const { kind, marks, version } = read(text);
  expect(kind).toBe("rescue");
  expect(marks.map(({ start, end }) => text.slice(start, end)).join(" ")).toContain(
    "call your boss",
  );
  expect(version.split("-")).toHaveLength(5);
  expect(read(text)).toEqual(read(text));
});

test.each([
  ["If you stop, I'll buy you the phone.", "bargain"],
  ["You should get more sleep.", "lecture"],
  ["Oh great, a whole evening sober. Want a medal?", "blame"],
  ["You did so well today, for once.", "blame"],
  ["That must have been a hard morning. I'm glad you called me.", "warm-specific"],
])("reads %j as %s", (text, kind) => {
  expect(read(text)).toMatchObject({ kind, danger: null });
});

test.each(["", "...", "ok", "Te quiero mucho, hijo mío.", "zxcv qwrt plmk"])(
  "says plainly that it cannot read %j",
  (text) => {
    expect(read(text)).toMatchObject({ kind: "not-understood", danger: null });
  },
);

test("stops for danger of every kind, and not for a plain question about suicide", () => {
  expect(read("I want to die.").danger).toBe("crisis");
  expect(read("Why don't you just kill yourself.").danger).toBe("crisis");
  expect(read("I'll slap you.").danger).toBe("violence");
  expect(read("Stop taking them tonight, cold turkey.").danger).toBe("stop-sudden");
  expect(read("I'm keeping your pills from now on.").danger).toBe("med-control");
  expect(read("Take half a pill tonight.").danger).toBe("dose");
  expect(read("Are you thinking about suicide?")).toMatchObject({
    kind: "warm-specific",
    danger: null,
  });
});

test("a scene may say which words are no crisis in it", () => {
  const text = "Your lips are blue and you won't wake up.";
  expect(read(text).danger).toBe("crisis");
  expect(readLine(text, readers, () => false).danger).toBeNull();
});

test("the published table is the one that the reader uses", () => {
  const page = readFileSync("docs/own-lines.md", "utf8").replace(/ +/g, " ");
  const rows = lineSigns.map((sign) => {
    const { kind, points, does } = signPoints[sign];
    return `| ${does} | ${kind} | ${points} |`;
  });
  for (const row of rows) expect(page).toContain(row);
});

test("refuses a model file that is not complete", () => {
  const bytes = new Uint8Array(readFileSync("content/readers/own-lines.bin"));
  expect(() => decodeLineModel(bytes.subarray(0, 2_000))).toThrow("cut short");
  expect(() => decodeLineModel(new Uint8Array(20))).toThrow("not a model");
});
