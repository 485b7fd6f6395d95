import type { nonUsePrompts } from "../non-use-prompts";
import type { ObservationKind } from "../observation";
import type { usePrompts } from "../use-prompts";

export interface ObservationPart {
  id: string;
  title: string;
  note?: string;
  /** The names of its prompts. */
  prompts: readonly string[];
}

const useParts = [
  { id: "when", title: "When and where", prompts: ["day", "part", "place", "with"] },
  {
    id: "before",
    title: "What came before",
    note: "The hour or two before, as well as you know it.",
    prompts: ["before", "outside", "inside", "thought", "sign", "signLead"],
  },
  { id: "use", title: "The use", prompts: ["substances", "duration", "payoffs"] },
  { id: "after", title: "Afterward", prompts: ["costs", "costWords", "did", "didWords", "ended"] },
] satisfies (ObservationPart & { prompts: (keyof typeof usePrompts)[] })[];

const nonUseParts = [
  {
    id: "what",
    title: "What and where",
    prompts: ["activity", "day", "part", "place", "with"],
  },
  {
    id: "lead",
    title: "What led up to it",
    note: "Look at it the way you looked at the hard evening.",
    prompts: ["outside", "inside", "before"],
  },
  { id: "good", title: "How it was", prompts: ["joys", "costs", "gains"] },
  { id: "again", title: "Your part, and next time", prompts: ["mine", "again", "againWhen"] },
] satisfies (ObservationPart & { prompts: (keyof typeof nonUsePrompts)[] })[];

/** The four parts of each form. The form of use asks about danger before them. */
export const partsOf: Record<ObservationKind, readonly ObservationPart[]> = {
  use: useParts,
  "non-use": nonUseParts,
};

export const dangerPart = { id: "danger", title: "First: is anyone in danger?" };
