import { existsSync, readFileSync } from "node:fs";
import { readConcepts } from "#tools/readers/concept-file";
import { readFrames } from "#tools/readers/frames";
import { MeasuredLine, readLineExamples } from "#tools/readers/line-texts";
import { CueText, readLines, SentenceText } from "#tools/readers/labeled-texts";
import { linesVersion, readersVersion } from "#tools/readers/versions";
import { decodeLineModel } from "~/features/coach/own-line/line-model";
import { compileConcepts } from "~/features/coach/reader/concepts";
import { decodeModel } from "~/features/coach/reader/model-file";
import type { Problem } from "../passages/passage";

const shapes = {
  "cues.jsonl": CueText,
  "plain-cues.jsonl": CueText,
  "held-out.jsonl": CueText,
  "sentences.jsonl": SentenceText,
  "plain-sentences.jsonl": SentenceText,
};

/**
 * Checks the texts that the readers are trained on: the shape of every line, unique ids and texts, one
 * voice for every scene, nothing that could lead to a real person, and models trained on them.
 */
export function checkReaders(root: string): Problem[] {
  const seen = { ids: new Map<string, string>(), texts: new Map<string, string>() };
  const voices = new Map<string, string>();
  const lists = [
    { file: `${root}/readers/concepts.yaml`, read: readAndCompile },
    { file: `${root}/readers/frames.txt`, read: readFrames },
    { file: `${root}/readers/own-line-examples.txt`, read: readLineExamples },
  ].flatMap(({ file, read }) => (existsSync(file) ? problemsOfList(file, read) : []));
  const texts = Object.entries(shapes).flatMap(([name, shape]) => {
    const file = `${root}/readers/${name}`;
    if (!existsSync(file)) return [];
    return readLines(file).flatMap(({ text, line }): Problem[] => {
      const parsed = parseLine(shape, text);
      const found =
        parsed.value === null ? [parsed.message] : problemsOf(parsed.value, { ...seen, voices });
      return found.map((message) => ({ file, line, level: "failure", message }));
    });
  });
  const folder = `${root}/readers`;
  return [...lists, ...texts, ...problemsOfOwnLines(folder), ...problemsOfModels(folder)];
}

/** A model names the texts, lists and settings that it was trained on. They must be those of today. */
function problemsOfModels(folder: string): Problem[] {
  const models = [
    { file: `${folder}/model.bin`, decode: decodeModel, wanted: readersVersion },
    { file: `${folder}/own-lines.bin`, decode: decodeLineModel, wanted: linesVersion },
  ];
  return models.flatMap(({ file, decode, wanted }): Problem[] => {
    if (!existsSync(file)) return [];
    const { version } = decode(new Uint8Array(readFileSync(file)));
    const message = `trained on other texts or lists than today's: run npm run readers -- train`;
    return version === wanted() ? [] : [{ file, line: 1, level: "failure", message }];
  });
}

/** A line that measures is written once, and is not among the examples that the reader learns from. */
function problemsOfOwnLines(folder: string): Problem[] {
  const [file, examples] = [`${folder}/own-lines.jsonl`, `${folder}/own-line-examples.txt`];
  if (!existsSync(file) || !existsSync(examples)) return [];
  const taken = new Map(readLineExamples(examples).map(({ id, text }) => [plain(text), id]));
  return readLines(file).flatMap(({ text: source, line }): Problem[] => {
    const parsed = parseLine(MeasuredLine, source);
    const { id, text } = parsed.value ?? { id: "", text: "" };
    const same = taken.get(plain(text));
    const messages = parsed.value
      ? [
          ...(same && plain(text) !== "" ? [`the same text as ${same}: remove one of them`] : []),
          ...privateParts(text).map((part) => `"${part}" could lead to a real person: take it out`),
        ]
      : [parsed.message];
    taken.set(plain(text), id);
    return messages.map((message) => ({ file, line, level: "failure", message }));
  });
}

function readAndCompile(file: string) {
  compileConcepts(readConcepts(file));
}

function problemsOfList(file: string, read: (file: string) => unknown): Problem[] {
  try {
    read(file);
    return [];
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return [{ file, line: 1, level: "failure", message }];
  }
}

interface Labeled {
  id: string;
  text: string;
  scene: string;
  voice: string;
}

function parseLine(
  shape: (typeof shapes)["cues.jsonl" | "sentences.jsonl"] | typeof MeasuredLine,
  text: string,
) {
  try {
    const parsed = shape.safeParse(JSON.parse(text));
    if (parsed.success) return { value: parsed.data as Labeled, message: "" };
    const [issue] = parsed.error.issues;
    return { value: null, message: `${issue?.path.join(".") || "line"}: ${issue?.message}` };
  } catch {
    return { value: null, message: "this line is not JSON: write one object on every line" };
  }
}

interface Seen {
  ids: Map<string, string>;
  texts: Map<string, string>;
  voices: Map<string, string>;
}

function problemsOf({ id, text, scene, voice }: Labeled, { ids, texts, voices }: Seen) {
  const same = texts.get(plain(text));
  const messages = [
    ids.has(id) ? `id ${id} is taken: give every text its own` : null,
    same ? `the same text as ${same}: remove one of them` : null,
    (voices.get(scene) ?? voice) !== voice
      ? `scene ${scene} is also in voice ${voices.get(scene)}: a scene belongs to one voice`
      : null,
    id.startsWith(`${voice}-`) ? null : `id ${id} does not begin with its voice ${voice}`,
    ...privateParts(text).map((part) => `"${part}" could lead to a real person: take it out`),
  ];
  ids.set(id, id);
  texts.set(plain(text), id);
  voices.set(scene, voice);
  return messages.filter((message) => message !== null);
}

function plain(text: string) {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

const contacts = [
  /\+?(?:\(?\d{3}\)?[-. ]?)?\b\d{3}[-.]\d{4}\b|\b\d{9,}\b/g, // telephone numbers
  /\S+@\S+\.\S+/g,
  /\b(?:https?:\/\/|www\.)\S+/g,
  /\b\d+ (?:[A-Z][a-z]+ ){1,2}(?:Street|Road|Avenue|Lane|Drive|Close)\b/g, // addresses
];

const firstNames = new RegExp(
  `\\b(?:${[
    ..."James John Robert Michael William David Richard Joseph Thomas Charles Daniel Matthew".split(
      " ",
    ),
    ..."Anthony Mark Steven Paul Andrew Kevin Brian George Edward Ronald Timothy Jason Ryan".split(
      " ",
    ),
    ..."Jacob Gary Eric Stephen Jonathan Larry Scott Frank Benjamin Gregory Samuel Patrick".split(
      " ",
    ),
    ..."Jack Dennis Jerry Tyler Aaron Jose Henry Adam Peter Zachary Walter Kyle Harold Carl".split(
      " ",
    ),
    ..."Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy".split(
      " ",
    ),
    ..."Betty Sandra Margaret Ashley Kimberly Emily Donna Michelle Carol Amanda Melissa Laura".split(
      " ",
    ),
    ..."Deborah Stephanie Rebecca Sharon Cynthia Kathleen Amy Angela Anna Helen Samantha Ruth".split(
      " ",
    ),
    ..."Katherine Christine Maria Heather Diane Julie Joyce Victoria Kelly Lauren Rachel Sean".split(
      " ",
    ),
  ].join("|")}) ([A-Z][a-z]{2,})\\b`,
  "g",
);

const notSurnames = new Set([
  ..."Monday Tuesday Wednesday Thursday Friday Saturday Sunday Daniels Karenina Wick".split(" "),
  ..."January February March April May June July August September October November".split(" "),
  ..."December Christmas Easter Aunty Auntie Uncle Day And But The".split(" "),
]);

function privateParts(text: string) {
  const names = [...text.matchAll(firstNames)].filter(([, name = ""]) => !notSurnames.has(name));
  const found = contacts.flatMap((pattern) => [...text.matchAll(pattern)]);
  return [...found, ...names].map(([part]) => part);
}
