import { db } from "~/db.server";
import type { ReaderAccount } from "~/features/membership/reader.server";
import { findFinished } from "~/features/dialogues/debrief/debrief.server";
import { isHiddenFrom } from "~/features/dialogues/dialogues.server";
import { accessTo } from "~/features/membership/access";
import { dayWords } from "~/time";
import { hasReadIn } from "~/features/lessons/next-step";
import { readProgress } from "~/features/lessons/progress.server";
import { findCues } from "~/features/safety/cues.server";
import type { CoachOptions, Feedback, CoachedText } from "~/features/coach/coach";
import type { Draft } from "../draft/draft-view";
import { coachWords, rehearsalsFor } from "~/features/coach/coach.server";
import type { Moment } from "../draft/moment-notice";
import { mayCarry } from "../statement";
import { statementTitle } from "../statement-title";
import { listVersions } from "../statement-versions.server";
import type { Statement } from "../statements.server";
import { listGatedDialogues } from "~/features/dialogues/dialogues.server";
import { debriefPath } from "~/http/paths";
import { askedLesson } from "../asked-lesson.server";

/** A statement that is kept, as its page shows it to someone whose words may be looked at. */
export async function loadStatement(
  request: Request,
  account: ReaderAccount,
  statement: Statement,
) {
  const { body, recipient, occasion, name } = statement;
  const cues = findCues([body, recipient, occasion, name].join("\n"));
  const options: CoachOptions = { isCrisis: cues.hard.length > 0, track: account.track };
  const [read, unread] = [await coachWords(body, options), await coachWords("", options)];
  // Nothing is told before the hour is a good one, but what could do harm at any hour.
  const show = (text: string, feedback: Feedback): CoachedText => {
    const isTold = statement.is_ready || feedback.kind === "safety";
    return { text, feedback: isTold ? feedback : unread };
  };
  const now = show(body, read);
  const words = { body, recipient, occasion, name };
  const draft: Draft = { words, now, before: null, beforeText: body };

  const versions = await listVersions(db, statement);
  const wanted = Number(new URL(request.url).searchParams.get("version"));
  const version = versions.find(({ seq }) => seq === wanted);
  const before = version && show(version.body, await coachWords(version.body, options));
  const at = Date.now();
  // Words that could do harm are not made easier to carry or to learn.
  const isSafe = read.kind !== "safety";
  return {
    title: statementTitle(statement),
    moment: momentOfStatement(statement),
    draft,
    cues,
    versions: versions.map(({ seq, kept_at }) => ({ seq, when: dayWords(kept_at, at) })),
    compared: before ? { seq: wanted, before, now } : null,
    rehearsals: isSafe ? await listRehearsals(account, body) : null,
    hasCard: isSafe && mayCarry(statement),
    origin: await originOf(account, statement),
    lesson: await askedLesson(request),
  };
}

/** A line kept from a talk has had no hour named yet; all else was asked about it when it was written. */
function momentOfStatement({ is_ready, line }: Statement): Moment {
  if (is_ready) return "good";
  return line === null ? "later" : "unasked";
}

/** The practice conversation the words are from, where it is known still. */
async function originOf(account: ReaderAccount, { attempt_id }: Statement) {
  const talk = attempt_id ? await findFinished(db, account.id, attempt_id) : null;
  if (!talk) return null;
  const { id, dialogueId, debrief } = talk;
  return { title: debrief.title, href: debriefPath(dialogueId, id) };
}

/** The conversations this member may practice now, first those that are about what the words are about. */
async function listRehearsals({ id: accountId, track, standing }: ReaderAccount, body: string) {
  const [fitting, dialogues, progress] = await Promise.all([
    rehearsalsFor(body),
    listGatedDialogues(),
    readProgress(db, accountId),
  ]);
  const reader = { grants: standing.grants, hasRead: hasReadIn(progress) };
  const now = Date.now();
  const open = dialogues.filter((dialogue) => {
    const isOffered = dialogue.tracks.includes(track) && !isHiddenFrom(dialogue, track);
    return isOffered && accessTo(dialogue, reader, standing.safety, now).open;
  });
  const named = open.map(({ id, title }) => ({ id, title, fits: fitting.includes(id) }));
  return { fitting: named.filter(({ fits }) => fits), others: named.filter(({ fits }) => !fits) };
}
