import { readWords } from "./cue-words";

interface Step {
  words: Set<string>;
  /** How many other words may stand before this one. */
  maySkip: number;
}

/** One way to say a phrase. */
export type Pattern = Step[];

const gap = "...";
const wordsInGap = 3;

/** Every way to say a phrase as the list writes it: "can't/won't wake {them} up?". */
export function readPhrase(phrase: string, sets: Record<string, string[]>): Pattern[] {
  let ways: Pattern[] = [[]];
  let maySkip = 0;
  for (const part of phrase.split(" ")) {
    if (part === gap) {
      maySkip = wordsInGap;
      continue;
    }
    const choices = readPart(part, sets, maySkip);
    ways = ways.flatMap((way) => choices.map((choice) => [...way, ...choice]));
    maySkip = 0;
  }
  if (ways.some((way) => way.length === 0)) throw new Error(`"${phrase}" fits anything`);
  return ways;
}

/** Every way to say one part. Words that are read as two ("can't") make a way of their own. */
function readPart(part: string, sets: Record<string, string[]>, maySkip: number): Pattern[] {
  const isOptional = part.endsWith("?");
  const choices = part
    .replace(/\?$/, "")
    .split("/")
    .flatMap((choice) => (choice.startsWith("{") ? setNamed(choice.slice(1, -1), sets) : [choice]))
    .map(readWords);
  const single = choices.filter((words) => words.length === 1).flat();
  const longer = choices.filter((words) => words.length > 1);
  return [
    ...(single.length > 0 ? [[{ words: new Set(single), maySkip }]] : []),
    ...longer.map((words) =>
      words.map((word, index) => ({ words: new Set([word]), maySkip: index === 0 ? maySkip : 0 })),
    ),
    ...(isOptional ? [[]] : []),
  ];
}

function setNamed(name: string, sets: Record<string, string[]>) {
  const words = sets[name];
  if (!words) throw new Error(`there is no set of words called {${name}}`);
  return words;
}
