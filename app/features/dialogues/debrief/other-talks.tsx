import { comparePath } from "~/http/paths";
import { longDate } from "~/time";
import { Go } from "~/ui/go";
import { endingWords } from "../script/talk-words";
import type { Ending } from "../script/dialogue";

/** Another finished talk of the same dialogue. `endedOn` is an ISO day. */
export interface OtherTalk {
  id: string;
  ending: Ending;
  endedOn: string;
}

interface OtherTalksProps {
  dialogueId: string;
  attemptId: string;
  others: readonly OtherTalk[];
}

/** Links that put this talk beside another one. Nothing, before there is another one. */
export function OtherTalks({ dialogueId, attemptId, others }: OtherTalksProps) {
  if (others.length === 0) return null;
  return (
    <section className="sheet sheet--flat flow" aria-labelledby="other-talks">
      <h2 id="other-talks" className="title-s">
        Compare with another time
      </h2>
      <ul className="flow">
        {others.map(({ id, ending, endedOn }) => (
          <li key={id}>
            <Go href={comparePath(dialogueId, attemptId, id)}>
              {longDate(endedOn)}: it {endingWords[ending]}
            </Go>
          </li>
        ))}
      </ul>
    </section>
  );
}
