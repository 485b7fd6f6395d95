import type { LessonProgress } from "~/features/lessons/next-step";

/** Something that the member did. `what` never speaks of the other person. */
export interface SmallWin {
  what: string;
  at: number;
}

const mostShown = 4;

/** The latest four acts, newest first. */
export function smallWins(...acts: SmallWin[][]): SmallWin[] {
  return acts
    .flat()
    .sort((a, b) => b.at - a.at)
    .slice(0, mostShown);
}

/** A title in quotes at the end of a sentence, with a period inside unless it ends with . ? or ! itself. */
export function atTheEnd(title: string) {
  return /[.?!]$/.test(title) ? `“${title}”` : `“${title}.”`;
}

/** A win for each lesson that was read and still exists. */
export function lessonWins(progress: LessonProgress, titleOf: (lessonId: string) => string | null) {
  return [...progress].flatMap(([id, { readAt }]): SmallWin[] => {
    const title = titleOf(id);
    return readAt === null || title === null
      ? []
      : [{ what: `You read ${atTheEnd(title)}`, at: readAt }];
  });
}
