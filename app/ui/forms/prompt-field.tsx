import { Fragment } from "react";
import { Chip, Chips, Tick } from "./choices";
import { InputField, TextareaField } from "./field";
import { Fieldset } from "./fieldset";
import type { AnswerErrors, AnyAnswers, OnePrompt, Prompt, Prompts, SomePrompt } from "./prompt";
import "./parts.css";

export interface PromptFieldsProps extends Omit<PromptFieldProps, "name" | "prompt"> {
  prompts: Prompts;
  /** The names of the prompts to show, if not all. */
  names?: readonly string[];
}

/** The fields for the prompts of a form, in their order. */
export function PromptFields({ prompts, names, ...rest }: PromptFieldsProps) {
  return linesOf(prompts, names ?? Object.keys(prompts)).map((line) => {
    const fields = line.map((name) => (
      <PromptField key={name} name={name} prompt={prompts[name]!} prompts={prompts} {...rest} />
    ));
    if (fields.length === 1) return <Fragment key={line[0]}>{fields}</Fragment>;
    return (
      <div key={line[0]} className="fields-2">
        {fields}
      </div>
    );
  });
}

/** Puts two halves that follow each other on one line. */
function linesOf(prompts: Prompts, names: readonly string[]) {
  const isHalf = (name: string | undefined) => {
    const prompt = name === undefined ? null : prompts[name]!;
    return prompt?.kind === "text" && prompt.isHalf;
  };
  const lines: string[][] = [];
  for (const name of names) {
    const prompt = prompts[name]!;
    if (prompt.kind === "text" && prompt.under) continue;
    const last = lines.at(-1);
    if (last?.length === 1 && isHalf(last[0]) && isHalf(name)) last.push(name);
    else lines.push([name]);
  }
  return lines;
}

interface PromptFieldProps {
  /** The id of the form. The ids of its fields begin with it. */
  form: string;
  name: string;
  prompt: Prompt;
  answers: AnyAnswers;
  errors: AnswerErrors;
  /** The other prompts of the form, if some of them stand under an option of this one. */
  prompts?: Prompts;
}

/** The field for one prompt: chips to tap, a few lines to write, or a day. */
export function PromptField(props: PromptFieldProps) {
  const { form, name, prompt, answers, errors } = props;
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
      if (prompt.isPhone) {
        const value = String(answer);
        return <InputField {...words} name={name} type="tel" defaultValue={value} />;
      }
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
          <Choices {...props} prompt={prompt} answer={answer} />
          {prompt.kind === "some" ? (
            <GuessMark name={name} prompt={prompt} answers={answers} />
          ) : null}
        </Fieldset>
      );
  }
}

interface ChoicesProps extends PromptFieldProps {
  prompt: OnePrompt | SomePrompt;
  answer: string | string[];
}

function Choices({ answer, ...props }: ChoicesProps) {
  const { name, prompt } = props;
  const { kind, options } = prompt;
  const choices = Object.entries(options).map(([id, label]) => ({
    key: id,
    name,
    value: id,
    defaultChecked: kind === "some" ? answer.includes(id) : answer === id,
    children: label,
  }));
  const type = kind === "some" ? "checkbox" : "radio";
  if (prompt.look === "ticks") {
    return choices.map(({ key, ...choice }) => (
      <Fragment key={key}>
        <Tick type={type} {...choice} />
        <UnderOption {...props} option={key} />
      </Fragment>
    ));
  }
  return (
    <Chips>
      {choices.map(({ key, ...choice }) => (
        <Chip key={key} type={type} {...choice} />
      ))}
    </Chips>
  );
}

/** The field that stands under an option, if there is one. */
function UnderOption({
  name,
  option,
  prompts = {},
  ...rest
}: PromptFieldProps & { option: string }) {
  const [own, prompt] =
    Object.entries(prompts).find(
      ([, one]) => one.kind === "text" && one.under?.name === name && one.under.option === option,
    ) ?? [];
  if (!own || !prompt) return null;
  return (
    <div className="under-tick">
      <PromptField {...rest} name={own} prompt={prompt} />
    </div>
  );
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
