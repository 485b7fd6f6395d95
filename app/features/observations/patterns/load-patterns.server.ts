import type { Db } from "#db/database";
import { findLesson } from "~/features/lessons/lessons.server";
import type { ViewerAccount } from "~/features/membership/viewer.server";
import { openingFor } from "~/features/safety/what-opens";
import { monthDay } from "~/time";
import { observationTitle } from "../observation";
import { listObservations } from "../observations.server";
import { goodWeeks } from "./good-weeks";
import { findPatterns } from "./patterns";
import { suggestLessons, type Suggestion } from "./suggest-lesson";

const mostMoments = 5;

/** What the page of patterns shows. */
export async function loadPatterns(db: Db, account: ViewerAccount, today: string) {
  const observations = await listObservations(db, account.id);
  const patterns = findPatterns(observations);
  const goods = observations.flatMap((one) => (one.kind === "non-use" ? [one] : []));
  const goodDays = new Set(goods.map(({ answers }) => answers.day));
  const [first, last] = patterns.days;
  return {
    patterns,
    span: first === last ? monthDay(first) : `${monthDay(first)} to ${monthDay(last)}`,
    weeks: goodWeeks(goodDays, today),
    moments: goods.slice(0, mostMoments).map(({ id, answers }) => {
      const title = observationTitle(answers, today);
      return { id, title, activity: answers.activity || "A good time" };
    }),
    first: observations
      .filter(({ kind }) => kind === "use")
      .slice(0, 2)
      .map(({ id, answers }) => ({ id, title: observationTitle(answers, today) })),
    lesson: await firstOpenLesson(
      suggestLessons(observations, account.standing.safety === "pause"),
      account,
    ),
  };
}

/** The first lesson that the reader's track has and their safety result does not pause. */
async function firstOpenLesson(suggestions: Suggestion[], { track, standing }: ViewerAccount) {
  for (const { lessonId, why } of suggestions) {
    const found = await findLesson(lessonId, track);
    if (!found || found.isOffTrack) continue;
    const { id, title, minutes, safety } = found.lesson;
    if (openingFor(safety, standing.safety) !== "paused") return { id, title, minutes, why };
  }
  return null;
}
