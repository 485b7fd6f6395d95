import type { Track } from "#db/schema";
import type { CourseModule, Lesson } from "./course";

/** The course of one track's readers: content/lessons/tracks.yaml. */
export interface TrackRoute {
  track: Track;
  /** Ids of modules, in the order in which these readers meet them. */
  modules: string[];
  /** Ids of lessons that do not fit this track. */
  leavesOut: string[];
  /** The notice at the top of lessons of which only a part applies. */
  notices: { lessons: string[]; text: string }[];
}

/** The modules of a track in its order, without the lessons that it leaves out. */
export function modulesOf(route: TrackRoute, modules: readonly CourseModule[]): CourseModule[] {
  return route.modules.flatMap((id) => {
    const module = modules.find((one) => one.id === id);
    if (!module) return [];
    const lessons = module.lessons.filter((lesson) => !isOffTrack(route, lesson.id));
    return lessons.length > 0 ? [{ ...module, lessons }] : [];
  });
}

export function isOffTrack(route: TrackRoute, lessonId: string) {
  return route.leavesOut.includes(lessonId);
}

/**
 * Returns the notice about the parts of this lesson that do not apply to the track, or null if all of
 * it applies.
 */
export function noticeFor(route: TrackRoute, lessonId: string) {
  return route.notices.find(({ lessons }) => lessons.includes(lessonId))?.text ?? null;
}

interface Turn {
  previous: Lesson | null;
  next: Lesson | null;
  /** Closed lessons that stand between this one and the next. */
  skipped: Lesson[];
}

/** Returns the open lessons before and after this one on a route. Skips closed lessons. */
export function turnAt(
  lessons: readonly Lesson[],
  lessonId: string,
  isOpen: (lesson: Lesson) => boolean,
): Turn {
  const index = lessons.findIndex(({ id }) => id === lessonId);
  if (index < 0) return { previous: null, next: null, skipped: [] };
  const after = lessons.slice(index + 1);
  const steps = after.findIndex(isOpen);
  return {
    previous: lessons.slice(0, index).findLast(isOpen) ?? null,
    next: after[steps] ?? null,
    skipped: steps < 0 ? after : after.slice(0, steps),
  };
}
