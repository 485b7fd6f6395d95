import { cpSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { aContentFolder } from "./a-content-folder";
import { checkContent } from "#tools/content-check/check-content";
import { catches, locked } from "./planted";

describe("against the other files:", () => {
  const elsewhere = "lessons/02-talking/01-third.mdx";
  catches([
    {
      what: "a title that another file has",
      file: locked,
      from: "of Bea",
      to: "of Ada",
      says: "has the same",
    },
    {
      what: "a beginning that another file has",
      file: locked,
      from: "Bea has an hour",
      to: "Ada has an hour",
      says: "begins with the same words",
      below: null,
    },
    ...[
      ["a name with a space", "lessons/02-talking/02-my lesson.mdx", "small letters"],
      ["a name without a number", "lessons/02-talking/second.mdx", "01-module"],
      ["another kind of file", "lessons/02-talking/02-second.md", "01-module"],
      ["an article in a folder of its own", "articles/new/two.mdx", "right in its folder"],
    ].map(([what = "", file = "", says = ""]) => ({
      what,
      file,
      to: "---\na: b\n---\n",
      says,
      below: null,
    })),
  ]);

  test.each([
    ["lessons/02-talking/02-third.mdx", "same address"],
    ["lessons/02-talking/01-again.mdx", "same number"],
  ])("reports %s: %s", async (file, says) => {
    const { root } = aContentFolder();
    cpSync(path.join(root, elsewhere), path.join(root, file));
    const { problems } = await checkContent(root);
    expect(problems.map(({ message }) => message).join("\n")).toContain(says);
  });

  test("reports two pages for tonight with the same place in the order", async () => {
    const { root } = aContentFolder();
    cpSync(path.join(root, "tonight/one.mdx"), path.join(root, "tonight/two.mdx"));
    const { problems } = await checkContent(root);
    expect(problems.map(({ message }) => message).join("\n")).toContain("has the same number");
  });
});

test("a lesson about safety must be free", async () => {
  const { root } = aContentFolder();
  cpSync(
    path.join(root, "lessons/03-benzodiazepines/01-how-tapers-work.mdx"),
    path.join(root, "lessons/03-benzodiazepines/02-why-not-stop-suddenly.mdx"),
  );
  const { problems } = await checkContent(root);
  expect(problems.map(({ message }) => message)).toContain("access: a lesson about safety is free");
});

describe("the routes of the tracks:", () => {
  const tracks = "lessons/tracks.yaml";
  const inTracks = (what: string, from: string, to: string, says: string) => ({
    what,
    file: tracks,
    from,
    to,
    says,
    below: null,
  });
  const none = "  leavesOut: []\n  notices: []\n";
  catches([
    inTracks("a missing track", "- track: C", "- track: B", "one route for each"),
    inTracks("a missing module", "[start, talking, benzodiazepines]", "[start]", "every module"),
    inTracks(
      "a lesson that does not exist",
      none,
      "  leavesOut: [start/nothing]\n  notices: []\n",
      "no lesson “start/nothing”",
    ),
    inTracks(
      "a notice for a lesson that is left out",
      none,
      "  leavesOut: [start/first]\n  notices:\n    - { lessons: [start/first], text: Not for you. }\n",
      "none where it is left out",
    ),
    inTracks(
      "a notice without words",
      none,
      none.replace("[]\n  notices: []", '[]\n  notices: [{ lessons: [start/first], text: "" }]'),
      "must not be empty",
    ),
  ]);

  test("no track leaves out a lesson that may save a life", async () => {
    const { root } = aContentFolder({
      file: tracks,
      from: none,
      to: "  leavesOut: [benzodiazepines/why-not-stop-suddenly]\n  notices: []\n",
    });
    const saver = path.join(root, "lessons/03-benzodiazepines/02-why-not-stop-suddenly.mdx");
    const taper = path.join(root, "lessons/03-benzodiazepines/01-how-tapers-work.mdx");
    writeFileSync(
      saver,
      readFileSync(taper, "utf8").replace("minutes: 8", "minutes: 8\nsafety: life-safety"),
    );
    const { problems } = await checkContent(root);
    expect(problems.map(({ message }) => message).join("\n")).toContain("every track has it");
  });
});

describe("the words that people type:", () => {
  const file = "phrases/search.yaml";
  const planted = (what: string, from: string, to: string, says: string) => ({
    what,
    file,
    from,
    to,
    says,
    below: null,
  });
  catches([
    planted("a page that is not there", "/crisis", "/lessons/start/nothing", "there is no page"),
    planted("a word twice", "[rehab]", "[rehab, Rehab]", "stands in an earlier list"),
    planted("no words", "[rehab]", "[]", "too little"),
  ]);
});
