import type { AnswerWords, ChoiceWords, CueWords, FactText, Text } from "./dialogue";

/** A text with its key in the script, such as "reply" or "after.0.line". */
export interface Heard {
  key: string;
  text: Text;
}

/** The words of a text. A variant writes "none" to leave out a stage direction. */
export function wordsOf(text: Text): string;
export function wordsOf(text: Text | undefined): string | null;
export function wordsOf(text: Text | undefined): string | null {
  const words = typeof text === "object" ? text.text : text;
  return words === undefined || words === "none" ? null : words;
}

/** The texts of a block in the order in which the member hears them. The coach speaks last. */
export function cueTexts({ stage, cue }: CueWords): Heard[] {
  return present({ stage, cue });
}

export function choiceTexts(words: ChoiceWords): Heard[] {
  const { lineStage, line, replyStage, reply, after = [], coach } = words;
  return [
    ...present({ lineStage, line, replyStage, reply }),
    ...after.map((next, index) => ({ key: `after.${index}.line`, text: next.line })),
    { key: "coach", text: coach },
  ];
}

export function answerTexts({ stage, reply, coach }: AnswerWords): Heard[] {
  return present({ stage, reply, coach });
}

/** The facts that are true after a text. */
export function factsAfter(facts: readonly string[], text: Text): readonly string[] {
  const { sets = [], clears = [] } = factsOf(text);
  if (sets.length + clears.length === 0) return facts;
  return [...new Set([...facts, ...sets])].filter((fact) => !clears.includes(fact)).toSorted();
}

export function factsAfterAll(facts: readonly string[], texts: readonly Heard[]) {
  return texts.reduce((known, { text }) => factsAfter(known, text), facts);
}

export function factsOf(text: Text): Partial<FactText> {
  return typeof text === "object" ? text : {};
}

function present(texts: Record<string, Text | undefined>): Heard[] {
  return Object.entries(texts).flatMap(([key, text]) =>
    text === undefined ? [] : [{ key, text }],
  );
}
