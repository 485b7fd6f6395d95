import { debriefPath, dialoguesPath } from "~/http/paths";
import { longDate } from "~/time";
import { Contents, ContentsItem } from "~/ui/contents";
import { Go } from "~/ui/go";
import { endingWords } from "../script/talk-words";
import type { Ending } from "../script/dialogue";

interface PracticeHistoryProps {
  /** `endedOn` is an ISO day. */
  attempts: { id: string; dialogueId: string; title: string; ending: Ending; endedOn: string }[];
  /** The `before` value that asks for the earlier talks, or null if there are none. */
  next: number | null;
}

/** Finished talks, newest first. */
export function PracticeHistory({ attempts, next }: PracticeHistoryProps) {
  if (attempts.length === 0) return null;
  return (
    <section aria-labelledby="history" className="mt-7">
      <h2 id="history" className="title-s">
        Talks you have finished
      </h2>
      <div className="mt-3">
        <Contents>
          {attempts.map(({ id, dialogueId, title, ending, endedOn }) => (
            <ContentsItem
              key={id}
              href={debriefPath(dialogueId, id)}
              title={title}
              note={`It ${endingWords[ending]}`}
              state={<time dateTime={endedOn}>{longDate(endedOn)}</time>}
            />
          ))}
        </Contents>
      </div>
      {next === null ? null : (
        <p className="mt-4">
          <Go href={`${dialoguesPath}?before=${next}#history`}>Earlier talks</Go>
        </p>
      )}
    </section>
  );
}
