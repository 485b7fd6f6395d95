import type { Checklist, Response } from "./exercise";

interface Props {
  checklist: Checklist;
  response: Extract<Response, { kind: "checklist" }> | null;
}

export function ChecklistFields({ checklist, response }: Props) {
  return (
    <div>
      {checklist.isKeptOnlyWhenAsked ? (
        <p className="muted small">
          Nothing here is kept unless you press the button. Leave it if someone else might look.
        </p>
      ) : null}
      {checklist.checks.map((check, index) => (
        // oxlint-disable-next-line jsx-a11y/label-has-associated-control -- its words are HTML
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
