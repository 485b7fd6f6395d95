import { inWords } from "~/ui/forms/answers-in-words";
import type { AnyAnswers, Prompts } from "~/ui/forms/prompt";
import { nonUsePrompts } from "../non-use-prompts";
import type { NonUseObservation, Observation, UseObservation } from "../observation";
import { usePrompts } from "../use-prompts";

export interface MapRow {
  label: string;
  text: string;
  isGuess: boolean;
  /** Marks the member's own moment: the first sign, or their part. It is a lit window. */
  isWindow?: true;
}

export interface MapStop {
  title: string;
  rows: MapRow[];
}

/** The four stops of a drawn map, each with what was answered. */
export function mapStops(observation: Observation): MapStop[] {
  return observation.kind === "use" ? useStops(observation) : nonUseStops(observation);
}

function useStops({ answers }: UseObservation): MapStop[] {
  const row = rowsFrom(usePrompts, answers);
  return [
    {
      title: "Before",
      rows: [
        ...row("Just before", "before"),
        ...row("Around them", "outside"),
        ...row("Inside them", "inside"),
        ...row("A thought", "thought"),
        ...row("First sign", "sign", { isWindow: true, after: "signLead" }),
      ],
    },
    {
      title: "The use",
      rows: [...row("What", "substances"), ...row("How long", "duration")],
    },
    { title: "Right away", rows: row("What it gave them", "payoffs") },
    {
      title: "Later on",
      rows: [...row("What it cost", "costs"), ...row("In a few words", "costWords")],
    },
  ];
}

function nonUseStops({ answers }: NonUseObservation): MapStop[] {
  const row = rowsFrom(nonUsePrompts, answers);
  return [
    {
      title: "Before",
      rows: [
        ...row("Around them", "outside"),
        ...row("Inside them", "inside"),
        ...row("What you did", "before", { isWindow: true }),
      ],
    },
    {
      title: "The good time",
      rows: [...row("What", "activity"), ...row("What they enjoyed", "joys")],
    },
    { title: "At the time", rows: row("What it cost them", "costs") },
    {
      title: "In time",
      rows: [...row("What it could give", "gains"), ...againRow(answers)],
    },
  ];
}

/** What the member did and how it ended, or their part in a good time. */
export function ownPart(observation: Observation): MapRow[] {
  if (observation.kind === "use") {
    const row = rowsFrom(usePrompts, observation.answers);
    return [
      ...row("What you did", "did"),
      ...row("In a few words", "didWords"),
      ...row("How it ended", "ended"),
    ];
  }
  return rowsFrom(nonUsePrompts, observation.answers)("Your part", "mine");
}

function againRow({ again, againWhen }: NonUseObservation["answers"]): MapRow[] {
  const text = [inWords(nonUsePrompts.again, again), againWhen].filter(Boolean).join(". ");
  return text ? [{ label: "Again", text, isGuess: false, isWindow: true }] : [];
}

interface RowOptions {
  isWindow?: true;
  /** The prompt whose answer stands after this one. */
  after?: string;
}

function rowsFrom(prompts: Prompts, answers: AnyAnswers) {
  return (label: string, name: string, { isWindow, after }: RowOptions = {}): MapRow[] => {
    const prompt = prompts[name]!;
    const text = inWords(prompt, answers[name] ?? "");
    if (!text) return [];
    const more = after ? inWords(prompts[after]!, answers[after] ?? "") : "";
    const isAlwaysGuess = prompt.kind === "text" && prompt.isGuess === true;
    const isGuess = isAlwaysGuess || (answers.guessed ?? []).includes(name);
    const full = more ? `${withStop(text)} ${more} before` : text;
    return [{ label, text: full, isGuess, ...(isWindow && { isWindow }) }];
  };
}

function withStop(text: string) {
  return /[.!?…”"]$/.test(text) ? text : `${text}.`;
}
