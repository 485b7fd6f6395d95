import { Button } from "~/ui/forms/button";
import type { Edit } from "~/features/coach/edits/edit";
import { wordsFormId } from "../statement";

interface SuggestedEditProps {
  /** The element or the flag that the edit improves. */
  name: string;
  edit: Edit;
}

/** A question to think about, or a change with a button that makes it in the words. */
export function SuggestedEdit({ name, edit }: SuggestedEditProps) {
  if (edit.kind === "question") return <p className="try">{edit.question}</p>;
  const { advice, words } = edit;
  return (
    <div className="try">
      <p>
        {advice} {words ? <q className="try__words">{words}</q> : null}
      </p>
      <Button variant="quiet" size="small" form={wordsFormId} name="intent" value={`try ${name}`}>
        Try it
      </Button>
    </div>
  );
}
