import { Icon } from "~/ui/pictures/icon";
import type { Quiz, ExerciseResponse } from "./exercise";

interface Props {
  quiz: Quiz;
  response: Extract<ExerciseResponse, { kind: "quiz" }> | null;
}

/** The fields of a quiz. Shows the reason under each chosen answer and counts nothing. */
export function QuizFields({ quiz, response }: Props) {
  return (
    <>
      {quiz.questions.map((question, index) => (
        <fieldset key={question.ask} className="quiz__question">
          <legend className="field__label">{question.ask}</legend>
          {question.options.map((option, position) => {
            const isChosen = response?.chosen[index] === position;
            return (
              <label key={option.html} className="tick">
                <input type="radio" name={`q${index}`} value={position} defaultChecked={isChosen} />
                <span dangerouslySetInnerHTML={{ __html: option.html }} />
                {isChosen ? <QuizReason why={option.why} isRight={option.isRight} /> : null}
              </label>
            );
          })}
        </fieldset>
      ))}
    </>
  );
}

function QuizReason({ why, isRight }: { why: string; isRight: boolean }) {
  return (
    <span className={`tick__hint reason ${isRight ? "reason--fits" : "reason--mend"}`}>
      <Icon name={isRight ? "leaf" : "mend"} small />
      <span>
        <b>{isRight ? "Yes." : "Not quite."}</b> {why}
      </span>
    </span>
  );
}
