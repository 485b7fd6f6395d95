import { Chip, Chips } from "./choices";
import { InputField, TextareaField } from "./field";
import { Fieldset } from "./fieldset";
import type { AnswerErrors, AnyAnswers, Prompt, Prompts, SomePrompt } from "./prompt";
import "./parts.css";

interface PromptFieldsProps extends Omit<PromptFieldProps, "name" | "prompt"> {
  prompts: Prompts;
  /** The names of the prompts to show, if not all. */
  names?: readonly string[];
}

/** The fields for the prompts of a form, in their order. */
export function PromptFields({ prompts, names, ...rest }: PromptFieldsProps) {
  return (names ?? Object.keys(prompts)).map((name) => (
    <PromptField key={name} name={name} prompt={prompts[name]!} {...rest} />
  ));
}

interface PromptFieldProps {
  /** The id of the form. The ids of its fields begin with it. */
  form: string;
  name: string;
  prompt: Prompt;
  answers: AnyAnswers;
  errors: AnswerErrors;
}

/** The field for one prompt: chips to tap, a few lines to write, or a day. */
export function PromptField({ form, name, prompt, answers, errors }: PromptFieldProps) {
  const words = {
    id: `${form}-${name}`,
    label: prompt.ask,
    hint: prompt.hint,
    errors: errors[name],
  };
  const answer = answers[name] ?? "";
  switch (prompt.kind) {
    case "day":
      return (
        <div className="fields-2">
          <InputField {...words} name={name} type="date" defaultValue={String(answer)} />
        </div>
      );
    case "text":
      return (
        <TextareaField
          {...words}
          className={prompt.rows === 1 ? "input--short" : undefined}
          name={name}
          rows={prompt.rows}
          defaultValue={String(answer)}
        />
      );
    default:
      return (
        <Fieldset id={words.id} legend={prompt.ask} hint={prompt.hint} errors={words.errors}>
          <Chips>
            {Object.entries(prompt.options).map(([id, label]) => (
              <Chip
                key={id}
                type={prompt.kind === "some" ? "checkbox" : "radio"}
                name={name}
                value={id}
                defaultChecked={prompt.kind === "some" ? answer.includes(id) : answer === id}
              >
                {label}
              </Chip>
            ))}
          </Chips>
          {prompt.kind === "some" ? (
            <GuessMark name={name} prompt={prompt} answers={answers} />
          ) : null}
        </Fieldset>
      );
  }
}

interface GuessMarkProps {
  name: string;
  prompt: SomePrompt;
  answers: AnyAnswers;
}

/** Marks the answer as a guess. The chosen chips turn dashed, and the saved words stay marked. */
function GuessMark({ name, prompt, answers }: GuessMarkProps) {
  if (!prompt.guess) return null;
  return (
    <label className="guess">
      <input
        type="checkbox"
        name="guessed"
        value={name}
        defaultChecked={answers.guessed?.includes(name)}
      />
      <span>I’m guessing</span>
    </label>
  );
}
