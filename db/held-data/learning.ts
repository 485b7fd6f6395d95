import { choice, contentName, type HeldTables, ownWords } from "./held-table.ts";

export const learning: HeldTables<
  "lesson_progress" | "exercise_response" | "life_rating" | "safety_check"
> = {
  lesson_progress: {
    person: "account_id",
    exported: "in the copy",
    erased: "deleted",
    held: "until the account is erased",
    columns: { account_id: "id", lesson_id: contentName, opened_at: "time", completed_at: "time" },
  },
  exercise_response: {
    ...ownWords,
    sealed: { row: ["account_id", "lesson_id", "exercise_id"] },
    columns: {
      account_id: "id",
      lesson_id: contentName,
      exercise_id: contentName,
      kind: choice,
      response: "words",
      saved_at: "time",
    },
  },
  life_rating: {
    ...ownWords,
    columns: { id: "id", account_id: "id", ratings: "words", goals: "words", rated_at: "time" },
  },
  safety_check: {
    person: "account_id",
    exported: "in the copy",
    sealed: { row: ["account_id"] },
    erased: "deleted",
    held: "until the check is done again",
    columns: { account_id: "id", result: "words", checked_at: "time" },
  },
};
