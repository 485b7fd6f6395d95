import type { Db } from "#db/database";
import { clockOf } from "~/features/accounts/time-zone.server";
import type { ViewerAccount } from "~/features/membership/viewer.server";
import { practiceStates } from "~/features/dialogues/talk/attempt-history.server";
import { suggestTalks } from "~/features/dialogues/practice/practice";
import { courseForReader } from "~/features/lessons/course-view";
import { listTrackModules } from "~/features/lessons/lessons.server";
import { closedReason } from "~/features/membership/access";
import { urgentNeedOf } from "~/features/membership/billing/payment-need";
import { hasReadIn, leftOffAt, nextStep } from "~/features/lessons/next-step";
import { readProgress } from "~/features/lessons/progress.server";
import { atTheEnd, type SmallWin } from "./small-wins";
import { findLatestReply } from "~/features/questions/questions.server";
import type { SafetyResult } from "~/features/safety/safety-check";
import { listGatedDialogues } from "~/features/dialogues/dialogues.server";
import { loadWeek } from "./load-week.server";
import { listWins } from "./list-wins.server";

const mostDialogues = 3;

/** Everything that the page Today shows. */
export async function loadToday(
  db: Db,
  account: ViewerAccount,
  safety: SafetyResult | null,
  now: number,
) {
  const clock = clockOf(account, now);
  const [modules, dialogues, progress, reply, week] = await Promise.all([
    listTrackModules(account.track),
    listGatedDialogues(),
    readProgress(db, account.id),
    findLatestReply(db, account.id),
    loadWeek(db, account.id, { safety, clock }),
  ]);
  const offered = dialogues.filter(({ tracks }) => tracks.includes(account.track));
  const states = await practiceStates(
    db,
    account.id,
    offered.map(({ id }) => id),
  );

  const hasRead = hasReadIn(progress);
  const reader = { grants: account.standing.grants, hasRead };
  const course = courseForReader(modules, {
    isRead: hasRead,
    leftOffAt: leftOffAt(progress),
    closedFor: (lesson) => closedReason(lesson, reader, safety, now),
  });
  const lessons = course.flatMap((module) => module.lessons);
  const open = lessons.map((lesson) => ({ ...lesson, isOpen: lesson.closed === null }));
  const titleOf = (id: string) => lessons.find((lesson) => lesson.id === id)?.title ?? null;
  const practiced = offered.flatMap(({ id, title: name }): SmallWin[] => {
    const state = states.get(id);
    if (state?.kind !== "finished") return [];
    return [{ what: `You practiced ${atTheEnd(name)}`, at: state.endedAt }];
  });
  const talks = offered
    .filter((dialogue) => closedReason(dialogue, reader, safety, now) === null)
    .map(({ id, title: name, summary }) => {
      return { id, title: name, summary, state: states.get(id)?.kind ?? ("new" as const) };
    });
  return {
    alias: account.alias,
    timeZone: account.timeZone,
    payment: urgentNeedOf(account.standing.grants, now),
    step: nextStep(open, progress),
    waitsFor: open.find(({ isOpen, window }) => !isOpen && window !== "lit")?.closed ?? null,
    reply,
    week,
    course,
    wins: await listWins(db, account.id, { progress, practiced, titleOf }, clock),
    dialogues: suggestTalks(talks, mostDialogues),
  };
}

export type TodayData = Awaited<ReturnType<typeof loadToday>>;
