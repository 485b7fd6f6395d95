import type { Progress } from "~/features/lessons/next-step";

/** Something the member did, in words about them and never about the other person. */
export interface SmallWin {
  what: string;
  at: number;
}

const mostShown = 4;

/** The member's latest own acts, newest first. */
export function smallWins(...acts: SmallWin[][]): SmallWin[] {
  return acts
    .flat()
    .sort((a, b) => b.at - a.at)
    .slice(0, mostShown);
}

/** A title that ends a sentence. The period goes inside, and a title with a mark of its own needs none. */
export function atTheEnd(title: string) {
  return /[.?!]$/.test(title) ? `“${title}”` : `“${title}.”`;
}

/** Reading a lesson to its end. */
export function lessonWins(progress: Progress, titleOf: (lessonId: string) => string | null) {
  return [...progress].flatMap(([id, { readAt }]): SmallWin[] => {
    const title = titleOf(id);
    return readAt === null || title === null
      ? []
      : [{ what: `You read ${atTheEnd(title)}`, at: readAt }];
  });
}
