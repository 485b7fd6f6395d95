import { firstLessonPath, lessonsPath } from "~/http/paths";
import { useIsPublished } from "./page-frame";

/** Where a newcomer begins: the first lesson, or the course while that lesson waits for review. */
export function useWayIn() {
  const isPublished = useIsPublished();
  return isPublished(firstLessonPath)
    ? { href: firstLessonPath, text: "Read the first lesson" }
    : { href: lessonsPath, text: "See the course" };
}
