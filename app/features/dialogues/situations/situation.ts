import type { AnswersTo, Prompts } from "~/ui/forms/prompt";
import type { Pronoun } from "../script/dialogue";

const line = { kind: "text", rows: 1 } as const;

/** What the member sets in a situation of their own, in the order of the form. */
export const situationPrompts = {
  name: { ...line, most: 24, ask: "What do you call them?", hint: "A first name, or “Dad”" },
  pronoun: {
    kind: "one",
    ask: "How do you speak of them?",
    options: { he: "He", she: "She", they: "They" },
  },
  where: { ...line, most: 50, ask: "Where does it happen?", hint: "In the kitchen" },
  when: { ...line, most: 50, ask: "When?", hint: "On a Friday, after eleven" },
  starts: {
    ...line,
    most: 90,
    ask: "What usually starts it?",
    hint: "Payday, or a call from work",
  },
  says: {
    kind: "text",
    rows: 2,
    most: 120,
    ask: "One sentence they really say",
    hint: "As close to their words as you remember. The talk begins with it.",
  },
} as const satisfies Prompts;

export type SituationAnswers = AnswersTo<typeof situationPrompts>;

/** What is sealed in the row of a situation. */
export interface SituationWords {
  name: string;
  pronoun: Pronoun;
  where: string;
  when: string;
  starts: string;
  says: string;
  /** How often the member has changed it. */
  edits?: number;
}

/** A member's own situation. A change starts an open talk over. Finished talks stay as they were. */
export interface Situation extends SituationWords {
  id: string;
  /** The name of its file in content/situations. */
  template: string;
  createdAt: number;
}

/** The most situations of an account. */
export const mostSituations = 12;

/** All templates are practice of a skill, whatever their lesson is. A pause closes them. */
export const situationContent = {
  title: "Your own situation",
  access: "members",
  safety: "skill",
} as const;

const prefix = "my-";

/** The id of the dialogue that a situation makes. */
export const dialogueIdOf = (situationId: string) => `${prefix}${situationId}`;

/** The id of the situation in the id of a dialogue, or null for a dialogue that an author wrote. */
export function situationIdIn(dialogueId: string) {
  return dialogueId.startsWith(prefix) ? dialogueId.slice(prefix.length) : null;
}
