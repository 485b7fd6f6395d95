import type { CoachedText } from "~/features/coach/feedback";
import { ElementChips } from "./element-list";
import { MarkedWords } from "./marked-words";

interface BeforeAfterProps {
  before: CoachedText;
  now: CoachedText;
  /** The headings of the two drafts. */
  labels?: { before: string; now: string };
  /** False if the page shows the element chips elsewhere. */
  hasChipsNow?: boolean;
}

/** Two drafts side by side, each with its marks. */
export function BeforeAfter({ before, now, labels, hasChipsNow = false }: BeforeAfterProps) {
  return (
    <div className="before-after">
      <Side label={labels?.before ?? "Before"} {...before} hasChips />
      <Side label={labels?.now ?? "Now"} {...now} hasChips={hasChipsNow} />
    </div>
  );
}

function Side({
  label,
  text,
  feedback,
  hasChips,
}: CoachedText & { label: string; hasChips: boolean }) {
  return (
    <section aria-label={label}>
      <h3 className="before-after__label">{label}</h3>
      <MarkedWords text={text} feedback={feedback} />
      {hasChips && feedback.kind === "coached" ? (
        <ElementChips elements={feedback.elements} />
      ) : null}
    </section>
  );
}
