import { Icon } from "~/ui/pictures/icon";
import type { Piece } from "./changes";
import type { Share } from "./share.server";

type Offer = NonNullable<Share["offer"]>;

/** The original and the copy side by side, with the words that differ marked. */
export function Comparison({ offer }: { offer: Offer }) {
  const parts = [offer.title, offer.question, offer.reply];
  return (
    <div className="cols cols--2">
      <section aria-labelledby="yours">
        <h2 id="yours" className="title-s">
          As it is now
        </h2>
        <p className="muted small">Only you and the experts</p>
        {parts.map(({ before }, index) => (
          <p key={index} className="copy-text serif mt-4">
            <Pieces pieces={before} className="found" />
          </p>
        ))}
      </section>
      <section aria-labelledby="theirs">
        <h2 id="theirs" className="title-s">
          As others would read it
        </h2>
        <p className="muted small">You can change any word below</p>
        <div className="sheet mt-4">
          {parts.map(({ after }, index) => (
            <p key={index} className="copy-text serif">
              <Pieces pieces={after} className="changed" />
            </p>
          ))}
        </div>
      </section>
    </div>
  );
}

function Pieces({ pieces, className }: { pieces: Piece[]; className: string }) {
  return pieces.map(({ text, isChanged }, index) =>
    isChanged ? (
      <mark key={index} className={className}>
        {text}
      </mark>
    ) : (
      <span key={index}>{text}</span>
    ),
  );
}

/** Each change in words. */
export function ChangeList({ offer }: { offer: Offer }) {
  const { title, question, reply } = offer;
  const changes = [...title.changes, ...question.changes, ...reply.changes];
  return (
    <div>
      <h2 className="title-s">What was changed</h2>
      {changes.length > 0 ? (
        <ol className="steps mt-3">
          {changes.map(({ before, after }, index) => (
            <li key={index}>{changeWords(before, after)}</li>
          ))}
        </ol>
      ) : (
        <p className="mt-3">No word was changed.</p>
      )}
      <p className="small muted mt-4">Your alias isn’t shown. The day becomes a month.</p>
    </div>
  );
}

function changeWords(before: string, after: string) {
  if (!after) return `“${before}” is left out`;
  return before ? `“${before}” became “${after}”` : `“${after}” was added`;
}

export function WhoReads() {
  return (
    <div>
      <h2 className="title-s">Who would read it</h2>
      <ul className="ticks mt-3">
        <Point>Members, or visitors too. You choose below.</Point>
        <Point>
          You can take it back at any time, without a reason. It leaves the site at once.
        </Point>
      </ul>
      <p className="small muted mt-4">
        We can’t take back what someone has already read or copied.
      </p>
    </div>
  );
}

function Point({ children }: { children: string }) {
  return (
    <li>
      <Icon name="check" />
      <span>{children}</span>
    </li>
  );
}
