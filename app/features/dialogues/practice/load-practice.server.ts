import type { Db } from "#db/database";
import type { ViewerAccount } from "~/features/membership/viewer.server";
import { listAttempts, practiceStates } from "../talk/attempt-history.server";
import { listAnswers } from "../confidence/confidence.server";
import { listModules } from "~/features/lessons/lessons.server";
import { closedReason } from "~/features/membership/access";
import { hasReadIn } from "~/features/lessons/next-step";
import { readProgress } from "~/features/lessons/progress.server";
import { isoDay } from "~/time";
import { ownTitles, whyClosed } from "../situations/load-situations.server";
import { listGatedDialogues } from "../dialogues.server";
import { findDue } from "../fresh/fresh-lines.server";

/** The dialogues of a member's track with their states, and the member's finished talks. */
export async function loadPractice(db: Db, request: Request, account: ViewerAccount) {
  const all = await listGatedDialogues();
  const offered = all.filter(({ tracks }) => tracks.includes(account.track));
  const ids = offered.map(({ id }) => id);
  const [states, history, answers, lessons, progress, own, due] = await Promise.all([
    practiceStates(db, account.id, ids),
    listAttempts(db, account.id, pageBefore(request)),
    listAnswers(db, account.id),
    titlesOfLessons(),
    readProgress(db, account.id),
    ownTitles(db, account),
    findDue(db, account.id),
  ]);
  const { grants, safety } = account.standing;
  const reader = { grants, hasRead: hasReadIn(progress) };
  const titles = new Map([...own, ...all.map(({ id, title }) => [id, title] as const)]);
  const withTitle = <Attempt extends { dialogueId: string }>(attempt: Attempt) => ({
    ...attempt,
    title: titles.get(attempt.dialogueId) ?? "A conversation that is no longer here",
  });
  const dayOf = (at: number) => isoDay(at, account.timeZone);
  const attempts = history.attempts.map((attempt) => ({
    ...withTitle(attempt),
    endedOn: dayOf(attempt.endedAt),
  }));
  return {
    entries: offered.map((dialogue) => {
      const { id, title, summary, theme, lesson } = dialogue;
      return {
        id,
        title,
        summary,
        theme,
        lesson: lessons.get(lesson) ?? null,
        closed: closedReason(dialogue, reader, safety, Date.now()),
        state: states.get(id) ?? null,
      };
    }),
    /** Why own situations are closed, or null. */
    ownClosed: whyClosed(account, Date.now()),
    /** A fresh line can be said now. */
    isFreshDue: due !== null && safety !== "pause",
    history: { attempts, next: history.next },
    answers: answers.map((answer) => ({
      ...withTitle(answer),
      answeredOn: dayOf(answer.answeredAt),
    })),
  };
}

/** The same page for a visitor, who can open none of the dialogues but the one to try. */
export async function loadVisitorPractice(): Promise<Awaited<ReturnType<typeof loadPractice>>> {
  const [all, lessons] = await Promise.all([listGatedDialogues(), titlesOfLessons()]);
  const closed = "sign-in";
  const entries = all.map(({ id, title, summary, theme, lesson }) => ({
    ...({ id, title, summary, theme, closed, state: null } as const),
    lesson: lessons.get(lesson) ?? null,
  }));
  return {
    entries,
    ownClosed: closed,
    isFreshDue: false,
    history: { attempts: [], next: null },
    answers: [],
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
