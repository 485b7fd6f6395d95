import { LessonRunningHead } from "~/features/lessons/lesson-head";
import { Cached } from "~/ui/frame/markup";
import { Rail } from "~/features/lessons/rail";
import type { LessonData } from "./load-lesson.server";
import type { LessonProps } from "./lesson-inset";
import { LessonText } from "./lesson-text";

/** Whether the page shows text or choices of its viewer. Such a page must not be cached. */
export function holdsOwnWords(
  lesson: Pick<LessonData, "responses" | "ratings" | "plans" | "begun">,
) {
  const { responses, ratings, plans, begun } = lesson;
  const lists = [Object.keys(responses), ratings, plans];
  return begun !== null || lists.some((list) => list.length > 0);
}

/** The page of a lesson: the module beside it, the text with its exercises, and the links to go on. */
export function LessonSheet(props: LessonProps) {
  const { place, ...text } = props.data;
  const { lesson } = text;
  const isShared = !holdsOwnWords(text) && !props.submitted;
  return (
    <div className="wrap">
      <LessonRunningHead place={place} />
      <div className="lesson">
        <Rail
          title="In this module"
          lessons={place.lessons.map(({ id, title, window, isClosed }) => ({
            // Relative to the address of this lesson.
            href: isClosed ? null : id.slice(id.indexOf("/") + 1),
            text: title,
            isRead: window === "lit",
            isCurrent: id === lesson.id,
          }))}
        />
        <Cached as="article" of={LessonText} given={{ ...props, data: text }} isShared={isShared} />
      </div>
    </div>
  );
}
