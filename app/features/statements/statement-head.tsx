import { lessonPath, statementsPath } from "~/http/paths";
import { CoverButton } from "~/ui/forms/button";
import { RunningHead } from "~/ui/frame/page-head";

interface StatementHeadProps {
  /** Where the words were begun; null: in the list of one's own words. */
  lesson: { id: string; title: string } | null;
  /** Whether there are words on the page to cover. */
  hasWords: boolean;
}

/** Back to where the words were begun, and a way to cover them. */
export function StatementHead({ lesson, hasWords }: StatementHeadProps) {
  const place = lesson
    ? { href: lessonPath(lesson.id), text: `Back to the lesson: ${lesson.title}` }
    : { href: statementsPath, text: "Your words" };
  return <RunningHead {...place}>{hasWords ? <CoverButton /> : null}</RunningHead>;
}
