import { TextareaField } from "~/ui/forms/field";
import { Notice } from "~/ui/notice";
import { reflectLength, type Reflect, type ExerciseResponse } from "./exercise";

interface Props {
  reflect: Reflect;
  response: Extract<ExerciseResponse, { kind: "reflect" }> | null;
  error: string | null;
  /** As in the panel. */
  was: string;
  other: string | null;
}

/** The field of a private note. It may stay empty. */
export function ReflectFields({ reflect, response, error, was, other }: Props) {
  return (
    <>
      {other === null ? null : <OtherNote text={other} />}
      <input type="hidden" name="was" value={was} />
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
    </>
  );
}

function OtherNote({ text }: { text: string }) {
  return (
    <div tabIndex={-1} data-focus="">
      <Notice kind="wait" role="alert" title="This note was changed somewhere else">
        <p>
          What you typed is in the form. If you save it, it takes the place of the version that is
          saved now.
        </p>
      </Notice>
      <details className="mt-4" open>
        <summary>The version that is saved now</summary>
        <p className="own-text">{text || "It was erased."}</p>
      </details>
    </div>
  );
}
