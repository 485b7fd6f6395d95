import type { Db } from "#db/database";
import type { Audience, CopyState } from "#db/tables/answers";
import type { CopyWords } from "~/features/answers/copy/copy";
import { findCopy, hashOfTexts, saveCopy, setState } from "~/features/answers/copy/copies.server";
import { findCopySource } from "~/features/answers/copy/copy-source.server";
import { agreeToCopy } from "~/features/answers/consent/publish.server";
import { aQuestion, aReply } from "#tests/features/questions/question-factory";
import { aMember, anAccount } from "#tests/helpers/factories";

export const copyWords: CopyWords = {
  title: "He only says yes at night",
  question: "He says yes when it is late and no at breakfast. What can I do?",
  reply: "The yes is real. It is just not finished.\n\nTry one sentence at breakfast.",
  tags: ["talking"],
  lessons: [],
  reasons: {},
};

interface CopyValues {
  memberId?: string;
  state?: CopyState;
  words?: Partial<CopyWords>;
}

/** An answered question that may be shared, with a copy that the member is asked about. */
export async function aCopy(db: Db, { memberId, state = "offered", words = {} }: CopyValues = {}) {
  const member = memberId ? { id: memberId } : await aMember(db);
  const expert = await anAccount(db, { roles: ["expert"], alias: "Ingrid Solheim" });
  const question = await aQuestion(db, member.id, { sharing: "members" });
  await aReply(db, question.id, expert.id);
  const copied = { ...copyWords, ...words };
  const change = { expertId: expert.id, questionId: question.id, words: copied, version: 0 };
  await saveCopy(db, change, Date.now());
  await setState(db, question.id, state);
  return { member, expert, questionId: question.id, words: copied };
}

/** A published answer; returns its id too. */
export async function anAnswer(
  db: Db,
  {
    audience = "public",
    now = Date.now(),
    ...values
  }: CopyValues & { audience?: Audience; now?: number } = {},
) {
  const copy = await aCopy(db, values);
  const agreement = { textHash: hashOfTexts(copy.words), audience };
  await agreeToCopy(db, copy.member.id, copy.questionId, agreement, now);
  const { id } = await db
    .selectFrom("answer")
    .select("id")
    .where("question_id", "=", copy.questionId)
    .executeTakeFirstOrThrow();
  return { ...copy, id };
}

/** The saved copy of a question, with its words open. */
export async function savedCopy(db: Db, questionId: string) {
  const source = await findCopySource(db, questionId);
  return source && findCopy(db, source);
}
