import type { Db } from "#db/database";
import { findDialogue } from "~/features/dialogues/dialogues.server";
import type { Exercise } from "~/features/lessons/exercises/exercise";
import { listRatings } from "~/features/lessons/exercises/life-ratings.server";
import { readExercise } from "~/features/lessons/exercises/read-exercise.server";
import { responsesTo } from "~/features/lessons/exercises/responses.server";
import { lessonSummary, type Lesson } from "~/features/lessons/course";
import { lessonPlace, partsOf } from "~/features/lessons/lesson-view.server";
import { listSources, type FoundLesson } from "~/features/lessons/lessons.server";
import { paperSheetFor, type PaperSheet } from "~/features/lessons/paper-sheets";
import type { LessonRecord } from "~/features/lessons/lesson-record.server";
import { hasReadIn } from "~/features/lessons/next-step";
import type { CrisisContacts } from "~/features/safety/crisis";
import { fillHelpLines } from "~/features/safety/help-line.server";
import type { Marker } from "~/content/mdx-marker.server";

export type Inset =
  | { kind: "exercise"; exercise: Exercise }
  | { kind: "safety-check" }
  | { kind: "statement"; id: string }
  | { kind: "paper"; id: string; sheet: PaperSheet }
  | { kind: "dialogue"; id: string; title: string; summary: string };

/** The data of a lesson page, for a viewer who may open it. */
export async function loadLesson(
  db: Db,
  found: FoundLesson,
  record: LessonRecord | null,
  contacts: CrisisContacts,
) {
  const { lesson, previous, next } = found;
  const [ratings, parts, sources] = await Promise.all([
    record && hasRating(lesson) ? listRatings(db, record.accountId) : [],
    partsFor(lesson, contacts),
    listSources(lesson),
  ]);
  const isRead = hasReadIn(record?.progress ?? new Map());
  return {
    lesson: { ...lessonSummary(lesson), ...reviewOf(lesson) },
    previous: previous && { id: previous.id, title: previous.title },
    next: next && { id: next.id, title: next.title },
    place: await lessonPlace(found, isRead),
    isRead: isRead(lesson.id),
    isSignedIn: record !== null,
    parts,
    sources,
    responses: responsesTo(exercisesIn(parts), record?.responses ?? []),
    ratings,
  };
}

export type LessonData = Awaited<ReturnType<typeof loadLesson>>;

type Parts = ReturnType<typeof partsOf<Inset>>;

function exercisesIn(parts: Awaited<Parts>) {
  return parts.flatMap((part) => (part.kind === "exercise" ? [part.exercise] : []));
}

function hasRating({ parts }: Lesson) {
  return parts.some((part) => part.kind === "marker" && part.name === "LifeRating");
}

const cachedParts = new WeakMap<Lesson, Map<CrisisContacts, Parts>>();

/** The parts of a lesson with the helplines of one country, cached because every reader there gets the same. */
function partsFor(lesson: Lesson, contacts: CrisisContacts): Parts {
  const byCountry = cachedParts.get(lesson) ?? new Map<CrisisContacts, Parts>();
  cachedParts.set(lesson, byCountry);
  const known = byCountry.get(contacts);
  if (known) return known;

  const parts = partsOf(lesson, (html) => fillHelpLines(html, contacts), readInset);
  byCountry.set(contacts, parts);
  return parts;
}

async function readInset(marker: Marker): Promise<Inset | null> {
  const exercise = readExercise(marker);
  if (exercise) return { kind: "exercise", exercise };
  if (marker.name === "SafetyCheck") return { kind: "safety-check" };
  if (marker.name === "Statement") return { kind: "statement", id: String(marker.attributes.id) };
  const sheet = paperSheetFor(marker.name, marker.attributes.kind);
  if (sheet) return { kind: "paper", id: `paper-${String(marker.attributes.kind)}`, sheet };
  if (marker.name !== "Dialogue") return null;
  const dialogue = await findDialogue(String(marker.attributes.id));
  if (!dialogue) return null;
  const { id, title, summary } = dialogue;
  return { kind: "dialogue", id, title, summary };
}

function reviewOf(lesson: FoundLesson["lesson"]) {
  const { contentNote, hasPrescriberBox, reviewedBy, reviewedOn } = lesson;
  return { contentNote, hasPrescriberBox, reviewedBy, reviewedOn };
}
