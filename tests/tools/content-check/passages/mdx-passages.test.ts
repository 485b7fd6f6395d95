import { expect, test } from "vitest";
import { frontTexts, scriptPassages } from "#tools/content-check/passages/front-passages";
import { passagesOf } from "#tools/content-check/passages/mdx-passages";
import { parseMdx } from "#tools/content-check/passages/mdx-tree";

const read = (body: string, firstLine = 1) => passagesOf(parseMdx(body), firstLine);

test("a paragraph is ours, with its sources and its line in the file", () => {
  const body = `One.\n\nA <Term id="t">word</Term> counts.<Cite id="R1" /><Cite id="R2" />`;

  expect(read(body, 10)).toMatchObject([
    { line: 10, text: "One.", voice: "author", place: "prose", cites: [] },
    { line: 12, text: "A word counts.", voice: "author", cites: ["R1", "R2"] },
  ]);
});

test("a first draft is shown, and the better one is said", () => {
  const body = `<Redraft first="Go." firstLabel="Then" label="Now">
  <Part name="help">I can <em>drive</em>.</Part>
</Redraft>`;

  const examples = read(body).filter(({ place }) => place === "example");
  expect(examples.map(({ text, voice }) => [text, voice])).toEqual([
    ["Go.", "shown"],
    ["I can drive.", "said"],
  ]);
});

test("a wrong option is shown, and its reason is ours", () => {
  const body = `<Quiz id="q"><Question ask="What?"><Option why="No.">A</Option><Option right why="Yes.">B</Option></Question></Quiz>`;

  expect(read(body).map(({ text, voice }) => [text, voice])).toEqual([
    ["What?", "author"],
    ["A", "shown"],
    ["No.", "author"],
    ["B", "author"],
    ["Yes.", "author"],
  ]);
});

test("only the notice with the title for guidelines is the guideline box", () => {
  const box = (title: string) => `<Notice title="${title}">\n\nText.\n\n</Notice>`;

  const inBox = (title: string) => read(box(title)).map(({ isGuidelineBox }) => isGuidelineBox);
  expect(inBox("What guidelines tell prescribers")).toEqual([true, true]);
  expect(inBox("A word")).toEqual([false, false]);
});

test("in a script, only the member’s good lines are said", () => {
  const script = {
    scene: "A kitchen.",
    points: [
      {
        cue: "Hi.",
        choices: [
          { kind: "good", line: "Hello.", reply: "Yes.", after: [{ who: "them", line: "Oh." }] },
          { kind: "harmful", line: "Go.", reply: "No.", coach: "It is short." },
        ],
      },
    ],
  };

  const passages = scriptPassages(frontTexts(script, {}), script);

  expect(passages.map(({ text, voice }) => [text, voice])).toEqual([
    ["A kitchen.", "author"],
    ["Hi.", "shown"],
    ["Hello.", "said"],
    ["Yes.", "shown"],
    ["Oh.", "shown"],
    ["Go.", "shown"],
    ["No.", "shown"],
    ["It is short.", "author"],
  ]);
});
