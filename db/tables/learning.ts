import type { Timestamp } from "./timestamp.ts";

export interface LessonProgressTable {
  account_id: string;
  lesson_id: string;
  opened_at: Timestamp;
  /** When the member pressed "Mark as read"; null if they have not. */
  completed_at: Timestamp | null;
}

export interface ExerciseResponseTable {
  account_id: string;
  lesson_id: string;
  exercise_id: string;
  kind: "quiz" | "sort" | "reflect" | "checklist";
  /** JSON. Its shape depends on the kind of exercise. */
  response: string;
  saved_at: Timestamp;
}

export interface LifeRatingTable {
  id: string;
  account_id: string;
  /** JSON: area id -> 1..10. */
  ratings: string;
  /** JSON: up to three goals in the member's words. */
  goals: string;
  rated_at: Timestamp;
}

/** What the safety check recommends. */
export type SafetyResult = "go" | "support" | "pause";

/** The result of the safety check. Its answers are never stored. */
export interface SafetyCheckTable {
  account_id: string;
  /** Sealed, as `sealSafety` does it. */
  result: string;
  checked_at: Timestamp;
}
