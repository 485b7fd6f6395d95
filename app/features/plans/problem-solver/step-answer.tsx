import { inWords } from "~/ui/forms/answers-in-words";
import type { AnyAnswers } from "~/ui/forms/prompt";
import { Icon } from "~/ui/pictures/icon";
import { monthDay } from "~/time";
import { ideasIn, ideasLeft, obstaclePairs, problemPrompts, reasonName } from "./problem-prompts";
import type { ProblemStep } from "./problem-steps";

/** What a step was answered with. */
export function StepAnswer({ step, given }: { step: ProblemStep; given: AnyAnswers }) {
  const text = (name: string) => String(given[name] ?? "");
  switch (step) {
    case "define":
      return <p className="solve__own">{text("problem")}</p>;
    case "ideas":
      return <p className="muted">{countOfIdeas(ideasIn(given).length)}</p>;
    case "sort":
      return <Ideas given={given} />;
    case "choose":
      return <p className="solve__own">{text("choice")}</p>;
    case "obstacles":
      return obstaclePairs.map(([name]) =>
        text(name) ? (
          <p key={name} className="solve__own">
            {text(name)}
          </p>
        ) : null,
      );
    case "answers":
      return obstaclePairs.map(([obstacle, answer]) =>
        text(answer) ? (
          <div key={answer}>
            <p className="small muted">{text(obstacle)}</p>
            <p className="solve__own">{text(answer)}</p>
          </div>
        ) : null,
      );
    case "try":
      return <Try given={given} />;
  }
}

/** "8 ideas, in the order they came." */
export function countOfIdeas(count: number) {
  return count === 1 ? "One idea." : `${count} ideas, in the order they came.`;
}

function Ideas({ given }: { given: AnyAnswers }) {
  const left = ideasLeft(given);
  return (
    <ul className="ideas">
      {ideasIn(given).map((idea) =>
        left.includes(idea) ? (
          <li key={idea}>
            <Icon name="check" />
            <span>{idea}</span>
          </li>
        ) : (
          <li key={idea}>
            <span />
            <span>
              <s>
                <span className="visually-hidden">Crossed out: </span>
                {idea}
              </s>
              <Reason text={String(given[reasonName(idea)] ?? "")} />
            </span>
          </li>
        ),
      )}
    </ul>
  );
}

function Reason({ text }: { text: string }) {
  return text ? <small className="ideas__why">{text}</small> : null;
}

function Try({ given }: { given: AnyAnswers }) {
  const day = String(given.tryOn ?? "");
  const outcome = inWords(problemPrompts.outcome, given.outcome ?? "");
  const lines = [
    day && `Tried on ${monthDay(day)}.`,
    outcome && `${outcome}.`,
    String(given.learned ?? ""),
    given.reward && `A reward for having tried: ${String(given.reward)}`,
  ];
  return lines.filter(Boolean).map((line) => (
    <p key={line} className="solve__own">
      {line}
    </p>
  ));
}
