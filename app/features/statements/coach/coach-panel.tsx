import { Button } from "~/ui/forms/button";
import { Notice } from "~/ui/notice";
import { BeforeAfter } from "./before-after";
import type { Feedback, CoachedText } from "~/features/coach/feedback";
import { FirstNote, FlagNotes } from "./coach-notes";
import { ElementChips, ElementList } from "./element-list";
import { MarkedWords } from "./marked-words";
import { SafetyNotes } from "./safety-notes";
import { wordsFormId } from "../statement";
import "../statements.css";

interface CoachPanelProps {
  now: CoachedText;
  /** The words of the first request, if they have changed since. */
  before: CoachedText | null;
  /** The words of the first request, which the form sends back. */
  beforeText: string;
  /** The words before a suggested edit that was just made, or null. */
  undo: string | null;
}

/** The coach's feedback. A script replaces the panel while the member types. */
export function CoachPanel({ now, before, beforeText, undo }: CoachPanelProps) {
  return (
    <section className="coach-panel" id="coach-panel" aria-labelledby="coach-title">
      <input type="hidden" name="before" value={beforeText} form={wordsFormId} />
      <h2 className="title-m" id="coach-title">
        What we found in your words
      </h2>
      {undo === null ? null : <Undo text={undo} />}
      <FeedbackView {...now} before={before} />
    </section>
  );
}

function Undo({ text }: { text: string }) {
  return (
    <div className="try">
      <input type="hidden" name="undo" value={text} form={wordsFormId} />
      <p>Your words are changed.</p>
      <Button variant="quiet" size="small" form={wordsFormId} name="intent" value="undo">
        Undo
      </Button>
    </div>
  );
}

function FeedbackView({ text, feedback, before }: CoachedText & { before: CoachedText | null }) {
  switch (feedback.kind) {
    case "empty":
      return (
        <p className="muted">
          Press “Look at my words.” Then you’ll see here how your words may sound, and one thing to
          try. There are no grades.
        </p>
      );
    case "cannot-tell":
      return (
        <Notice title="We can’t tell" level={3}>
          <p>
            We can only read English, and we miss some of it. Your words may still be fine. You can
            leave them as they are.
          </p>
        </Notice>
      );
    case "safety":
      return <SafetyNotes text={text} feedback={feedback} />;
    case "coached":
      return <Coached text={text} feedback={feedback} before={before} />;
  }
}

interface CoachedProps {
  text: string;
  feedback: Extract<Feedback, { kind: "coached" }>;
  before: CoachedText | null;
}

function Coached({ text, feedback, before }: CoachedProps) {
  const { opening, first, notes, elements } = feedback;
  const mended = notes.map(({ mends }) => mends);
  return (
    <div className="flow flow--form">
      <p className="coach-panel__opening" data-announce="">
        {opening}
      </p>
      {before ? (
        <BeforeAfter before={before} now={{ text, feedback }} />
      ) : (
        <MarkedWords text={text} feedback={feedback} />
      )}
      <ElementChips elements={elements} />
      {notes.length > 0 ? <FlagNotes notes={notes} /> : <FirstNote first={first} />}
      <details className="coach-panel__all" open>
        <summary>All seven, one by one</summary>
        <ElementList elements={elements} mended={mended} />
      </details>
    </div>
  );
}
