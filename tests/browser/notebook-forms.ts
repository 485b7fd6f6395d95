import { limitForm } from "~/features/plans/limits/limit-prompts";
import { problemForm } from "~/features/plans/problem-solver/problem-form";
import { rewardForm } from "~/features/plans/reward-prompts";
import { selfCareForm } from "~/features/plans/self-care-prompts";
import { slipPlanForm } from "~/features/plans/slip-plan/slip-plan-form";
import { supportForm } from "~/features/plans/support-network/support-prompts";

export interface NotebookForm {
  /** Which of the thirteen procedures it belongs to. */
  procedure: string;
  address: string;
  /** The name of the field that takes the words. */
  field: string;
  /** The button that saves the form. */
  save: string;
  /** What the page says once the words are saved, if it stays open. Otherwise another page opens. */
  saved?: string;
  /** The choices to make first, as selectors. */
  choose?: string[];
  /** With script, the buttons to press before the field and after it, where the form has steps. */
  steps?: { before: string[]; after: string[] };
  /** The title of the fold that holds the field. */
  fold?: string;
}

const inLesson = "Saved. Only you can see it.";
const yes = "input[name=save][value=yes]";
const next = (times: number) => Array.from({ length: times }, () => "Next");

/** Every form in which a member does one of the thirteen procedures with their own material. */
export const notebookForms: NotebookForm[] = [
  {
    procedure: "1 Rate your life and set a goal",
    address: "/lessons/start-and-hope/your-starting-point",
    field: "goal",
    choose: ["input[name=sleep][value='3']"],
    save: "Save this rating",
    saved: inLesson,
  },
  {
    procedure: "2 Plan for safety",
    address: "/plans/safety",
    field: "sign",
    choose: [yes],
    save: "Show it on one page",
  },
  {
    procedure: "2 Plan for a suicide crisis",
    address: "/plans/suicide",
    field: "signs",
    choose: [yes],
    save: "Show it on one page",
  },
  {
    procedure: "3 Map a time of use",
    address: "/observations/new?kind=use",
    field: "before",
    steps: { before: ["Begin the map", "Next"], after: next(2) },
    save: "Save this map",
  },
  {
    procedure: "4 Map a good time",
    address: "/observations/new?kind=non-use",
    field: "activity",
    steps: { before: [], after: next(3) },
    save: "Save this map",
  },
  {
    procedure: "5 Journal and patterns",
    address: "/journal/new",
    field: "triggerWords",
    save: "Save it",
  },
  {
    procedure: "6 Say it in seven elements",
    address: "/statements/new?moment=good",
    field: "body",
    save: "Save it",
  },
  {
    procedure: "7 Reward sober time",
    address: "/plans/rewards",
    field: "what",
    save: rewardForm.addLabel,
  },
  {
    procedure: "8 Step back from one result",
    address: "/lessons/stepping-back/natural-consequences",
    field: "text",
    save: "Save it in my notebook",
    saved: inLesson,
  },
  {
    procedure: "9 Solve one problem",
    address: "/plans/problem",
    field: "problem",
    save: problemForm.addLabel,
  },
  {
    procedure: "10 Set a limit",
    address: "/plans/limits",
    field: "words",
    save: limitForm.addLabel,
  },
  {
    procedure: "11 Care for yourself",
    address: "/plans/self-care",
    field: "act",
    save: selfCareForm.addLabel,
  },
  {
    procedure: "11 Your support network",
    address: "/plans/support",
    field: "who",
    save: supportForm.addLabel,
  },
  {
    procedure: "12 Plan the invitation",
    address: "/plans/invitation",
    field: "time",
    fold: "The hour",
    save: "Save the plan",
  },
  {
    procedure: "12 Plan a day to ask",
    address: "/asks/new",
    field: "line",
    save: "Save the plan",
  },
  {
    procedure: "12 Note how it went",
    address: "/asks/new?part=result",
    field: "minded",
    choose: ["input[name=answer][value=not-now]"],
    save: "Save how it went",
  },
  {
    procedure: "13 Plan for a slip",
    address: "/plans/slip",
    field: "sentence",
    save: slipPlanForm.addLabel,
  },
];
