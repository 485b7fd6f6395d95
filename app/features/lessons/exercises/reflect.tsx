import { TextareaField } from "~/ui/forms/field";
import { reflectLength, type Reflect, type Response } from "./exercise";

interface Props {
  reflect: Reflect;
  response: Extract<Response, { kind: "reflect" }> | null;
  error: string | null;
}

/** A question to answer in private. It may stay empty. */
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
