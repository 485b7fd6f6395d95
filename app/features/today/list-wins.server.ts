import type { Db } from "#db/database";
import { lastRatedAt } from "~/features/lessons/exercises/life-ratings.server";
import { listLatestNotes } from "~/features/lessons/exercises/responses.server";
import { dayWords, isoDay, type Clock } from "~/time";
import type { LessonProgress } from "~/features/lessons/next-step";
import { atTheEnd, lessonWins, smallWins, type SmallWin } from "./small-wins";
import { lastWordsAt } from "~/features/statements/statements.server";

interface Acts {
  progress: LessonProgress;
  practiced: SmallWin[];
  /** Null for a lesson that no longer exists. */
  titleOf: (lessonId: string) => string | null;
}

/** What the member did lately: lessons read, dialogues practiced, notes, ratings and statements. */
export async function listWins(
  db: Db,
  accountId: string,
  { progress, practiced, titleOf }: Acts,
  clock: Clock,
) {
  const [notes, ratedAt, wordsAt] = await Promise.all([
    listLatestNotes(db, accountId),
    lastRatedAt(db, accountId),
    lastWordsAt(db, accountId),
  ]);
  const wrote = notes.flatMap(({ lessonId, at }): SmallWin[] => {
    const title = titleOf(lessonId);
    return title === null ? [] : [{ what: `You wrote your own answer in ${atTheEnd(title)}`, at }];
  });
  const rated = ratedAt === null ? [] : [{ what: "You looked over your own life.", at: ratedAt }];
  const said =
    wordsAt === null ? [] : [{ what: "You put what you’d like to say into words.", at: wordsAt }];
  const wins = smallWins(lessonWins(progress, titleOf), practiced, wrote, rated, said);
  return wins.map(({ what, at }) => ({
    what,
    on: isoDay(at, clock.timeZone),
    when: dayWords(at, clock),
  }));
}
