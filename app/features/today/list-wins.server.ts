import type { Db } from "#db/database";
import { lastRatedAt } from "~/features/lessons/exercises/life-ratings.server";
import { latestNotes } from "~/features/lessons/exercises/responses.server";
import { dayWords, isoDay } from "~/time";
import type { Progress } from "~/features/lessons/next-step";
import { atTheEnd, lessonWins, smallWins, type SmallWin } from "./small-wins";
import { lastWordsAt } from "~/features/statements/statements.server";

interface Known {
  progress: Progress;
  practiced: SmallWin[];
  /** Null for a lesson that is gone. */
  titleOf: (lessonId: string) => string | null;
}

/** What the member did lately: read, practiced, wrote, looked over. Their own acts, nobody else's. */
export async function listWins(
  db: Db,
  accountId: string,
  { progress, practiced, titleOf }: Known,
  now: number,
) {
  const [notes, ratedAt, wordsAt] = await Promise.all([
    latestNotes(db, accountId),
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
  return wins.map(({ what, at }) => ({ what, on: isoDay(at), when: dayWords(at, now) }));
}
