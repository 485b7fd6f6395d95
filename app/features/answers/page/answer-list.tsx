import "../answers.css";
import { answerListPath, answerPath, answersPath, newQuestionPath } from "~/http/paths";
import { Button, ButtonLink } from "~/ui/forms/button";
import { Empty } from "~/ui/empty";
import { Go } from "~/ui/go";
import { Icon } from "~/ui/pictures/icon";
import type { ListedAnswer } from "./answers.server";

export interface Tag {
  id: string;
  name: string;
}

interface AnswerListProps {
  answers: ListedAnswer[];
  tags: Tag[];
  /** Whether there are older ones, and the filter for them. */
  hasMore: boolean;
  tag: string | null;
}

export function AnswerList({ answers, tags, hasMore, tag }: AnswerListProps) {
  const last = answers.at(-1);
  if (!last) return <NoAnswers />;
  const names = new Map(tags.map(({ id, name }) => [id, name]));
  return (
    <>
      <ol className="answers">
        {answers.map((answer) => (
          <li key={answer.id}>
            <a className="answers__q" href={answerPath(answer.id)}>
              “{answer.title}”
            </a>
            <p className="answers__gist">{answer.gist}</p>
            <p className="answers__meta">
              {answer.tags.length > 0 ? (
                <span>{answer.tags.map((id) => names.get(id) ?? id).join(", ")}</span>
              ) : null}
              {answer.author ? <span>{answer.author}</span> : null}
            </p>
          </li>
        ))}
      </ol>
      {hasMore ? (
        <p className="mt-4">
          <Go href={answerListPath({ tag: tag ?? undefined, after: last.id })}>Older answers</Go>
        </p>
      ) : null}
    </>
  );
}

interface FoundListProps {
  query: string;
  found: { id: string; title: string; excerpt: { text: string; isFound: boolean }[] }[];
}

/** The answers with the words of a search. */
export function FoundList({ query, found }: FoundListProps) {
  if (found.length === 0) return <NoAnswers query={query} />;
  return (
    <ol className="answers">
      {found.map(({ id, title, excerpt }) => (
        <li key={id}>
          <a className="answers__q" href={answerPath(id)}>
            “{title}”
          </a>
          <p className="answers__gist">
            {excerpt.map(({ text, isFound }, index) =>
              isFound ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
            )}
          </p>
        </li>
      ))}
    </ol>
  );
}

function NoAnswers({ query }: { query?: string }) {
  return (
    <Empty
      art="ask"
      title={query ? `We found no answer for “${query}”` : "There are no answers here yet"}
      text="An answer appears when a member agrees that others may read it."
    />
  );
}

export function AnswerSearch({ query }: { query: string }) {
  return (
    <search>
      <form method="get" action={answersPath} className="search mt-5">
        <label className="visually-hidden" htmlFor="answers-q">
          Search answers
        </label>
        <Icon name="search" small />
        <input
          className="input"
          id="answers-q"
          name="q"
          type="search"
          defaultValue={query}
          maxLength={200}
          autoComplete="off"
          placeholder="A word or two, such as “cancels”"
        />
        <Button variant="quiet">Search</Button>
      </form>
    </search>
  );
}

/** The subjects to browse, and the way to ask. */
export function AnswersAside({ tags, current }: { tags: Tag[]; current: string | null }) {
  const all = [{ id: "", name: "All" }, ...tags];
  return (
    <aside className="answers-stack" aria-label="Browse and ask">
      {tags.length > 0 ? (
        <nav aria-labelledby="by-subject">
          <h2 id="by-subject" className="title-s">
            By subject
          </h2>
          <ul className="topics mt-3">
            {all.map(({ id, name }) => (
              <li key={id}>
                <a
                  href={answerListPath({ tag: id || undefined })}
                  aria-current={id === (current ?? "") ? "page" : undefined}
                >
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      <section className="flow" aria-labelledby="not-here">
        <h2 id="not-here" className="title-s">
          Not here?
        </h2>
        <p>Ask your own. It stays between you and the experts unless you say otherwise.</p>
        <p>
          <ButtonLink href={newQuestionPath()}>Ask an expert</ButtonLink>
        </p>
      </section>
    </aside>
  );
}
