/** An exercise as its author wrote it. Fields called `html` hold the author's text, already rendered. */
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
  /** For ticks that could do harm if someone found them: only the button saves them. */
  isSavedOnlyWhenAsked: boolean;
}

export interface LifeRating {
  kind: "life-rating";
  id: string;
}

/** What a member did in an exercise. A number is an index into the exercise's list; null means not chosen. */
export type ExerciseResponse =
  | { kind: "quiz"; chosen: (number | null)[] }
  | { kind: "sort"; placed: (number | null)[] }
  | { kind: "reflect"; text: string }
  | { kind: "checklist"; checked: number[] };

// The longest note must fit into a form of 64 kB in any script. A character takes up to nine bytes.
export const reflectLength = { max: 7_000 };

/** The parts of life that a member rates, in the order of the form. */
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

/** A number from 1, "very hard", to 10, "going well", for each area that the member rated. */
export type AreaRatings = Partial<Record<LifeAreaId, number>>;

/** One rating of a member's life, with the small goals they set. */
export interface SavedRating {
  id: string;
  ratings: AreaRatings;
  goals: string[];
  /** An ISO day. */
  ratedOn: string;
}

/** A rating as the form holds it. */
export type TypedRating = Pick<SavedRating, "ratings" | "goals">;

export const mostGoals = 3;
export const goalLength = { max: 280 };

/** The response if it belongs to this kind of exercise, or null. */
export function ofKind<Kind extends ExerciseResponse["kind"]>(
  response: ExerciseResponse | null,
  kind: Kind,
) {
  return response?.kind === kind ? (response as Extract<ExerciseResponse, { kind: Kind }>) : null;
}
