import type { Db } from "#db/database";
import type { ViewerAccount } from "~/features/membership/viewer.server";
import { findFinished } from "~/features/dialogues/debrief/debrief.server";
import { closedReason } from "~/features/membership/access";
import { clockOf } from "~/features/accounts/time-zone.server";
import { dayWords } from "~/time";
import { hasReadIn } from "~/features/lessons/next-step";
import { readProgress } from "~/features/lessons/progress.server";
import { readFields } from "~/features/safety/read-cues.server";
import type { CoachOptions } from "~/features/coach/coach";
import type { Feedback, CoachedText } from "~/features/coach/feedback";
import type { Draft } from "../draft/draft-view";
import { coachWords, rehearsalsFor } from "~/features/coach/coach.server";
import type { Moment } from "../draft/moment-notice";
import { mayCarry } from "../statement";
import { statementTitle } from "../statement-title";
import { listVersions } from "../statement-versions.server";
import type { Statement } from "../statements.server";
import { isHiddenFrom, listGatedDialogues } from "~/features/dialogues/dialogues.server";
import { debriefPath } from "~/http/paths";
import { findAskedLesson } from "../asked-lesson.server";

/** Everything that the page of a saved statement shows while the coach is open to the member. */
export async function loadStatement(
  db: Db,
  request: Request,
  account: ViewerAccount,
  statement: Statement,
) {
  const { body, recipient, occasion, name } = statement;
  const cues = readFields([body, recipient, occasion, name]);
  const options: CoachOptions = { isCrisis: cues.hard.length > 0 };
  const [read, unread] = [await coachWords(body, options), await coachWords("", options)];
  // Feedback waits for a good hour. A safety note shows at any hour.
  const show = (text: string, feedback: Feedback): CoachedText => {
    const isShown = statement.is_ready || feedback.kind === "safety";
    return { text, feedback: isShown ? feedback : unread };
  };
  const now = show(body, read);
  const words = { body, recipient, occasion, name };
  const draft: Draft = {
    words,
    now,
    before: null,
    beforeText: body,
    undo: null,
    base: statement.updated_at,
  };

  const versions = await listVersions(db, statement);
  const wanted = Number(new URL(request.url).searchParams.get("version"));
  const version = versions.find(({ seq }) => seq === wanted);
  const before = version && show(version.body, await coachWords(version.body, options));
  const clock = clockOf(account);
  // Words with a safety note get no card and no rehearsal.
  const isSafe = read.kind !== "safety";
  return {
    title: statementTitle(statement),
    moment: momentOfStatement(statement),
    draft,
    isReadAnew: statement.is_ready === 1 && statement.rubric_version !== read.rubricVersion,
    cues,
    versions: versions.map(({ seq, kept_at }) => ({ seq, when: dayWords(kept_at, clock) })),
    compared: before ? { seq: wanted, before, now } : null,
    rehearsals: isSafe ? await listRehearsals(db, account, body) : null,
    hasCard: isSafe && mayCarry(statement),
    origin: await originOf(db, account, statement),
    lesson: await findAskedLesson(request),
  };
}

/** A line saved from a talk is "unasked", because only the form for new statements asks about the hour. */
function momentOfStatement({ is_ready, line }: Statement): Moment {
  if (is_ready) return "good";
  return line === null ? "later" : "unasked";
}

/** The finished talk that the words are from, or null if there is none. */
async function originOf(db: Db, account: ViewerAccount, { attempt_id }: Statement) {
  const talk = attempt_id ? await findFinished(db, account.id, attempt_id) : null;
  if (!talk) return null;
  const { id, dialogueId, debrief } = talk;
  return { title: debrief.title, href: debriefPath(dialogueId, id) };
}

/** The dialogues that are open to this member, split into those on the subject of the words and others. */
async function listRehearsals(
  db: Db,
  { id: accountId, track, standing }: ViewerAccount,
  body: string,
) {
  const [fitting, dialogues, progress] = await Promise.all([
    rehearsalsFor(body),
    listGatedDialogues(),
    readProgress(db, accountId),
  ]);
  const reader = { grants: standing.grants, hasRead: hasReadIn(progress) };
  const now = Date.now();
  const open = dialogues.filter((dialogue) => {
    const isOffered = dialogue.tracks.includes(track) && !isHiddenFrom(dialogue, track);
    return isOffered && closedReason(dialogue, reader, standing.safety, now) === null;
  });
  const named = open.map(({ id, title }) => ({ id, title, fits: fitting.includes(id) }));
  return { fitting: named.filter(({ fits }) => fits), others: named.filter(({ fits }) => !fits) };
}
