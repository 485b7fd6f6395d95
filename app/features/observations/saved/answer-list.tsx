import type { AnswerInWords } from "~/ui/forms/answers-in-words";
import { classes } from "~/ui/classes";
import "../observations.css";

interface AnswerListProps {
  answers: readonly AnswerInWords[];
  /** For short labels: each stands beside its answer on small screens too. */
  isClose?: boolean;
}

/** Answers in words, each under its question. A dashed line marks a guess. */
export function AnswerList({ answers, isClose }: AnswerListProps) {
  return (
    <dl className={classes("abc", isClose ? "abc--close" : "mt-4")}>
      {answers.map(({ name, ask, text, isGuess }) => (
        <div key={name}>
          <dt>{ask}</dt>
          <dd>
            <Answer text={text} isGuess={isGuess} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

export function Answer({ text, isGuess }: { text: string; isGuess: boolean }) {
  if (!isGuess) return <span className="own-line">{text}</span>;
  return (
    <>
      <span className="own-line guessed">{text}</span> <small>a guess</small>
    </>
  );
}
