import type { AnswerInWords } from "~/ui/forms/prompt";
import "../observations.css";

/** Answers in words, each under its question. A dashed line marks a guess. */
export function AnswerList({ answers }: { answers: readonly AnswerInWords[] }) {
  return (
    <dl className="abc mt-4">
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
