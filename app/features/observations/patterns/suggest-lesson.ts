import type { Observation } from "../observation";

export interface Suggestion {
  lessonId: string;
  why: string;
}

const lessons = {
  rescue: {
    lessonId: "stepping-back/natural-consequences",
    why: "On several maps you covered or cleaned up. This lesson is about which of that you could leave to them, with care.",
  },
  louder: {
    lessonId: "talking-so-you-are-heard/pick-your-moment",
    why: "On several maps it got louder. This lesson is about choosing a better time to talk.",
  },
  evening: {
    lessonId: "rewarding-non-use/your-reward-list",
    why: "Most of your maps are after six. This lesson helps you build a list of things to offer before then.",
  },
  other: {
    lessonId: "understanding-use/spotting-patterns",
    why: "This lesson shows how to read maps side by side and choose one moment.",
  },
  safety: {
    lessonId: "safety-first/your-safety-plan",
    why: "Your safety comes before any skill. An advocate can go over this plan with you.",
  },
} as const satisfies Record<string, Suggestion>;

/**
 * The lessons that fit the maps, the best first. If home is not safe, by the safety check or by the maps,
 * it is the safety plan alone. Otherwise rescuing comes before loud endings, and both before evenings.
 */
export function suggestLessons(
  observations: readonly Observation[],
  isPaused: boolean,
): Suggestion[] {
  const uses = observations.flatMap((one) => (one.kind === "use" ? [one.answers] : []));
  const count = (test: (answers: (typeof uses)[number]) => boolean) => uses.filter(test).length;
  const isOften = (times: number) => times >= 2 && times * 3 >= uses.length;

  const dangerous = count(({ danger }) => danger === "then" || danger === "now");
  if (isPaused || dangerous >= 2) return [lessons.safety];
  const late = count(({ part }) => part === "evening" || part === "night");
  return [
    ...(isOften(count(({ did }) => did.includes("covered"))) ? [lessons.rescue] : []),
    ...(isOften(count(({ ended }) => ended === "louder")) ? [lessons.louder] : []),
    ...(late * 2 > uses.length ? [lessons.evening] : []),
    lessons.other,
  ];
}
