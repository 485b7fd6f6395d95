import { beforeAll, expect, test } from "vitest";
import { findMarks, withStandIns } from "~/features/answers/marks/find-marks";
import { howFew } from "~/features/answers/marks/how-few";
import { getMarkRules } from "~/features/answers/marks/mark-rules.server";
import { markKinds, type MarkRules } from "~/features/answers/marks/mark";

let rules: MarkRules;
// The lists of names come with a package that takes seconds to load.
beforeAll(async () => {
  rules = await getMarkRules();
}, 120_000);

const found = (text: string, also: string[] = []) =>
  findMarks(text, rules, also).map(({ kind, text }) => `${kind}: ${text}`);

test("marks what the design's example has, once each and in order", () => {
  const text =
    "My friend Lillian, we met at the choir at St. Anne’s, is 41 and some months into coming off a tablet from 2 mg down to half. Dr. Pereira is leading it. Last time was her birthday, October 3. Is she pushing me away?";

  const marks = findMarks(text, rules);

  expect(marks.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(["name", "rare", "place", "dose", "clinician", "date"]),
  );
  for (const [index, { start, end, text: words }] of marks.entries()) {
    expect(text.slice(start, end)).toBe(words);
    expect(start).toBeGreaterThanOrEqual(marks[index - 1]?.end ?? 0);
  }
});

test.each([
  ["My husband Daniel cries.", ["name: Daniel"]],
  ["my son tyler drinks", ["name: tyler"]],
  ["Thandiwe drinks every night.", ["name: Thandiwe"]],
  ["Will drinks too.", ["name: Will"]],
  ["Since the plant in Millbrook closed", ["employer: the plant", "place: Millbrook"]],
  ["He works at walmart.", ["employer: works at walmart"]],
  ["She lives in denver.", ["place: lives in denver"]],
  ["We went to New York together", ["place: New York"]],
  ["He is a firefighter.", ["employer: is a firefighter"]],
  ["My daughter, 16, came home.", ["age: , 16"]],
  ["I’m 34F and tired", ["age: 34F"]],
  ["Our twins hear all of it.", ["rare: twins"]],
  ["It began in March and got worse on the 28th.", ["date: in March", "date: on the 28th"]],
  [
    "Call me at 555-123-4567 or kim.b@gmail.com",
    ["contact: 555-123-4567", "contact: kim.b@gmail.com"],
  ],
  ["[name] came home", ["gap: [name]"]],
])("marks %j", (text, marks) => {
  expect(found(text)).toEqual(marks);
});

test.each([
  "He takes 2 mg at night.",
  "She has two xanax a day.",
  "She takes Klonopin. One at noon, two at night.",
  "Her doctor lowers it by 10% every time.",
  "He cut his pills in half, every other day.",
  "He splits the pills.",
])("marks an amount or a schedule in %j", (text) => {
  const marks = findMarks(text, rules);

  expect(marks.map(({ kind }) => kind)).toContain("dose");
});

test.each([
  "He only drinks on weekends. Is it my place to speak up?",
  "I CAN’T DO THIS. She said, “You never listen.”",
  "Should I call 911 if she took too many pills?",
  "I made his favorite dinner on Friday, and he used the next day. Did I reward him for nothing?",
  "We’ve been to Al-Anon twice a week. He drinks three times a week.",
  "How fast the medicine comes down is for her and her doctor alone.",
])("leaves %j alone", (text) => {
  expect(found(text)).toEqual([]);
});

test("marks the alias that it is told about, and puts stand-ins in place of all marks", () => {
  expect(found("Thank you for asking, wren.", ["Wren"])).toEqual(["name: wren"]);
  expect(withStandIns("My son Tyler is 19.", rules)).toBe("My son [name] [age].");
  // A copy with a stand-in cannot be published as it is.
  expect(found("My son [name] [age].").every((mark) => mark.startsWith("gap"))).toBe(true);
});

test("says how few people a text may fit", () => {
  expect(howFew([])).toMatch(/^None/);
  expect(howFew([{ kind: "age" }])).toMatch(/an age\. Many people/);
  expect(howFew([{ kind: "rare" }, { kind: "age" }])).toMatch(/an age, a rare fact\. .*very few/);
  expect(howFew([{ kind: "name" }])).toMatch(/one person/);
});

test("long texts of one character take no more than a moment", () => {
  for (const text of ["a.", "1", "1.", "A ", "@", "every ", "[", "two ", "’", "in ", "St. "]) {
    // This thread's own time: what else runs on the machine does not count.
    const before = process.threadCpuUsage();
    findMarks(text.repeat(8000 / text.length), rules);
    expect(process.threadCpuUsage(before).user / 1000, text).toBeLessThan(5000);
  }
});

test("every kind of mark has rules", () => {
  const kinds = new Set(rules.patterns.map(({ kind }) => kind));
  expect([...kinds, "name"].toSorted()).toEqual([...markKinds].toSorted());
});
