import { statementCardPath } from "~/http/paths";
import { Button } from "~/ui/forms/button";
import { Go } from "~/ui/go";
import { Icon } from "~/ui/pictures/icon";

/** A line of this talk that the member saved, with the id of its statement. */
export interface SavedLine {
  id: string;
  line: string;
}

interface SaveLineProps {
  line: string;
  savedLines: readonly SavedLine[];
  /** Shows a button. Otherwise, an arrow link. */
  isMain?: boolean;
}

/** A button that puts a line on a script card, or a link to the card if the line is on one. */
export function SaveLine({ line, savedLines, isMain = false }: SaveLineProps) {
  const statement = savedLines.find((one) => one.line === line);
  if (statement) return <Go href={statementCardPath(statement.id)}>It’s on a script card</Go>;
  return (
    <form method="post" className={isMain ? "mt-4" : undefined}>
      <input type="hidden" name="line" value={line} />
      {isMain ? (
        <Button size="small" name="intent" value="keep-line">
          <Icon name="bookmark" small /> Put it on a script card
        </Button>
      ) : (
        <button type="submit" className="go talk__go" name="intent" value="keep-line">
          Put this line on a card <Icon name="arrow" />
        </button>
      )}
    </form>
  );
}
