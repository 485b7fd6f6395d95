import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import { sampleTalk } from "./a-sample-talk";

/** Sentences that pass every check, in paragraphs of a fair length. */
export const filler = (words: number) =>
  Array.from({ length: Math.ceil(words / 49) }, () =>
    "You can try a small thing today. ".repeat(7).trim(),
  ).join("\n\n");

const lesson = (front: string, body = "", access = "free", name = "Ada") => `---
title: A step of ${name}
summary: One small thing to begin with.
objective: Begin.
access: ${access}
minutes: 8
sources: [R1]
${front}reviewedBy: awaiting clinical review
---

<Lead>${name} has an hour on Monday.</Lead>

${filler(360)}

CRAFT is a set of skills.<Cite id="R1" /> It has a <Term id="craft">name</Term>, and [a second step](/lessons/benzodiazepines/how-tapers-work).

<KeyIdea>Begin with one small thing.</KeyIdea>

<Redraft first="You never listen." firstLabel="First try" label="Better">
  <Part name="feeling">I feel tired.</Part>
</Redraft>
${body}
<Quiz id="begin">
  <Question ask="Where to begin?">
    <Option right why="It can be kept.">With one thing</Option>
    <Option why="It is too much.">With all of it</Option>
  </Question>
  <Question ask="When?">
    <Option right why="It can be kept.">On a calm day</Option>
    <Option why="Nobody can listen.">In a fight</Option>
  </Question>
  <Question ask="With whom?">
    <Option right why="It helps.">With a friend</Option>
    <Option why="It is lonely.">With nobody</Option>
  </Question>
</Quiz>

## Try this week

Do one thing.

## Where to get live help

<Help need="treatment" />
`;

const text = (front: string, words: number) => `---
title: A page
summary: What it is about.
${front}sources: [R1]
reviewedBy: awaiting clinical review
---

${filler(words)}

CRAFT is a set of skills.<Cite id="R1" />
`;

/** Every check of the sample's numbers is from this day. */
export const checkedOn = "2026-11-29";

const helpline = (need: string, name: string, tel: string) => `  - need: ${need}
    name: "${name}"
    tel: "${tel}"
    display: "${tel}"
    hours: "Every day, at all hours"
    note: "Free."
    sources: ["its own page"]
    checked: "${checkedOn}"
`;

const crisis = `country: "Utopia"
code: us
emergency:
  label: "Emergency services"
  tel: "911"
  text: "Call 911. We cannot see this page."
  sources: ["its own page"]
  checked: "${checkedOn}"
lines:
${helpline("suicide", "Night line", "988")}${helpline("violence", "Advocates", "5550100")}${helpline("poison", "Poison line", "5550101")}${helpline("treatment", "Family line", "5550102")}missing:
  - need: children
    reason: "No page names a line."
    instead: "Call 911."
`;

const files: Record<string, string> = {
  "crisis/us.yaml": crisis,
  "glossary.yaml": "- id: craft\n  term: CRAFT\n  meaning: A set of skills for families.\n",
  "references.yaml":
    '- id: R1\n  text: "A book."\n  read: full\n- id: R2\n  text: "A paper."\n  read: contents\n',
  "lessons/modules.yaml": [
    "- { id: start, title: Start, short: Begin here., strand: core, isLocked: false }",
    "- { id: talking, title: Talking, short: Say it., strand: core, isLocked: true }",
    "- { id: benzodiazepines, title: Tapers, short: Go slowly., strand: benzodiazepines, isLocked: false }",
    "",
  ].join("\n"),
  "phrases/search.yaml": "- words: [rehab]\n  pages: [/lessons/start/first, /crisis]\n",
  "lessons/tracks.yaml": ["A", "B", "C"]
    .map(
      (track) =>
        `- track: ${track}\n  modules: [start, talking, benzodiazepines]\n  leavesOut: []\n  notices: []\n`,
    )
    .join(""),
  "lessons/01-start/01-first.mdx": lesson(""),
  "lessons/02-talking/01-third.mdx": lesson("safety: skill\n", "", "free", "Bea"),
  "lessons/03-benzodiazepines/01-how-tapers-work.mdx": lesson(
    "prescriberBox: true\nreadFirst: [start/first]\n",
    '\n<Notice title="What guidelines tell prescribers">\n\nA cut of 5 percent every 2 weeks.<Cite id="R1" />\n\n</Notice>\n\n<Dialogue id="short-talk" />\n',
    "members",
    "Cal",
  ),
  "dialogues/short-talk.mdx": sampleTalk(filler(260)),
  "guides/one.mdx": text("order: 1\n", 250),
  "articles/tags.yaml": "- id: care\n  name: Care\n",
  "articles/one.mdx": text("publishedOn: 2026-11-22\ntags: [care]\n", 350),
  "tonight/one.mdx": text("need: I’m tired\norder: 1\nisUrgent: false\n", 150),
  "pages/about.mdx": text("", 250),
};

interface Plant {
  file: string;
  /** Replaces `from` in the file by `to`; without `from` the file becomes `to`. */
  from?: string;
  to: string;
}

/** A content folder without mistakes, except for one that is planted in one of its files. */
export function aContentFolder(plant?: Plant) {
  const root = mkdtempSync(path.join(tmpdir(), "content-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [file, source] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), source);
  }
  if (!plant) return { root, line: 0 };

  const source = files[plant.file] ?? "";
  const from = plant.from ?? source;
  if (!source.includes(from)) throw new Error(`${plant.file} has no “${from}”`);
  const target = path.join(root, plant.file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, source.replace(from, plant.to));
  return { root, line: plant.from ? source.slice(0, source.indexOf(from)).split("\n").length : 1 };
}
