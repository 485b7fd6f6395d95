import type { Db } from "#db/database";
import type { ReaderAccount } from "~/features/accounts/session.server";
import { listAttempts, practiceStates } from "~/features/dialogues/attempt-history.server";
import { listAnswers } from "~/features/dialogues/confidence.server";
import { listDialogues } from "~/features/dialogues/dialogues.server";
import { listModules } from "~/features/lessons/lessons.server";
import { accessTo } from "~/features/membership/access";

/** The conversations of a member's track with what each is to them, and those they have finished. */
export async function loadPractice(db: Db, request: Request, account: ReaderAccount) {
  const all = await listDialogues();
  const offered = all.filter(({ tracks }) => tracks.includes(account.track));
  const ids = offered.map(({ id }) => id);
  const [states, history, answers, lessons] = await Promise.all([
    practiceStates(db, account.id, ids),
    listAttempts(db, account.id, pageBefore(request)),
    listAnswers(db, account.id),
    titlesOfLessons(),
  ]);
  const titles = new Map(all.map(({ id, title }) => [id, title]));
  const withTitle = <Attempt extends { dialogueId: string }>(attempt: Attempt) => ({
    ...attempt,
    title: titles.get(attempt.dialogueId) ?? "A conversation we no longer have",
  });
  return {
    entries: offered.map((dialogue) => {
      const { id, title, summary, theme, lesson } = dialogue;
      const access = accessTo(dialogue, account.standing, account.standing.safety, Date.now());
      return {
        id,
        title,
        summary,
        theme,
        lesson: lessons.get(lesson) ?? null,
        closed: access.open ? null : access.reason,
        state: states.get(id) ?? null,
      };
    }),
    history: { attempts: history.attempts.map(withTitle), next: history.next },
    answers: answers.map(withTitle),
  };
}

async function titlesOfLessons() {
  const modules = await listModules();
  return new Map(modules.flatMap(({ lessons }) => lessons.map(({ id, title }) => [id, title])));
}

function pageBefore(request: Request) {
  const before = Number(new URL(request.url).searchParams.get("before"));
  return Number.isSafeInteger(before) && before > 0 ? before : null;
}
