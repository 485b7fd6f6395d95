import type { Checklist, ExerciseResponse } from "./exercise";

interface Props {
  checklist: Checklist;
  response: Extract<ExerciseResponse, { kind: "checklist" }> | null;
}

export function ChecklistFields({ checklist, response }: Props) {
  return (
    <div>
      {checklist.isSavedOnlyWhenAsked ? (
        <p className="muted small">
          Nothing here is saved unless you press the button. Don’t save it if someone else might
          look.
        </p>
      ) : null}
      {checklist.checks.map((check, index) => (
        // oxlint-disable-next-line jsx-a11y/label-has-associated-control -- the label is HTML
        <label key={check} className="tick">
          <input
            type="checkbox"
            name={`c${index}`}
            value="yes"
            defaultChecked={response?.checked.includes(index)}
          />
          <span dangerouslySetInnerHTML={{ __html: check }} />
        </label>
      ))}
    </div>
  );
}
