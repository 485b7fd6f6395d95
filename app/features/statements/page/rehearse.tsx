import { Button } from "~/ui/forms/button";
import { SelectField } from "~/ui/forms/field";

export interface Rehearsal {
  id: string;
  title: string;
}

export interface Rehearsals {
  /** Dialogues on the subject of the words. */
  fitting: readonly Rehearsal[];
  others: readonly Rehearsal[];
}

/** Buttons that carry the words to a dialogue and show them beside the talk. */
export function Rehearse({ fitting, others }: Rehearsals) {
  if (fitting.length + others.length === 0) return null;
  return (
    <form className="sheet sheet--flat flow" method="post">
      <h2 className="title-s">Rehearse it first</h2>
      <p>
        You’ll see your words next to a practice conversation, so you can say them out loud. The
        conversation doesn’t answer your words. It follows its own script.
      </p>
      <SelectField id="rehearse-in" name="dialogue" label="Which conversation?">
        {fitting.length > 0 && others.length > 0 ? (
          <>
            <optgroup label="May fit these words">
              <Titles of={fitting} />
            </optgroup>
            <optgroup label="All others">
              <Titles of={others} />
            </optgroup>
          </>
        ) : (
          <Titles of={[...fitting, ...others]} />
        )}
      </SelectField>
      <p>
        <Button variant="quiet" size="small" name="intent" value="rehearse">
          Practice with my words
        </Button>
      </p>
    </form>
  );
}

function Titles({ of }: { of: readonly Rehearsal[] }) {
  return of.map(({ id, title }) => (
    <option key={id} value={id}>
      {title}
    </option>
  ));
}
