import type { Db } from "#db/database";
import { listRatings } from "~/features/lessons/exercises/life-ratings.server";
import { responsesTo } from "~/features/lessons/exercises/saved-response.server";
import { lessonSummary, type Lesson } from "~/features/lessons/course";
import { lessonPlace } from "~/features/lessons/lesson-view.server";
import type { Doors } from "~/features/lessons/open-lessons";
import { turnAt } from "~/features/lessons/track-route";
import type { ClosedReason } from "~/features/membership/access";
import { listModules, listSources, type FoundLesson } from "~/features/lessons/lessons.server";
import type { LessonRecord } from "~/features/lessons/lesson-record.server";
import { hasReadIn } from "~/features/lessons/next-step";
import { listPlanNames, type PlanName } from "~/features/plans/form/plan-names.server";
import type { PlanState } from "~/features/plans/form/plan-state";
import { findBegunInvitation } from "~/features/plans/invitation/first-words.server";
import type { CrisisContacts } from "~/features/safety/crisis";
import { todayOf, type Clock } from "~/time";
import { dialoguePath, lessonPath } from "~/http/paths";
import { exercisesIn, partsFor, wayOutOf, type LessonPart } from "./lesson-parts.server";

interface LoadArgs {
  found: FoundLesson;
  record: LessonRecord | null;
  contacts: CrisisContacts;
  clock: Clock;
  /** Which lessons this reader may open. */
  doors: Doors;
  /** Ids of dialogues that this reader cannot open. */
  shutDialogues: string[];
  /** Why only the part on leaving an argument is open to this reader, or null. */
  closed: ClosedReason | null;
}

/** The data of a lesson page, for a viewer who may open it, as a whole or in part. */
export async function loadLesson(db: Db, args: LoadArgs) {
  const { found, record, contacts, clock, doors, closed } = args;
  const { lesson, modules, trackNotice } = found;
  const isRead = hasReadIn(record?.progress ?? new Map());
  const [ratings, whole, sources] = await Promise.all([
    record && hasRating(lesson) ? listRatings(db, record.accountId, clock.timeZone) : [],
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
    ...(await plansIn(db, record, parts)),
    responses: responsesTo(exercisesIn(parts), record?.responses ?? []),
    ratings,
    today: todayOf(clock),
  };
}

export type LessonData = Awaited<ReturnType<typeof loadLesson>>;

interface OwnPlans {
  /** The member's own entries in the plans that the lesson teaches. */
  plans: PlanName[];
  /** What a new invitation begins with, if the lesson teaches it and the member wrote something before. */
  begun: PlanState | null;
}

async function plansIn(
  db: Db,
  record: LessonRecord | null,
  parts: readonly LessonPart[],
): Promise<OwnPlans> {
  const kinds = parts.flatMap((part) => (part.kind === "plan" ? [part.of] : []));
  if (!record || kinds.length === 0) return { plans: [], begun: null };
  const plans = await listPlanNames(db, record.accountId, kinds);
  const isNew = kinds.includes("invitation") && plans.every(({ kind }) => kind !== "invitation");
  return { plans, begun: isNew ? await findBegunInvitation(db, record.accountId) : null };
}

function hasRating({ parts }: Lesson) {
  return parts.some((part) => part.kind === "marker" && part.name === "LifeRating");
}

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

function reviewOf(lesson: FoundLesson["lesson"]) {
  const { contentNote, hasPrescriberBox, reviewedBy, reviewedOn } = lesson;
  return { contentNote, hasPrescriberBox, reviewedBy, reviewedOn };
}
