import { RunningHead } from "~/ui/running-head";

interface WayBackProps {
  lesson: { id: string; title: string } | null;
}

/** Back to where the words were begun: the lesson, or the list of one's own words. */
export function WayBack({ lesson }: WayBackProps) {
  if (!lesson) return <RunningHead href="/statements" text="Your words" />;
  return (
    <RunningHead href={`/lessons/${lesson.id}`} text={`Back to the lesson: ${lesson.title}`} />
  );
}
