import type { Db } from "../database.ts";
import { newId } from "../new-id.ts";
import { createSeal } from "../sealed.ts";
import type { ExerciseResponseTable } from "../tables/learning.ts";
import { day, hour } from "../tables/timestamp.ts";
import type { Person } from "./people.ts";

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
  "understanding-use/why-use-makes-sense",
  "understanding-use/key-observation-of-use",
  "understanding-use/key-observation-of-non-use",
  "understanding-use/spotting-patterns",
  "talking-so-you-are-heard/pick-your-moment",
  "talking-so-you-are-heard/seven-elements-part-1",
];

type Response = { kind: ExerciseResponseTable["kind"] } & Record<string, unknown>;

/** The answers to exercises, by lesson id and exercise id. */
const responses: Record<string, Response> = {
  "start-and-hope/what-craft-is what-craft-is": { kind: "quiz", chosen: [1, 2, 0] },
  "start-and-hope/what-craft-is in-your-words": {
    kind: "reflect",
    text: "It’s about what I do, and when. Less arguing at midnight, more noticing the good hours, and being ready if he ever wants help.",
  },
  "start-and-hope/what-the-research-says honest-numbers": { kind: "quiz", chosen: [1, 2, null] },
  "start-and-hope/your-starting-point small-goals": {
    kind: "reflect",
    text: "Sleep: phone out of the bedroom by eleven.\nFriends: call Ines back this week.",
  },
  "start-and-hope/your-starting-point tried-so-far": {
    kind: "reflect",
    text: "Begging. Not talking for a week. Pouring it out. Calling his work for him. None of it was stupid, I was trying.",
  },
  "safety-first/safety-check before-you-answer": { kind: "checklist", checked: [0, 1] },
  "safety-first/your-safety-plan plan-parts": { kind: "checklist", checked: [0, 2, 5, 8] },
  "safety-first/overdose-and-naloxone ready-at-home": { kind: "checklist", checked: [0] },
  "understanding-use/why-use-makes-sense one-ordinary-time": {
    kind: "reflect",
    text: "Fridays. He comes in, sits in the car for ten minutes first, then goes straight to the fridge. It’s the sitting in the car I never thought about.",
  },
  "understanding-use/spotting-patterns one-moment": {
    kind: "reflect",
    text: "The ten minutes in the car. I could text him that supper is on and that we can eat outside.",
  },
  "talking-so-you-are-heard/seven-elements-part-1 four-part-line": {
    kind: "reflect",
    text: "When you came in on Sunday and sat with us, I felt lighter all evening. Would you come out with the dog again on Saturday?",
  },
};

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
  for (const [key, response] of Object.entries(responses)) {
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

const ratings = [
  {
    ratings: { sleep: 3, health: 5, friends: 2, money: 6, work: 5, fun: 2, together: 3 },
    goals: ["Phone out of the bedroom by eleven", "Call Ines back"],
  },
  {
    ratings: { sleep: 5, health: 5, friends: 4, money: 6, work: 5, fun: 3, together: 4 },
    goals: ["One walk a week that is only mine"],
  },
];

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
