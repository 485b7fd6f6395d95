/** Questions about the hour that the member has in mind. Only whether every answer was yes is saved. */
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

// A form of 64 kB must hold the longest text in any script, and an earlier draft of it.
export const bodyLength = { max: 3_000 };
export const shortLength = { max: 80 };

/**
 * The coach as content for the gate. Modules 4, 5 and 9 teach how to ask, praise and invite, which can
 * bring pushback. So the coach opens and closes with these modules: it waits for the safety check, and
 * a "pause" closes it.
 */
export const statementContent = {
  title: "Your words",
  access: "members",
  safety: "skill",
} as const;

/** Whether words may go on a card: at a good hour, or if they are an unchanged line of a talk. */
export function mayCarry(words: { is_ready: number; body: string; line: string | null }) {
  return words.is_ready === 1 || words.body === words.line;
}

/** The limits of statements per member and of versions per statement. */
export const mostStatements = 200;
export const mostVersions = 30;

/** The id of the form with the member's words. Buttons of the coach panel submit that form. */
export const wordsFormId = "words";
/**
 * The ids of the elements that a response replaces: the new draft, and the page of a saved
 * statement.
 */
export const draftId = "coach-desk";
export const savedSheetId = "kept-statement";
