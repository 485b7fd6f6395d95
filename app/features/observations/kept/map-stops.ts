import { inWords, type AnyAnswers, type Prompts } from "~/ui/forms/prompt";
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

/** "Home. With family, me." Empty if neither was answered. */
export function whereAndWith({ kind, answers }: Observation) {
  const prompts: Prompts = kind === "use" ? usePrompts : nonUsePrompts;
  const place = inWords(prompts.place!, answers.place);
  const company = inWords(prompts.with!, answers.with);
  return [place, company && `With them: ${lower(company)}`].filter(Boolean).join(". ");
}

/** What one map can say on its own. It never says why, or what will happen. */
export function singleFinding(observation: Observation): string {
  if (observation.kind === "non-use") {
    return observation.answers.before
      ? "You did something small just before. You can do that part again."
      : "A good time is made of parts. Look for one that you could set up again.";
  }
  const { sign, signLead } = observation.answers;
  if (!sign) return "There is no first sign on this map yet. Next time, notice what came earliest.";
  if (signLead === "minutes") return "The first sign came only minutes before. That happens.";
  if (signLead === "") return "You noticed a first sign. Watch for it next time.";
  const lead = inWords(usePrompts.signLead, signLead).toLowerCase();
  return signLead === "longer"
    ? "The first sign came hours before. That’s early enough to try something small."
    : `The first sign came ${lead} before. That’s early enough to try something small.`;
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

function lower(text: string) {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
