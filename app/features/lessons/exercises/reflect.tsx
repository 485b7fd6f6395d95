import { TextareaField } from "~/ui/forms/field";
import { reflectLength, type Reflect, type ExerciseResponse } from "./exercise";

interface Props {
  reflect: Reflect;
  response: Extract<ExerciseResponse, { kind: "reflect" }> | null;
  error: string | null;
}

/** The field of a private note. It may stay empty. */
export function ReflectFields({ reflect, response, error }: Props) {
  return (
    <TextareaField
      id={`${reflect.id}-text`}
      name="text"
      rows={4}
      label={reflect.ask}
      hint={reflect.hint}
      errors={error ? [error] : undefined}
      maxLength={reflectLength.max}
      defaultValue={response?.text}
    />
  );
}
