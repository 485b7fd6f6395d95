import { choice, type HeldTables } from "./held-table.ts";

export const questions: HeldTables<"question" | "question_attachment" | "reply"> = {
  question: {
    person: "account_id",
    exported: "on the question's page",
    erased: "deleted",
    held: "until the account is erased",
    columns: {
      id: "id",
      account_id: "id",
      title: "words",
      topic: choice,
      body: "words",
      excerpt: "words",
      sharing: choice,
      cue: "words",
      soft_cue: "words",
      reader: { plain: "The version of the program that read the question." },
      asked_at: "time",
      due_at: "time",
      claimed_by: "id",
      claimed_at: "time",
      answered_at: "time",
      seen_at: "time",
    },
  },
  question_attachment: {
    person: { column: "question_id", through: "question" },
    exported: "on the question's page",
    erased: "deleted",
    held: "until the member takes it back or the account is erased",
    columns: { question_id: "id", content: "words" },
  },
  reply: {
    person: { column: "question_id", through: "question" },
    exported: "on the question's page",
    erased: "deleted",
    held: "as long as its question",
    columns: { id: "id", question_id: "id", author_id: "id", body: "words", sent_at: "time" },
  },
};
