import { useIsPublished } from "./page-frame";

const firstLesson = "/lessons/start-and-hope/what-craft-is";

/** Where a newcomer begins: the first lesson, or the course while that lesson waits for review. */
export function useWayIn() {
  const isPublished = useIsPublished();
  return isPublished(firstLesson)
    ? { href: firstLesson, text: "Read the first lesson" }
    : { href: "/lessons", text: "See the course" };
}
