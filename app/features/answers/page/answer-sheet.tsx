import "../answers.css";
import { answerPath, answersPath, lessonPath, newQuestionPath } from "~/http/paths";
import { monthAndYear } from "~/time";
import { Button, ButtonLink } from "~/ui/forms/button";
import { Contents, ContentsItem } from "~/ui/contents";
import { RunningHead } from "~/ui/frame/page-head";
import { PlainText } from "~/features/questions/attached";
import { initialsOf, Letter, LetterHead, LetterSign } from "~/features/questions/letter";
import type { Tag } from "./answer-list";
import type { ListedAnswer } from "./answers.server";

interface AnswerWords {
  question: string;
  /** An ISO day. */
  publishedOn: string;
}

interface AnswerSheetProps {
  answer: Pick<ListedAnswer, "id" | "title" | "author"> & AnswerWords;
  /** The reply as HTML. */
  html: string;
  tags: Tag[];
  lessons: { id: string; title: string }[];
  related: ListedAnswer[];
  /** Whether this reader said that it helped; null for visitors, who cannot. */
  helped: boolean | null;
}

export function AnswerSheet({ answer, html, related, ...rest }: AnswerSheetProps) {
  const author = answer.author ?? "A former expert";
  return (
    <div className="wrap pb">
      <RunningHead href={answersPath} text="Answers">
        Published with the asker’s agreement
      </RunningHead>
      <div className="thread">
        <Letter isAsked labelledBy="asked">
          <h1 id="asked" className="title-l">
            {answer.title}
          </h1>
          <div className="prose mt-5">
            <PlainText text={answer.question} />
          </div>
        </Letter>
        <Letter labelledBy="reply">
          <LetterHead initials={initialsOf(author)} name={`${author} replied`} nameId="reply">
            {monthAndYear(answer.publishedOn)}
          </LetterHead>
          <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
          <Sign {...rest} />
        </Letter>
        <Related related={related} />
        <p>
          <ButtonLink href={newQuestionPath()}>Ask your own question</ButtonLink>
        </p>
      </div>
    </div>
  );
}

function Sign({ tags, lessons, helped }: Pick<AnswerSheetProps, "tags" | "lessons" | "helped">) {
  return (
    <LetterSign>
      <p className="small muted">
        General guidance, not advice about one person, a diagnosis or a treatment plan. An expert
        changed details, and the asker agreed before we published it.
      </p>
      {lessons.length > 0 ? (
        <p className="small">
          Goes with:{" "}
          {lessons.map(({ id, title }, index) => (
            <span key={id}>
              {index > 0 ? " and " : null}
              <a href={lessonPath(id)}>“{title}”</a>
            </span>
          ))}
        </p>
      ) : null}
      {tags.length > 0 ? (
        <p className="small muted">Subjects: {tags.map(({ name }) => name).join(", ")}</p>
      ) : null}
      {helped === null ? null : <Helped helped={helped} />}
    </LetterSign>
  );
}

function Helped({ helped }: { helped: boolean }) {
  return (
    <form method="post" className="row" id="helped" data-enhance="#helped">
      {helped ? <span>You said that this helped.</span> : null}
      <Button
        size="small"
        variant={helped ? "plain" : "quiet"}
        name="intent"
        value={helped ? "not-helped" : "helped"}
      >
        {helped ? "Undo" : "This helped"}
      </Button>
    </form>
  );
}

function Related({ related }: { related: ListedAnswer[] }) {
  if (related.length === 0) return null;
  return (
    <section aria-labelledby="near">
      <h2 id="near" className="title-m">
        Similar questions
      </h2>
      <div className="mt-4">
        <Contents>
          {related.map(({ id, title, gist }) => (
            <ContentsItem key={id} href={answerPath(id)} title={`“${title}”`} note={gist} />
          ))}
        </Contents>
      </div>
    </section>
  );
}
