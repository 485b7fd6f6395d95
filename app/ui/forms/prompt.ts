interface Asked {
  ask: string;
  hint?: string;
}

/** Labels of the answers to choose from, by id. Only ids are stored, so a label can be reworded. */
type Options = Readonly<Record<string, string>>;

export interface DayPrompt extends Asked {
  kind: "day";
  /** For a day to come, which may be left out. Any other day is in the past, and needed. */
  isAhead?: true;
  /** For a day in the past that may be left out. */
  isOptional?: true;
}

export interface OnePrompt extends Asked {
  kind: "one";
  options: Options;
  /** As in `SomePrompt`. */
  look?: "ticks";
}

export interface SomePrompt extends Asked {
  kind: "some";
  options: Options;
  /** Whether the member can mark the answer as a guess. "at-first": it is marked in a new form. */
  guess?: "at-first" | "if-marked";
  /** Shows a list of boxes to tick instead of chips. */
  look?: "ticks";
}

export interface TextPrompt extends Asked {
  kind: "text";
  rows: number;
  /** The most characters, if not `answerLength.max`. */
  most?: number;
  /** For what nobody can see: the answer is always a guess. */
  isGuess?: true;
  /** Whether the text holds a phone number. */
  isPhone?: true;
  /** Shares a line with the next one of its kind on wide screens. */
  isHalf?: true;
  /** Stands under this option of a list of ticks, while it is ticked. */
  under?: { name: string; option: string };
}

/** One thing that a form asks for. Every answer may be left out. */
export type Prompt = DayPrompt | OnePrompt | SomePrompt | TextPrompt;

/** The prompts of a form, by the names of their fields. */
export type Prompts = Readonly<Record<string, Prompt>>;

/** The answers to a form's prompts: a text, an option's id or a day; for some options a list of ids. */
export type AnswersTo<Asked extends Prompts> = {
  [Name in keyof Asked]: Asked[Name] extends { kind: "some" } ? string[] : string;
} & {
  /** The names of the prompts whose answers are guesses. */
  guessed: string[];
};

export type AnyAnswers = Record<string, string | string[]>;

export const answerLength = { max: 600 };

/** Reads the answers from a form or from stored values. Options that do not exist are left out. */
export function readAnswers<Asked extends Prompts>(
  prompts: Asked,
  valuesOf: (name: string) => readonly string[],
): AnswersTo<Asked> {
  const answers: AnyAnswers = {};
  for (const [name, prompt] of Object.entries(prompts)) {
    const values = valuesOf(name);
    if (prompt.kind === "some") {
      answers[name] = Object.keys(prompt.options).filter((id) => values.includes(id));
    } else if (prompt.kind === "one") {
      answers[name] = values.find((id) => Object.hasOwn(prompt.options, id)) ?? "";
    } else {
      answers[name] = (values[0] ?? "").replace(/\r\n?/g, "\n").trim();
    }
  }
  const marked = valuesOf("guessed");
  answers.guessed = Object.keys(prompts).filter((name) => marked.includes(name));
  return answers as AnswersTo<Asked>;
}

/** The answers of a form that nobody has filled in yet. */
export function noAnswers<Asked extends Prompts>(prompts: Asked): AnswersTo<Asked> {
  const guessed = Object.entries(prompts).flatMap(([name, prompt]) =>
    prompt.kind === "some" && prompt.guess === "at-first" ? [name] : [],
  );
  return { ...readAnswers(prompts, () => []), guessed };
}

export type AnswerErrors = Record<string, string[]>;

/** What has to change before the answers can be saved, by field. `lastDay` is the last day allowed. */
export function answerErrors(prompts: Prompts, answers: AnyAnswers, lastDay: string): AnswerErrors {
  const errors: AnswerErrors = {};
  for (const [name, prompt] of Object.entries(prompts)) {
    const answer = answers[name];
    if (typeof answer !== "string") continue;
    const over = prompt.kind === "text" ? answer.length - (prompt.most ?? answerLength.max) : 0;
    if (over > 0) {
      errors[name] = [`Take out ${over} ${over === 1 ? "character" : "characters"} or more.`];
    }
    if (prompt.kind !== "day") continue;
    if (!isDay(answer)) {
      if (!(prompt.isAhead || prompt.isOptional) || answer)
        errors[name] = ["Choose a day. A guess is fine."];
    } else if (!prompt.isAhead && answer > lastDay) {
      errors[name] = ["That day is still to come. Choose today or an earlier day."];
    }
  }
  return errors;
}

function isDay(text: string) {
  if (!/^(19|20)\d\d-\d\d-\d\d$/.test(text)) return false;
  const at = Date.parse(text);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** Whether the member answered anything but the day. */
export function hasAnswers(prompts: Prompts, answers: AnyAnswers) {
  return Object.entries(prompts).some(
    ([name, prompt]) => prompt.kind !== "day" && (answers[name]?.length ?? 0) > 0,
  );
}
