import type { Db } from "../database.ts";
import { newId } from "../new-id.ts";
import { createSeal } from "../sealed.ts";
import { day, hour } from "../tables/timestamp.ts";
import type { Person } from "./person.ts";
import { exerciseAnswers, ratings } from "./exercise-answers.ts";

/** The first lessons of the course, in order: the ones that a demo member has read. */
const lessons = [
  "start-and-hope/what-craft-is",
  "start-and-hope/what-the-research-says",
  "start-and-hope/your-starting-point",
  "safety-first/safety-check",
  "safety-first/warning-signs-of-violence",
  "safety-first/your-safety-plan",
  "safety-first/overdose-and-naloxone",
  "safety-first/talking-about-suicide",
  "safety-first/when-drink-is-the-drug",
  "understanding-use/why-use-makes-sense",
  "understanding-use/key-observation-of-use",
  "understanding-use/key-observation-of-non-use",
  "understanding-use/spotting-patterns",
  "understanding-use/how-can-you-tell",
  "understanding-use/depression-psychosis-or-trauma",
  "talking-so-you-are-heard/pick-your-moment",
  "talking-so-you-are-heard/seven-elements-part-1",
];

/** Adds progress, exercise answers and life ratings over the weeks before `now`. */
export async function seedLearning(db: Db, accountId: string, person: Person, now: number) {
  const read = lessons.slice(0, person.lessonsRead);
  const readAt = (index: number) => now - (read.length - index) * 2 * day - 3 * hour;
  for (const [index, lesson_id] of read.entries()) {
    await db
      .insertInto("lesson_progress")
      .values({
        account_id: accountId,
        lesson_id,
        opened_at: readAt(index) - hour / 4,
        completed_at: readAt(index),
      })
      .execute();
    await seedResponses(db, accountId, lesson_id, readAt(index));
  }
  if (person.openLesson) {
    await db
      .insertInto("lesson_progress")
      .values({
        account_id: accountId,
        lesson_id: person.openLesson,
        opened_at: now - 20 * hour,
        completed_at: null,
      })
      .execute();
  }
  if (read.includes("start-and-hope/your-starting-point")) {
    await seedRatings(db, accountId, readAt(2), now);
  }
}

async function seedResponses(db: Db, accountId: string, lessonId: string, savedAt: number) {
  const seal = await createSeal(db, accountId);
  for (const [key, response] of Object.entries(exerciseAnswers)) {
    const [lesson_id = "", exercise_id = ""] = key.split(" ");
    if (lesson_id !== lessonId) continue;
    await db
      .insertInto("exercise_response")
      .values({
        account_id: accountId,
        lesson_id,
        exercise_id,
        kind: response.kind,
        response: seal.seal(
          {
            table: "exercise_response",
            column: "response",
            row: `${accountId} ${lesson_id} ${exercise_id}`,
          },
          JSON.stringify(response),
        ),
        saved_at: savedAt,
      })
      .execute();
  }
}

async function seedRatings(db: Db, accountId: string, firstAt: number, now: number) {
  const seal = await createSeal(db, accountId);
  for (const [index, { ratings: given, goals }] of ratings.entries()) {
    const ratedAt = firstAt + index * 20 * day;
    if (ratedAt > now) continue;
    const id = newId();
    const words = { ratings: JSON.stringify(given), goals: JSON.stringify(goals) };
    await db
      .insertInto("life_rating")
      .values({
        id,
        account_id: accountId,
        ...seal.sealRow("life_rating", id, words),
        rated_at: ratedAt,
      })
      .execute();
  }
}
