import type { Db } from "#db/database";
import { findDialogue } from "~/features/dialogues/dialogues.server";
import type { Exercise } from "~/features/lessons/exercises/exercise";
import { listRatings } from "~/features/lessons/exercises/life-ratings.server";
import { readExercise } from "~/features/lessons/exercises/read-exercise.server";
import { responsesTo } from "~/features/lessons/exercises/responses.server";
import { lessonSummary, type Lesson } from "~/features/lessons/course";
import { lessonPlace, partsOf, wayOutHtml } from "~/features/lessons/lesson-view.server";
import { withoutLinks, type Doors } from "~/features/lessons/open-lessons";
import { turnAt } from "~/features/lessons/track-route";
import type { ClosedReason } from "~/features/membership/access";
import { listModules, listSources, type FoundLesson } from "~/features/lessons/lessons.server";
import { paperSheetFor, type PaperSheet } from "~/features/lessons/paper-sheets";
import type { LessonRecord } from "~/features/lessons/lesson-record.server";
import { hasReadIn } from "~/features/lessons/next-step";
import { isObservationKind, type ObservationKind } from "~/features/observations/observation";
import type { CrisisContacts } from "~/features/safety/crisis";
import { fillHelpLines } from "~/features/safety/help-line.server";
import { isoDay } from "~/time";
import type { Marker } from "~/content/mdx-marker.server";
import { dialoguePath, lessonPath } from "~/http/paths";

export type Inset =
  | { kind: "exercise"; exercise: Exercise }
  | { kind: "safety-check" }
  | { kind: "statement"; id: string }
  | { kind: "observation"; of: ObservationKind }
  | { kind: "journal" }
  | { kind: "paper"; id: string; sheet: PaperSheet }
  | { kind: "dialogue"; id: string; title: string; summary: string };

interface LoadArgs {
  found: FoundLesson;
  record: LessonRecord | null;
  contacts: CrisisContacts;
  /** Which lessons this reader may open. */
  doors: Doors;
  /** Ids of dialogues that this reader cannot open. */
  shutDialogues: string[];
  /** Why only the part on leaving an argument is open to this reader, or null. */
  closed: ClosedReason | null;
}

/** The data of a lesson page, for a viewer who may open it, as a whole or in part. */
export async function loadLesson(db: Db, args: LoadArgs) {
  const { found, record, contacts, doors, closed } = args;
  const { lesson, modules, trackNotice } = found;
  const isRead = hasReadIn(record?.progress ?? new Map());
  const [ratings, whole, sources] = await Promise.all([
    record && hasRating(lesson) ? listRatings(db, record.accountId) : [],
    partsFor(lesson, contacts, await shutPathsFor(args)),
    listSources(lesson),
  ]);
  const parts = closed ? wayOutOf(whole) : whole;
  const lessons = modules.flatMap((module) => module.lessons);
  const { previous, next, skipped } = turnAt(lessons, lesson.id, doors.isOpen);
  return {
    lesson: { ...lessonSummary(lesson), ...reviewOf(lesson), trackNotice },
    previous: previous && { id: previous.id, title: previous.title },
    next: next && { id: next.id, title: next.title },
    skipped: skipped.map(({ title }) => title),
    place: lessonPlace(found, isRead, (one) => doors.isPaused(one) && !doors.isOpen(one)),
    isRead: isRead(lesson.id),
    isSignedIn: record !== null,
    closed,
    parts,
    sources: closed ? [] : sources,
    responses: responsesTo(exercisesIn(parts), record?.responses ?? []),
    ratings,
    today: isoDay(Date.now()),
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

const cachedParts = new WeakMap<Lesson, Map<string, Parts>>();

/** The addresses of lessons and dialogues that are off the reader's track or paused. */
async function shutPathsFor({ found, doors, shutDialogues }: LoadArgs) {
  const onTrack = new Set(found.modules.flatMap(({ lessons }) => lessons.map(({ id }) => id)));
  const lessons = (await listModules()).flatMap((module) => module.lessons);
  const shut = lessons.filter(
    (one) => !onTrack.has(one.id) || (doors.isPaused(one) && !doors.isOpen(one)),
  );
  return new Set([
    ...shut.map(({ id }) => lessonPath(id)),
    ...shutDialogues.map((id) => dialoguePath(id)),
  ]);
}

/** The parts of a lesson for one country, without links that are shut. Cached: readers share them. */
function partsFor(lesson: Lesson, contacts: CrisisContacts, shut: ReadonlySet<string>): Parts {
  const known = cachedParts.get(lesson) ?? new Map<string, Parts>();
  cachedParts.set(lesson, known);
  const key = [contacts.code, ...shut].join(" ");
  const parts =
    known.get(key) ??
    partsOf(
      lesson,
      (html) => withoutLinks(fillHelpLines(html, contacts), shut),
      (marker) => readInset(marker, shut),
    );
  known.set(key, parts);
  return parts;
}

/** Only the part on leaving an argument, without exercises. */
function wayOutOf(parts: Awaited<Parts>): Awaited<Parts> {
  return parts.flatMap((part) =>
    part.kind === "html" ? wayOutHtml(part.html).map((html) => ({ kind: part.kind, html })) : [],
  );
}

async function readInset(marker: Marker, shut: ReadonlySet<string>): Promise<Inset | null> {
  const exercise = readExercise(marker);
  if (exercise) return { kind: "exercise", exercise };
  if (marker.name === "SafetyCheck") return { kind: "safety-check" };
  if (marker.name === "Statement") return { kind: "statement", id: String(marker.attributes.id) };
  const { kind } = marker.attributes;
  if (marker.name === "Observation" && isObservationKind(kind)) {
    return { kind: "observation", of: kind };
  }
  if (marker.name === "Observation" && kind === "journal") return { kind: "journal" };
  const sheet = paperSheetFor(marker.name, marker.attributes.kind);
  if (sheet) return { kind: "paper", id: `paper-${String(marker.attributes.kind)}`, sheet };
  if (marker.name !== "Dialogue") return null;
  const dialogue = await findDialogue(String(marker.attributes.id));
  if (!dialogue || shut.has(dialoguePath(dialogue.id))) return null;
  const { id, title, summary } = dialogue;
  return { kind: "dialogue", id, title, summary };
}

function reviewOf(lesson: FoundLesson["lesson"]) {
  const { contentNote, hasPrescriberBox, reviewedBy, reviewedOn } = lesson;
  return { contentNote, hasPrescriberBox, reviewedBy, reviewedOn };
}
