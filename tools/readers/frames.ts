import { readFileSync } from "node:fs";
import type { CueText } from "./labeled-texts";
import { makeRandom } from "./random";

export const framesFile = "content/readers/frames.txt";

/** The voice of texts made from frames. They are in training only, in no table. */
export const framesVoice = "v98";

const textsAFrame = { hard: 9, soft: 5, none: 12 };

const people = [
  ...["he him his himself", "she her her herself", "my_son him his himself"],
  ...["my_daughter her her herself", "my_husband him his himself", "my_wife her her herself"],
  ...["my_brother him his himself", "my_mom her her herself", "dad him his himself"],
  ...["my_sister her her herself", "my_boyfriend him his himself", "my_partner her her herself"],
  ...["my_friend him his himself", "he him his himself", "she her her herself"],
].map((forms) => forms.split(" ").map((form) => form.replace("_", " ")));

const times = [
  ...["now", "right now", "just now", "last night", "this morning", "on Tuesday", "tonight"],
  ...["today", "yesterday", "on Saturday night", "again", ""],
];

/** Makes texts from the frames of the file, whose comment explains how they are written. */
export function readFrames(file = framesFile): CueText[] {
  const random = makeRandom(7);
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)]!;
  const known = new Set<string>();
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.flatMap((line, at) => {
    if (line.trim() === "" || line.startsWith("#")) return [];
    const [, level, kind, frame] = /^(hard|soft|none) (\w+) \| (.+)$/.exec(line) ?? [];
    if (!frame) throw new Error(`${file}:${at + 1}  write: level, category or kind, |, sentence`);
    const count = textsAFrame[level as keyof typeof textsAFrame];
    return Array.from({ length: count }, (_, number) => fill(frame, number)).flatMap((text) => {
      if (known.has(text.toLowerCase())) return [];
      known.add(text.toLowerCase());
      return [asCueText(text, { level: level!, kind: kind!, scene: `${framesVoice}-${at + 1}` })];
    });
  });

  /** Chooses words for every slot. Every second text is written as a sentence. */
  function fill(frame: string, number: number) {
    let text = frame;
    while (/\[[^[\]]*\]/.test(text)) {
      text = text.replace(/\[([^[\]]*)\]/, (_, choices: string) => pick(choices.split("|")));
    }
    const [subject, object, possessive, self] = pick(people);
    let isNamed = false;
    text = text
      .replace(/\bT\b/g, () => pick(times))
      .replace(/\bS\b/g, () => {
        const name = isNamed ? (object === "him" ? "he" : "she") : subject!;
        isNamed = true;
        return name;
      })
      .replace(/\bO\b/g, object!)
      .replace(/\bP\b/g, possessive!)
      .replace(/\bF\b/g, self!)
      .replace(/\s+/g, " ")
      .replace(/ ([?,.])/g, "$1")
      .trim();
    if (number % 2 === 0) return text;
    return `${text[0]!.toUpperCase()}${text.slice(1)}${/[.?]$/.test(text) ? "" : "."}`;
  }
}

function asCueText(
  text: string,
  { level, kind, scene }: Record<"level" | "kind" | "scene", string>,
) {
  const isNone = level === "none";
  const label = isNone ? "none" : `${level} ${kind}`;
  return {
    id: `${framesVoice}-c0`,
    text,
    level,
    category: isNone ? null : kind,
    kind: isNone ? kind : null,
    writer: label,
    readers: {},
    scene,
    voice: framesVoice,
    settled: true,
  } as CueText;
}
