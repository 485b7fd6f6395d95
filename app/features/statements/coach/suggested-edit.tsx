import { Button } from "~/ui/forms/button";
import type { Edit } from "~/features/coach/edits";
import { wordsFormId } from "../statement";

interface SuggestedEditProps {
  /** The element or the flag the edit is for. */
  name: string;
  edit: Edit;
}

/** Words on offer, and a button that puts them in. */
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
