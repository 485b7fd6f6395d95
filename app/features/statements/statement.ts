/** Asked about the hour the member has in mind. Only whether every answer was yes is kept. */
export const momentQuestions = [
  {
    id: "sober",
    ask: "Will they be sober and clear?",
    hint: "Not drunk, high or badly hung over.",
  },
  { id: "calm", ask: "Is it calm between you?", hint: "You too: not in the middle of a fight." },
  {
    id: "private",
    ask: "Will you have some privacy?",
    hint: "Nobody listening, nobody in a rush.",
  },
  {
    id: "safe",
    ask: "Is it safe for you to say it?",
    hint: "You are not afraid of what they may do.",
  },
] as const;
export type MomentQuestion = (typeof momentQuestions)[number]["id"];

// A form of 64 kB must hold the longest text in any script, with an earlier draft of it beside.
export const bodyLength = { max: 3_000 };
export const shortLength = { max: 80 };

/**
 * What the gate must know of having one's words looked at. To ask for something, to say what one
 * liked and to invite are what modules 4, 5 and 9 teach, and a limit can bring pushback as any change
 * can. So the coach opens and closes with those modules, wherever the line was begun: it waits for
 * the safety check, and a "pause" closes it.
 */
export const statementContent = {
  title: "Your words",
  access: "members",
  isLocked: true,
} as const;

/** Whether words may go on a card: their hour is a good one, or they are a talk's own line, unchanged. */
export function mayCarry(words: { is_ready: number; body: string; line: string | null }) {
  return words.is_ready === 1 || words.body === words.line;
}

/** How many statements a member may keep, and how many earlier versions of each. */
export const mostStatements = 200;
export const mostVersions = 30;

/** The id of the form with the member's words. Buttons of the coach panel submit that form. */
export const wordsFormId = "words";
/** The ids of what an answer replaces: the draft of a new statement, the sheet of a saved one. */
export const draftId = "coach-desk";
export const savedSheetId = "kept-statement";
