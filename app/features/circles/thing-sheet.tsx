import { circlePath } from "~/http/paths";
import { CoveredPage } from "~/ui/frame/covered-page";
import { Button } from "~/ui/forms/button";
import type { ShownThing } from "./things.server";

interface ThingSheetProps extends ShownThing {
  owner: string;
  ownerId: string;
}

/** A thing of another member's, as its owner shows it. */
export function ThingSheet({ id, owner, ownerId, title, note, blocks }: ThingSheetProps) {
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
      {id.startsWith("limits.") ? (
        <form method="post" action={`${circlePath}?index`} className="flow mt-4 screen-only">
          <input type="hidden" name="owner" value={ownerId} />
          <input type="hidden" name="thing" value={id} />
          <Button variant="quiet" name="intent" value="agree">
            I agree to this
          </Button>
          <p className="small muted">
            {owner} sees that you agree. Nobody else does. You can take it back.
          </p>
        </form>
      ) : null}
      <p className="small muted mt-4">
        These are {owner}’s words, as they are now. Please don’t copy them.
      </p>
    </CoveredPage>
  );
}
