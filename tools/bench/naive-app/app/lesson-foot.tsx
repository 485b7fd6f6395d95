import { Form, Link } from "@remix-run/react";
import { Icon, shapes } from "./furniture";

interface Props {
  id: string;
  lessons: { id: string; title: string }[];
  sources: { id: string; text: string; note: string }[];
  reviewedBy: string;
}

export function LessonFoot({ id, lessons, sources, reviewedBy }: Props) {
  const index = lessons.findIndex((lesson) => lesson.id === id);
  const previous = lessons[index - 1];
  const next = lessons[index + 1];
  return (
    <>
      <details>
        <summary>Sources and review</summary>
        <ol>
          {sources.map((source) => (
            <li key={source.id} id={`source-${source.id}`}>
              {source.text} <span>{source.note}</span>
            </li>
          ))}
        </ol>
        <p>Clinical review: {reviewedBy}.</p>
      </details>
      <nav aria-label="Previous and next lesson">
        {previous ? <Link to={`/lessons/${previous.id}`}>{previous.title}</Link> : null}
        <Form method="post">
          <button type="submit">
            Mark as read, and go on <Icon shape={shapes.arrow} /> {next?.title}
          </button>
        </Form>
      </nav>
    </>
  );
}
