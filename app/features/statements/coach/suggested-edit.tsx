import { Button } from "~/ui/forms/button";
import type { Edit } from "~/features/coach/edits";
import { wordsFormId } from "../statement";

interface SuggestedEditProps {
  /** The element or the flag that the edit improves. */
  name: string;
  edit: Edit;
}

/** A suggestion, and a button that applies it to the words. */
export function SuggestedEdit({ name, edit: { advice, words } }: SuggestedEditProps) {
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
