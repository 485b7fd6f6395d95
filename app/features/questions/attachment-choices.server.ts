import type { Db } from "#db/database";
import type { Debrief } from "~/features/dialogues/talk/look-back";
import { findFinished } from "~/features/dialogues/debrief/debrief.server";
import { listAttempts } from "~/features/dialogues/talk/attempt-history.server";
import { listDialogues } from "~/features/dialogues/dialogues.server";
import { doorWords } from "~/features/dialogues/script/door";
import { movementWords } from "~/features/dialogues/script/door-words";
import { dayWords, type Clock } from "~/time";
import { attachmentValue, type Attachment } from "./attachment";
import { statementTitle } from "~/features/statements/statement-title";
import { findStatement, listStatements } from "~/features/statements/statements.server";

const mostWords = 10;

interface AttachableTalk {
  id: string;
  dialogueId: string;
  endedAt: number;
}

/**
 * The statements and talks that this member may attach to a question. `chosen` is the one that the
 * request's address names, or "".
 */
export async function listAttachmentChoices(
  db: Db,
  request: Request,
  accountId: string,
  clock: Clock,
) {
  const asked = new URL(request.url).searchParams;
  const [wordsId, talkId] = [asked.get("statement"), asked.get("attempt")];
  const [newest, { attempts }, dialogues, askedWords, askedTalk] = await Promise.all([
    listStatements(db, accountId),
    listAttempts(db, accountId, null),
    listDialogues(),
    wordsId ? findStatement(db, accountId, wordsId) : null,
    talkId ? findFinished(db, accountId, talkId) : null,
  ]);
  const titles = new Map(dialogues.map(({ id, title }) => [id, title]));
  const statements = withAsked(newest.slice(0, mostWords), askedWords);
  const talks = withAsked<AttachableTalk>(attempts, askedTalk);
  return {
    words: statements.map((statement) => ({
      value: attachmentValue("words", statement.id),
      title: statementTitle(statement),
    })),
    talks: talks.map(({ id, dialogueId, endedAt }) => ({
      value: attachmentValue("talk", id),
      title: `${titles.get(dialogueId) ?? "An earlier conversation"} (${dayWords(endedAt, clock)})`,
    })),
    chosen: askedWords
      ? attachmentValue("words", askedWords.id)
      : askedTalk
        ? attachmentValue("talk", askedTalk.id)
        : "",
  };
}

// The statement or talk that the address names may be older than the listed ones.
function withAsked<Listed extends { id: string }>(listed: Listed[], asked: Listed | null) {
  return asked && !listed.some(({ id }) => id === asked.id) ? [asked, ...listed] : listed;
}

/** A copy of the statement or talk that the form names; null if it does not belong to this member. */
export async function copyAttachment(
  db: Db,
  accountId: string,
  value: string,
): Promise<Attachment | null> {
  const [kind, id = ""] = value.split(" ", 2);
  if (kind === "words") {
    const statement = await findStatement(db, accountId, id);
    return statement && { kind, text: statement.body };
  }
  if (kind !== "talk") return null;
  const talk = await findFinished(db, accountId, id);
  return talk && talkOf(talk.debrief);
}

function talkOf({ title, them, start, steps, endingTitle }: Debrief): Attachment {
  return {
    kind: "talk",
    title,
    them,
    start: doorWords[start.door],
    lines: steps.map((step) => ({
      said: step.line,
      stage: step.lineStage,
      reply: step.reply,
      replyStage: step.replyStage,
      moved: movementWords[step.movement],
      isTakenBack: step.isTakenBack,
    })),
    ending: endingTitle,
  };
}
