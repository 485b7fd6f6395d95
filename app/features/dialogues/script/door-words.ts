import { doorOf, doorWords, type Movement } from "./door";
import type { DialogueScript, Pronoun } from "./dialogue";
import type { Mood } from "./mood";

/** The forms of he, she and they that our sentences need. */
const forms = {
  he: { subject: "he", possessive: "his", object: "him", isPlural: false },
  she: { subject: "she", possessive: "her", object: "her", isPlural: false },
  they: { subject: "they", possessive: "their", object: "them", isPlural: true },
} as const;

export function pronounForms(pronoun: Pronoun) {
  return forms[pronoun];
}

export const movementWords: Record<Movement, string> = {
  opened: "Opened a little",
  closed: "Closed a little",
  held: "Held where it was",
};

/** How the door moved since the last line: "Opened a little since your last line." */
export function movementSentence(movement: Movement) {
  const words = movementWords[movement];
  return movement === "held" ? `${words}.` : `${words} since your last line.`;
}

/** Why the door stands as it does, in one sentence: "He’s wary and gives little away." */
export function moodSentence({ defensiveness, openness, safety }: Mood, pronoun: Pronoun) {
  const { subject, isPlural } = forms[pronoun];
  const verb = (singular: string, plural: string) => (isPlural ? plural : singular);
  const manner =
    defensiveness <= 3
      ? "thoughtful"
      : defensiveness <= 5
        ? "wary"
        : defensiveness <= 7
          ? "sharp"
          : "past listening";
  const nearness =
    openness >= 7
      ? `${verb("says", "say")} what ${subject} ${verb("wishes", "wish")} for`
      : openness >= 4
        ? `${verb("is", "are")} still talking to you`
        : `${verb("gives", "give")} little away`;
  const ease = safety <= 4 ? ` It shows in the body: ${subject} ${verb("is", "are")} on edge.` : "";
  return `${capital(subject)}’${verb("s", "re")} ${manner} and ${nearness}.${ease}`;
}

/** How the whole talk went: "Theo arrived guarded and left listening." */
export function journeySentence(script: Pick<DialogueScript, "them">, from: Mood, to: Mood) {
  const [first, last] = [doorOf(from), doorOf(to)];
  if (first === last) return `${script.them} arrived ${doorWords[first]}, and stayed so.`;
  return `${script.them} arrived ${doorWords[first]} and left ${doorWords[last]}.`;
}

function capital(word: string) {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
