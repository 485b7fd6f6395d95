import { statementPath } from "~/http/paths";
import { Contents, ContentsItem } from "~/ui/contents";
import { Empty } from "~/ui/empty";
import { StateTag } from "~/ui/tag";

export interface ListedStatement {
  id: string;
  title: string;
  recipient: string;
  isReady: boolean;
  /** In words: "Tuesday". */
  when: string;
}

/** The member's statements, latest first. */
export function StatementList({ statements }: { statements: readonly ListedStatement[] }) {
  if (statements.length === 0) {
    return (
      <Empty
        art="practice"
        title="Nothing saved yet"
        text="Write a sentence you’d like to say. You’ll see how it may sound before anyone hears it."
      />
    );
  }
  return (
    <Contents>
      {statements.map(({ id, title, recipient, isReady, when }) => (
        <ContentsItem
          key={id}
          href={statementPath(id)}
          title={title}
          note={recipient ? `${when}, to ${recipient}` : when}
          state={isReady ? undefined : <StateTag kind="wait">For later</StateTag>}
        />
      ))}
    </Contents>
  );
}
