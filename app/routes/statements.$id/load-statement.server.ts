import { db } from "~/db.server";
import { listDialogues, isKeptFrom } from "~/features/dialogues/dialogues.server";
import { accessTo } from "~/features/membership/access";
import { standingOf } from "~/features/membership/gate.server";
import { dayWords } from "~/features/progress/day-words";
import { findCues } from "~/features/safety/cues.server";
import type { LookedAt } from "~/features/statements/coach";
import type { Desk } from "~/features/statements/coach-desk";
import { coachWords, rehearsalsFor, type Reader } from "~/features/statements/coach.server";
import { statementTitle } from "~/features/statements/statement-title";
import { listVersions, type findStatement } from "~/features/statements/statements.server";

type Statement = NonNullable<Awaited<ReturnType<typeof findStatement>>>;
type Account = { id: string; track: Reader["track"] };

/** A statement that is kept, as its page shows it to someone whose words may be looked at. */
export async function loadStatement(request: Request, account: Account, statement: Statement) {
  const { body, recipient, occasion, name } = statement;
  const cues = findCues([body, recipient, occasion, name].join("\n"));
  const reader: Reader = { isCrisis: cues.hard.length > 0, track: account.track };
  // Nothing is read before the hour is a good one.
  const lookAt = async (text: string): Promise<LookedAt> => {
    return { text, feedback: await coachWords(statement.is_ready ? text : "", reader) };
  };
  const now = await lookAt(body);
  const words = { body, recipient, occasion, name };
  const desk: Desk = { words, now, before: null, beforeText: body };

  const versions = await listVersions(db, statement);
  const wanted = Number(new URL(request.url).searchParams.get("version"));
  const version = versions.find(({ seq }) => seq === wanted);
  const before = version && (await lookAt(version.body));
  const at = Date.now();
  return {
    title: statementTitle(statement),
    desk,
    cues,
    versions: versions.map(({ seq, kept_at }) => ({ seq, when: dayWords(kept_at, at) })),
    compared: before ? { seq: wanted, before, now } : null,
    rehearsals: await listRehearsals(request, account, body),
    hasCard: statement.is_ready === 1 && now.feedback.kind !== "safety",
  };
}

const mostRehearsals = 2;

/** Conversations that fit the words, among those this member may practice now. */
async function listRehearsals(request: Request, account: Account, body: string) {
  const fitting = await rehearsalsFor(body);
  const standing = await standingOf(db, request, account.id);
  const now = Date.now();
  const open = (await listDialogues()).filter((dialogue) => {
    const isOffered =
      dialogue.tracks.includes(account.track) && !isKeptFrom(dialogue, account.track);
    return isOffered && accessTo(dialogue, standing, standing.safety, now).open;
  });
  return fitting
    .flatMap((id) => open.find((dialogue) => dialogue.id === id) ?? [])
    .slice(0, mostRehearsals)
    .map(({ id, title }) => ({ id, title }));
}
