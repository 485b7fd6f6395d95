import { circlePath } from "~/http/paths";
import { CoveredPage } from "~/ui/frame/covered-page";
import type { ShownThing } from "./things.server";

/** A thing of another member's, as its owner shows it. */
export function ThingSheet({ owner, title, note, blocks }: ShownThing & { owner: string }) {
  return (
    <CoveredPage
      place={{ href: circlePath, text: "Your circle" }}
      here={owner}
      title={title}
      isOwnTitle
      lead={note}
      note={`${owner} shows you this, and can take it back at any time.`}
      isNarrow
    >
      {blocks.map((answers, index) => (
        <dl key={index} className="facts facts--ruled mt-4">
          {answers.map(({ name, ask, text, isGuess }) => (
            <div key={name}>
              <dt>{ask}</dt>
              <dd className="own-line">
                {text}
                {isGuess ? <span className="small muted"> (a guess)</span> : null}
              </dd>
            </div>
          ))}
        </dl>
      ))}
      <p className="small muted mt-4">
        These are {owner}’s words, as they are now. Please don’t copy them.
      </p>
    </CoveredPage>
  );
}
