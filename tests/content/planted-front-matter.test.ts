import { describe } from "vitest";
import { article, catches, locked, talk, taper } from "./planted";

describe("front matter:", () => {
  catches([
    { what: "none at all", from: "---\ntitle", to: "title", says: "front matter", below: null },
    {
      what: "YAML that cannot be read",
      from: "minutes: 8",
      to: "minutes: [8",
      says: /./,
      below: null,
    },
    {
      what: "a key nobody knows",
      from: "minutes: 8",
      to: "minuets: 8",
      says: "minuets",
      below: null,
    },
    {
      what: "no reviewer",
      from: "reviewedBy: awaiting clinical review",
      to: "",
      says: "reviewedBy",
      below: null,
    },
    { what: "a value that does not fit", from: "minutes: 8", to: "minutes: soon", says: "minutes" },
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
      what: "a lock its module asks for",
      file: locked,
      from: "locksUntil: safety-check\n",
      to: "",
      says: "locksUntil",
      below: null,
    },
    {
      what: "a lock its module does not ask for",
      from: "minutes: 8",
      to: "minutes: 8\nlocksUntil: safety-check",
      says: "locksUntil",
      below: null,
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
      what: "a folder that is no module",
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
      what: "a conversation of no lesson",
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
      what: "a list that cannot be read",
      file: "glossary.yaml",
      from: "meaning:",
      to: "means:",
      says: "means",
      below: null,
    },
  ]);
});
