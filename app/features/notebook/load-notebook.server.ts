import type { Db } from "#db/database";
import { listRatings } from "~/features/lessons/exercises/life-ratings.server";
import type { LessonNote } from "~/features/lessons/exercises/note-entry";
import { readExercise } from "~/features/lessons/exercises/read-exercise.server";
import { listNotes } from "~/features/lessons/exercises/responses.server";
import { findLesson } from "~/features/lessons/lessons.server";
import { dayWords, isoDay, todayOf, type Clock } from "~/time";
import { listedObservation } from "~/features/observations/saved/listed-observation";
import { countObservations, listObservations } from "~/features/observations/observations.server";
import { listedStatement } from "~/features/statements/statement-title";
import { countStatements, listStatements } from "~/features/statements/statements.server";

/** How many of each the notebook lists. A page of its own has them all. */
const mostListed = { observations: 3, statements: 5 };

/** What a member wrote and rated, newest first. It opens no more words than the page shows. */
export async function loadNotebook(db: Db, accountId: string, clock: Clock) {
  const [notes, ratings, statements, statementCount, observations, counts] = await Promise.all([
    listNotes(db, accountId),
    listRatings(db, accountId, clock.timeZone),
    listStatements(db, accountId, mostListed.statements),
    countStatements(db, accountId),
    listObservations(db, accountId, mostListed.observations),
    countObservations(db, accountId),
  ]);
  return {
    ratings,
    observations: observations.map((observation) => listedObservation(observation, todayOf(clock))),
    observationCount: counts.use + counts.nonUse,
    statementCount,
    statements: statements.map((statement) =>
      listedStatement(statement, dayWords(statement.updated_at, clock)),
    ),
    notes: await Promise.all(notes.map((note) => describeNote(note, clock))),
  };
}

type SavedNote = Awaited<ReturnType<typeof listNotes>>[number];

// Shows a general title and question if the lesson no longer has them.
async function describeNote(note: SavedNote, clock: Clock): Promise<LessonNote> {
  const { lessonId, exerciseId, text, savedAt } = note;
  const found = await findLesson(lessonId);
  const marker = found?.lesson.parts.find(
    (part) => part.kind === "marker" && part.attributes.id === exerciseId,
  );
  const exercise = marker?.kind === "marker" ? readExercise(marker) : null;
  return {
    lessonId,
    exerciseId,
    text,
    lessonTitle: found?.lesson.title ?? "An earlier lesson",
    ask: exercise?.kind === "reflect" ? exercise.ask : "A note of yours",
    when: dayWords(savedAt, clock),
    on: isoDay(savedAt, clock.timeZone),
  };
}
