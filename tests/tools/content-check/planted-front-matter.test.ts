import { describe, expect, test } from "vitest";
import { article, catches, lesson, locked, problemsWith, talk, taper } from "./planted";

describe("front matter:", () => {
  catches([
    {
      what: "a file without front matter",
      from: "---\ntitle",
      to: "title",
      says: "front matter",
      below: null,
    },
    {
      what: "YAML that cannot be read",
      from: "minutes: 8",
      to: "minutes: [8",
      says: /./,
      below: null,
    },
    {
      what: "an unknown key",
      from: "minutes: 8",
      to: "minuets: 8",
      says: "minuets",
    },
    {
      what: "no reviewer",
      from: "reviewedBy: awaiting clinical review",
      to: "",
      says: "reviewedBy",
      below: null,
    },
    { what: "a value of the wrong type", from: "minutes: 8", to: "minutes: soon", says: "minutes" },
    {
      what: "a summary too long to show",
      from: "One small thing to begin with.",
      to: "A".repeat(161),
      says: "160",
    },
    {
      what: "a source that is cited and not listed",
      from: "sources: [R1]",
      to: "sources: []",
      says: "add R1",
    },
    {
      what: "a source that is listed and not cited",
      from: "sources: [R1]",
      to: "sources: [R1, R2]",
      says: "R2",
    },
    {
      what: "a lesson without the lock of its module",
      file: locked,
      from: "safety: skill\n",
      to: "",
      says: "write safety: skill",
      below: null,
    },
    {
      what: "a lock that its module does not have",
      from: "minutes: 8",
      to: "minutes: 8\nsafety: skill",
      says: "take it out",
      below: 1,
    },
    {
      what: "no prescriber’s box on a track that needs it",
      file: taper,
      from: "prescriberBox: true\n",
      to: "",
      says: "prescriberBox",
      below: null,
    },
    {
      what: "no lessons to read first on a track that needs them",
      file: taper,
      from: "readFirst: [start/first]\n",
      to: "",
      says: "readFirst",
      below: null,
    },
    {
      what: "a free lesson that waits for others",
      from: "minutes: 8",
      to: "minutes: 8\nreadFirst: [start/first]",
      says: "free lesson",
      below: 1,
    },
    {
      what: "a lesson to read first that does not exist",
      file: taper,
      from: "[start/first]",
      to: "[start/last]",
      says: "start/last",
    },
    {
      what: "a folder that is not a module",
      file: "lessons/09-other/01-x.mdx",
      to: "---\ntitle: A\n---\n",
      says: "modules.yaml",
      below: null,
    },
    {
      what: "a tag that is not in the list",
      file: article,
      from: "[care]",
      to: "[cure]",
      says: "cure",
    },
    {
      what: "a conversation without a lesson",
      file: talk,
      from: "start/first",
      to: "start/last",
      says: "start/last",
    },
    {
      what: "a conversation less open than its lesson",
      file: talk,
      from: "access: free",
      to: "access: members",
      says: "free",
    },
    {
      what: "a script that breaks its own rules",
      file: talk,
      from: "kind: mixed",
      to: "kind: good",
      says: "must be mixed",
    },
    {
      what: "a date that does not exist",
      file: article,
      from: "publishedOn: 2026-11-22",
      to: "publishedOn: 2026-02-30",
      says: "must be a date",
    },
    { what: "an empty title", from: "title: A step of Ada", to: 'title: " "', says: "empty" },
    { what: "too few minutes", from: "minutes: 8", to: "minutes: 1", says: "at least" },
    { what: "too many minutes", from: "minutes: 8", to: "minutes: 60", says: "at most 30" },
    {
      what: "a hard subject without a content note",
      from: "CRAFT is a set of skills.",
      to: "Suicide. Suicide. Suicide. Suicide.",
      says: "add contentNote",
      below: null,
    },
    {
      what: "a glossary that is not YAML",
      file: "glossary.yaml",
      from: "meaning: A set",
      to: "meaning: A: set",
      says: /./,
    },
    {
      what: "a word of the glossary without a meaning",
      file: "glossary.yaml",
      from: "meaning: A set of skills for families.",
      to: 'meaning: ""',
      says: "must not be empty",
    },
    {
      what: "two sources with the same id",
      file: "references.yaml",
      from: "- id: R2",
      to: "- id: R1",
      says: "taken",
    },
    {
      what: "a list that cannot be read",
      file: "glossary.yaml",
      from: "meaning:",
      to: "means:",
      says: "means",
      below: null,
    },
  ]);
});

test("a broken file breaks no links to it, and a broken list causes no other problems", async () => {
  const unread = await problemsWith({ file: taper, from: "title: A", to: "title: A: A" });
  const unlisted = await problemsWith({ file: "glossary.yaml", from: "term:", to: "tern:" });

  expect(unread.problems.map(({ file }) => file)).toEqual([taper]);
  expect(new Set(unlisted.problems.map(({ file }) => file))).toEqual(new Set(["glossary.yaml"]));
});

test.each([
  ["objective: Begin.\n", "", "objective: is missing: add it"],
  ["minutes: 8", 'minutes: "8"', "minutes: must be a number, without quotes"],
  ["access: free", "access: member", "access: must be free or members"],
  ["minutes: 8", "minuets: 8", "“minuets” is not known here: correct its spelling, or take it out"],
])("%j as %j: the message says what to do", async (from, to, says) => {
  const { problems } = await problemsWith({ file: lesson, from, to });
  expect(problems.map(({ message }) => message)).toContain(says);
});
