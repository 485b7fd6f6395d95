import type { Seal } from "#db/sealed";

/** The columns of a question that are sealed with its own key. */
const sealed = new Set(["title", "body", "excerpt", "cue", "soft_cue"]);

/** Returns the row with its words sealed. It may hold some of a question's columns, or all. */
export function sealQuestion<Row extends object>(seal: Seal, id: string, row: Row): Row {
  return { ...row, ...seal.sealRow("question", id, wordsOf(row)) };
}

/** Returns the row with its words open. */
export function openQuestion<Row extends object>(seal: Seal, id: string, row: Row): Row {
  return { ...row, ...seal.openRow("question", id, wordsOf(row)) };
}

function wordsOf(row: object): Record<string, string | null> {
  return Object.fromEntries(Object.entries(row).filter(([column]) => sealed.has(column)));
}

/** Where the text of a reply is sealed, with the key of its question. */
export function replyPlace(id: string) {
  return { table: "reply", column: "body", row: id };
}

/** Where the attachment of a question is sealed, with the key of the question. */
export function attachmentPlace(questionId: string) {
  return { table: "question_attachment", column: "content", row: questionId };
}
