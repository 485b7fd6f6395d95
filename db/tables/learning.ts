import type { Timestamp } from "./timestamp.ts";

export interface LessonProgressTable {
  account_id: string;
  lesson_id: string;
  opened_at: Timestamp;
  /** When the member pressed "Mark as read"; null while they have only opened it. */
  completed_at: Timestamp | null;
}

export interface ExerciseResponseTable {
  account_id: string;
  lesson_id: string;
  exercise_id: string;
  /** JSON; each kind of exercise parses its own shape. */
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

/** Only the outcome of the safety check is kept, never its answers. */
export interface SafetyCheckTable {
  account_id: string;
  result: "go" | "support" | "pause";
  checked_at: Timestamp;
}
