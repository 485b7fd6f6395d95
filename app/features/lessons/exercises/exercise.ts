/** An exercise as its author wrote it. Texts called `html` are the author's, already rendered. */
export type Exercise = Quiz | Sort | Reflect | Checklist | LifeRating;

export interface Quiz {
  kind: "quiz";
  id: string;
  questions: { ask: string; options: { html: string; why: string; isRight: boolean }[] }[];
}

export interface Sort {
  kind: "sort";
  id: string;
  title: string;
  groups: string[];
  /** `group` is the index of the group the line belongs in. */
  lines: { html: string; group: number; why: string }[];
}

export interface Reflect {
  kind: "reflect";
  id: string;
  title: string;
  ask: string;
  hint: string | null;
}

export interface Checklist {
  kind: "checklist";
  id: string;
  title: string;
  checks: string[];
  /** Where ticks that were found could do harm: they are kept when the button is pressed, not before. */
  isKeptOnlyWhenAsked: boolean;
}

export interface LifeRating {
  kind: "life-rating";
  id: string;
}

/** What a member has done with an exercise. An index is into the exercise's own list; null: not chosen. */
export type Response =
  | { kind: "quiz"; chosen: (number | null)[] }
  | { kind: "sort"; placed: (number | null)[] }
  | { kind: "reflect"; text: string }
  | { kind: "checklist"; checked: number[] };

// A form of 64 kB must hold the longest note in any script: nine bytes to a character, as it is sent.
export const reflectLength = { max: 7_000 };

/** The parts of a life that a member rates, in the order they are asked. */
export const lifeAreas = [
  { id: "sleep", label: "Sleep" },
  { id: "health", label: "Health" },
  { id: "friends", label: "Friends and family" },
  { id: "money", label: "Money" },
  { id: "work", label: "Work or study" },
  { id: "fun", label: "Fun and rest" },
  { id: "together", label: "Time with your loved one" },
  { id: "meaning", label: "Faith or meaning" },
] as const;

export type LifeAreaId = (typeof lifeAreas)[number]["id"];

/** From 1, "very hard", to 10, "going well". An area left out was not rated. */
export type LifeRatings = Partial<Record<LifeAreaId, number>>;

/** One rating of a member's life, with the small goals they set beside it. */
export interface RatedLife {
  id: string;
  ratings: LifeRatings;
  goals: string[];
  ratedAt: number;
}

/** A rating as it stands in the form. */
export type TypedRating = Pick<RatedLife, "ratings" | "goals">;

export const mostGoals = 3;
export const goalLength = { max: 280 };
