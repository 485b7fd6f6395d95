import { lessonPath, statementsPath } from "~/http/paths";
import { CoverButton } from "~/ui/forms/button";
import { RunningHead } from "~/ui/frame/page-head";

interface StatementHeadProps {
  /** The lesson that the head links back to. Without one, it links to the list of statements. */
  lesson: { id: string; title: string } | null;
  /** Whether the page shows words that a Cover button should hide. */
  hasWords: boolean;
}

/** The head of a statement's page: a link back, and the Cover button. */
export function StatementHead({ lesson, hasWords }: StatementHeadProps) {
  const place = lesson
    ? { href: lessonPath(lesson.id), text: `Back to the lesson: ${lesson.title}` }
    : { href: statementsPath, text: "Your words" };
  return <RunningHead {...place}>{hasWords ? <CoverButton /> : null}</RunningHead>;
}
