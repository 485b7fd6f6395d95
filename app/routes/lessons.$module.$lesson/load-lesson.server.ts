import type { Db } from "#db/database";
import { findDialogue } from "~/features/dialogues/dialogues.server";
import type { Exercise } from "~/features/lessons/exercises/exercise";
import { listRatings } from "~/features/lessons/exercises/life-ratings.server";
import { readExercise } from "~/features/lessons/exercises/read-exercise.server";
import { responsesTo } from "~/features/lessons/exercises/responses.server";
import { summaryOf, type Lesson } from "~/features/lessons/course";
import { partsOf, placeOf } from "~/features/lessons/lesson-view.server";
import { sourcesOf, type FoundLesson } from "~/features/lessons/lessons.server";
import { paperSheetFor, type PaperSheet } from "~/features/lessons/paper-sheets";
import type { LessonRecord } from "~/features/lessons/lesson-record.server";
import { hasReadIn } from "~/features/lessons/next-step";
import { openLesson } from "~/features/lessons/progress.server";
import type { CrisisContacts } from "~/features/safety/crisis";
import { fillHelpLines } from "~/features/safety/help-line.server";
import type { Marker } from "~/content/mdx-marker.server";

export type Inset =
  | { kind: "exercise"; exercise: Exercise }
  | { kind: "safety-check" }
  | { kind: "statement"; id: string }
  | { kind: "paper"; id: string; sheet: PaperSheet }
  | { kind: "dialogue"; id: string; title: string; summary: string };

/** Everything one lesson's page shows to one reader who may open it. */
export async function loadLesson(
  db: Db,
  found: FoundLesson,
  record: LessonRecord | null,
  contacts: CrisisContacts,
) {
  const { lesson, previous, next } = found;
  const [kept, parts, sources] = await Promise.all([
    record ? keptOf(db, record, lesson) : nothingKept,
    partsFor(lesson, contacts),
    sourcesOf(lesson),
  ]);
  const isRead = hasReadIn(kept.progress);
  return {
    lesson: { ...summaryOf(lesson), ...reviewOf(lesson) },
    previous: previous && { id: previous.id, title: previous.title },
    next: next && { id: next.id, title: next.title },
    place: await placeOf(found, isRead),
    isRead: isRead(lesson.id),
    isSignedIn: record !== null,
    parts,
    sources,
    responses: responsesTo(exercisesIn(parts), record?.entered ?? []),
    ratings: kept.ratings,
  };
}

export type LessonData = Awaited<ReturnType<typeof loadLesson>>;

const nothingKept = {
  progress: new Map() as LessonRecord["progress"],
  ratings: [] as Awaited<ReturnType<typeof listRatings>>,
};

async function keptOf(
  db: Db,
  { accountId, progress }: LessonRecord,
  { id: lessonId, parts }: FoundLesson["lesson"],
) {
  const isRated = parts.some((part) => part.kind === "marker" && part.name === "LifeRating");
  const ratings = isRated ? await listRatings(db, accountId) : [];
  // Written only when it changes where they left off: reading on in one lesson writes nothing.
  const latest = Math.max(...[...progress.values()].map(({ openedAt }) => openedAt));
  const opened = progress.get(lessonId)?.openedAt;
  if (opened === undefined || opened < latest) {
    await openLesson(db, accountId, lessonId, Date.now());
  }
  return { progress, ratings };
}

type Parts = ReturnType<typeof partsOf<Inset>>;

function exercisesIn(parts: Awaited<Parts>) {
  return parts.flatMap((part) => (part.kind === "exercise" ? [part.exercise] : []));
}

const put = new WeakMap<Lesson, Map<CrisisContacts, Parts>>();

/** A lesson's parts for one country: the same for every reader there, so they are put together once. */
function partsFor(lesson: Lesson, contacts: CrisisContacts): Parts {
  const byCountry = put.get(lesson) ?? new Map<CrisisContacts, Parts>();
  put.set(lesson, byCountry);
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
