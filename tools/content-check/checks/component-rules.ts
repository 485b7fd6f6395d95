import { elements } from "~/content/elements";
import { crisisNeeds } from "~/features/safety/crisis";
import type { DocumentKind } from "../document-kinds";

interface ComponentRule {
  /** By name: any text, no value ("flag"), or one of these words. */
  attributes: Record<string, "text" | "flag" | readonly string[]>;
  optional?: readonly string[];
  /** True if its tags must be empty, false if they must not be. */
  isEmpty?: boolean;
  /** The component that must contain it. */
  inside?: string;
  /** The kinds of file that may use it. Without it, every kind but a dialogue. */
  in?: readonly DocumentKind[];
}

const lesson = ["lesson"] as const;
const parts = [...elements, "request"] as const;

/** Every component that an author may use, with its attributes. */
export const componentRules: Record<string, ComponentRule> = {
  Lead: { attributes: {} },
  KeyIdea: { attributes: {}, in: lesson },
  WayOut: { attributes: {}, isEmpty: false, in: lesson },
  MarginNote: { attributes: { title: "text" } },
  Notice: {
    attributes: { kind: ["info", "good", "wait", "risk"], title: "text" },
    optional: ["kind"],
  },
  Redraft: { attributes: { first: "text", firstLabel: ["First try"], label: ["Better"] } },
  Part: { attributes: { name: parts, label: "text" }, optional: ["label"], inside: "Redraft" },
  Term: { attributes: { id: "text" }, isEmpty: false },
  Cite: { attributes: { id: "text" }, isEmpty: true },
  Help: { attributes: { need: ["emergency", ...crisisNeeds] } },
  Quiz: { attributes: { id: "text" }, in: lesson },
  Question: { attributes: { ask: "text" }, inside: "Quiz", in: lesson },
  Option: {
    attributes: { why: "text", right: "flag" },
    optional: ["right"],
    isEmpty: false,
    inside: "Question",
    in: lesson,
  },
  Sort: { attributes: { id: "text", title: "text", groups: "text" }, in: lesson },
  Line: { attributes: { group: "text", why: "text" }, isEmpty: false, inside: "Sort", in: lesson },
  Reflect: {
    attributes: { id: "text", title: "text", ask: "text", hint: "text" },
    optional: ["hint"],
    in: lesson,
  },
  Checklist: {
    attributes: { id: "text", title: "text", save: ["when-asked"] },
    optional: ["save"],
    in: lesson,
  },
  Check: { attributes: {}, isEmpty: false, inside: "Checklist", in: lesson },
  LifeRating: { attributes: { id: "text" }, in: lesson },
  SafetyCheck: { attributes: { id: ["safety-check"] }, in: lesson },
  Dialogue: { attributes: { id: "text" }, in: lesson },
  Statement: { attributes: { id: "text" }, in: lesson },
  Observation: { attributes: { kind: ["use", "non-use", "journal"] }, in: lesson },
  Plan: {
    attributes: {
      kind: [
        ...["safety", "suicide", "slip", "self-care"],
        ...["rewards", "problem", "limits", "support", "invitation"],
      ],
    },
    in: lesson,
  },
  Trial: { attributes: { name: "text" }, in: ["page"] },
  Arm: { attributes: { of100: "text" }, inside: "Trial", in: ["page"] },
};
