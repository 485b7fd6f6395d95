import { choice, contentName, ownWords, type HeldTables } from "./held-table.ts";

export const dialogues: HeldTables<
  "dialogue_attempt" | "dialogue_event" | "dialogue_confidence" | "situation" | "fresh_line"
> = {
  dialogue_attempt: {
    person: "account_id",
    exported: "in the copy",
    sealed: { row: ["id"] },
    erased: "deleted",
    held: "until the account is erased",
    columns: {
      id: "id",
      account_id: "id",
      dialogue_id: { plain: "Names a file or a situation of the member, and queries look for it." },
      version: { plain: "The hash of a script." },
      seed: "fact",
      started_at: "time",
      ended_at: "time",
      ending: choice,
      debrief: "words",
    },
  },
  dialogue_event: {
    person: { column: "attempt_id", through: "dialogue_attempt" },
    sealed: { row: ["attempt_id", "seq"] },
    exported: "in the copy",
    erased: "deleted",
    held: "until the account is erased",
    columns: {
      attempt_id: "id",
      seq: "fact",
      type: choice,
      choice_id: contentName,
      own_line: "words",
      happened_at: "time",
    },
  },
  situation: {
    ...ownWords,
    columns: {
      id: "id",
      account_id: "id",
      template: contentName,
      words: "words",
      created_at: "time",
    },
  },
  fresh_line: {
    ...ownWords,
    columns: {
      id: "id",
      account_id: "id",
      after_talks: "fact",
      situation: contentName,
      line: "words",
      kind: choice,
      elements: "fact",
      reader: { plain: "The versions of the lists and models that read the line." },
      said_at: "time",
    },
  },
  dialogue_confidence: {
    person: "account_id",
    exported: "in the copy",
    erased: "deleted",
    held: "until the account is erased",
    columns: {
      account_id: "id",
      attempt_id: "id",
      moment: choice,
      level: "fact",
      answered_at: "time",
    },
  },
};
