import type { Feedback } from "~/features/coach/feedback";
import { marksOf, piecesOf } from "~/features/coach/marked-text";

/** The member's words with a label behind each marked part. */
export function MarkedWords({ text, feedback }: { text: string; feedback: Feedback }) {
  const pieces = piecesOf(text, marksOf(feedback));
  return (
    <p className="marked-words">
      {pieces.map(({ text: words, mark, hasLabel }, index) =>
        mark ? (
          <mark key={index} className={`marked marked--${mark.look}`}>
            {words}
            {hasLabel ? <small> ({mark.label})</small> : null}
          </mark>
        ) : (
          <span key={index}>{words}</span>
        ),
      )}
    </p>
  );
}
