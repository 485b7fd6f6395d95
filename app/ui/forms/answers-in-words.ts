import type { Prompt, Prompts, AnyAnswers } from "./prompt";

export interface AnswerInWords {
  name: string;
  ask: string;
  text: string;
  isGuess: boolean;
}

/** The answers that were given, in words and in the order of the form. */
export function answersInWords(prompts: Prompts, answers: AnyAnswers): AnswerInWords[] {
  return Object.entries(prompts).flatMap(([name, prompt]) => {
    const text = inWords(prompt, answers[name] ?? "");
    const isGuess =
      (answers.guessed ?? []).includes(name) || (prompt.kind === "text" && !!prompt.isGuess);
    return text ? [{ name, ask: prompt.ask, text, isGuess }] : [];
  });
}

/** "Tired, ashamed", or the text itself. Empty if there is no answer. */
export function inWords(prompt: Prompt, answer: string | readonly string[]) {
  if (prompt.kind === "text" || prompt.kind === "day") return String(answer);
  const ids = typeof answer === "string" ? [answer] : answer;
  const labels = ids.flatMap((id) => prompt.options[id] ?? []);
  return labels.map((label, index) => (index === 0 ? label : lowerFirst(label))).join(", ");
}

/** "A quiet morning" -> "a quiet morning"; "I don’t know" stays. */
function lowerFirst(label: string) {
  return /^I\b/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
