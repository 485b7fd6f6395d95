import { choice, contentName, type HeldTables, type ColumnKind } from "./held-table.ts";

const agreed: ColumnKind = { plain: "The member agreed that others read exactly this text." };

export const answers: HeldTables<
  "answer" | "answer_agreement" | "answer_copy" | "answer_help" | "answer_tag"
> = {
  answer_copy: {
    person: { column: "question_id", through: "question" },
    exported: "in the copy",
    sealed: { row: ["question_id"], question: "question_id" },
    erased: "deleted",
    held: "as long as its question",
    columns: {
      question_id: "id",
      words: "words",
      state: choice,
      version: "fact",
      edited_by: "staff",
      edited_at: "time",
    },
  },
  answer_agreement: {
    person: { column: "question_id", through: "question" },
    exported: "in the copy",
    erased: "deleted",
    held: "as long as its question",
    columns: {
      id: "id",
      question_id: "id",
      text_hash: { plain: "A hash, to show later which text the member agreed to." },
      audience: choice,
      agreed_at: "time",
      ended_at: "time",
    },
  },
  answer: {
    person: { column: "question_id", through: "question" },
    exported: "in the copy",
    erased: "deleted",
    held: "until the member takes it back or the question is erased",
    columns: {
      id: "id",
      question_id: "id",
      author_id: "staff",
      title: agreed,
      question: agreed,
      reply: agreed,
      lessons: contentName,
      audience: choice,
      published_at: "time",
    },
  },
  answer_tag: {
    person: { column: "answer_id", through: "answer" },
    exported: "in the copy",
    erased: "deleted",
    held: "as long as its answer",
    columns: { answer_id: "id", tag: contentName },
  },
  answer_help: {
    person: "account_id",
    exported: "in the copy",
    erased: "deleted",
    held: "until the member takes it back or the answer is gone",
    columns: { answer_id: "id", account_id: "id", pressed_at: "time" },
  },
};
