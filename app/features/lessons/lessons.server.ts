import type { Track } from "#db/schema";
import { env } from "~/env.server";
import { readWhenChanged } from "~/content/read-when-changed.server";
import { isReviewed } from "~/content/text-files.server";
import { openingFor } from "~/features/safety/what-opens";
import type { CourseModule, Lesson } from "./course";
import { readCourse, type Course } from "./read-course.server";
import { isOffTrack, modulesOf, noticeFor } from "./track-route";

/** The course in content/lessons, without lessons that may not be shown yet. */
export const getCourse = readWhenChanged(() => readCourse("content").then(withoutUnreviewed));

export interface FoundLesson {
  lesson: Lesson;
  module: CourseModule;
  /** The modules of the reader's track in its order. */
  modules: CourseModule[];
  /** The track leaves this lesson out. */
  isOffTrack: boolean;
  /** The notice about the parts of this lesson that do not apply to readers of the track, or null. */
  trackNotice: string | null;
  /** The next lesson on the track that everyone may open. */
  nextFree: { id: string; title: string } | null;
}

/** A lesson with its place in the course of a track, or null if there is none with this id. */
export async function findLesson(id: string, track: Track = "A"): Promise<FoundLesson | null> {
  const course = await getCourse();
  const module = course.modules.find(({ lessons }) => lessons.some((one) => one.id === id));
  const lesson = module?.lessons.find((one) => one.id === id);
  if (!lesson || !module) return null;
  const route = routeOf(course, track);
  const modules = modulesOf(route, course.modules);
  const lessons = modules.flatMap((one) => one.lessons);
  const after = lessons.slice(lessons.findIndex((one) => one.id === id) + 1);
  const nextFree = after.find(isOpenToAll);
  return {
    lesson,
    module: modules.find((one) => one.id === module.id) ?? module,
    modules,
    isOffTrack: isOffTrack(route, id),
    trackNotice: noticeFor(route, id),
    nextFree: nextFree ? { id: nextFree.id, title: nextFree.title } : null,
  };
}

/** Whether a lesson opens to everyone as a whole: no account, no membership, no safety check. */
export function isOpenToAll(lesson: Pick<Lesson, "access" | "safety" | "readFirst">) {
  const { access, safety, readFirst } = lesson;
  return access === "free" && openingFor(safety, null) === "open" && readFirst.length === 0;
}

/** The modules of a track in its order, without the lessons that it leaves out. */
export async function listTrackModules(track: Track): Promise<CourseModule[]> {
  const course = await getCourse();
  return modulesOf(routeOf(course, track), course.modules);
}

/** Whether a track leaves out the lesson with this id. */
export async function leavesOut(track: Track, lessonId: string) {
  return isOffTrack(routeOf(await getCourse(), track), lessonId);
}

function routeOf({ routes }: Course, track: Track) {
  const route = routes.find((one) => one.track === track);
  if (!route) throw new Error(`content/lessons/tracks.yaml has no track ${track}`);
  return route;
}

/** Every module with all its lessons, in the order of the files. */
export async function listModules(): Promise<CourseModule[]> {
  return (await getCourse()).modules;
}

/** The sources of a lesson, in the order it cites them. */
export async function listSources(lesson: Lesson) {
  const { references } = await getCourse();
  return lesson.sources.flatMap((id) => references.get(id) ?? []);
}

function withoutUnreviewed({ modules, references, routes }: Course): Course {
  if (!env.requiresReview) return { modules, references, routes };
  return {
    references,
    routes,
    modules: modules.map((module) => ({
      ...module,
      lessons: module.lessons.filter(isReviewed),
    })),
  };
}
