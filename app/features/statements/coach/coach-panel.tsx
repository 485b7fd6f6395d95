import { Notice } from "~/ui/notice";
import { BeforeAfter } from "./before-after";
import type { Feedback, FlagNote, CoachedText } from "~/features/coach/coach";
import { ElementChips, ElementList } from "./element-list";
import { MarkedWords } from "./marked-words";
import { SafetyNotes } from "./safety-notes";
import { SuggestedEdit } from "./suggested-edit";
import { wordsFormId } from "../statement";
import "../statements.css";

interface CoachPanelProps {
  now: CoachedText;
  /** The words as they were when the member first asked, where they have changed since. */
  before: CoachedText | null;
  /** What the form sends back as the words before. */
  beforeText: string;
}

/** What the coach makes of the words. It is put in place again and again while they are typed. */
export function CoachPanel({ now, before, beforeText }: CoachPanelProps) {
  return (
    <section className="coach-panel" id="coach-panel" aria-labelledby="coach-title">
      <input type="hidden" name="before" value={beforeText} form={wordsFormId} />
      <h2 className="title-m" id="coach-title">
        Your words, looked at
      </h2>
      <Seen {...now} before={before} />
    </section>
  );
}

function Seen({ text, feedback, before }: CoachedText & { before: CoachedText | null }) {
  switch (feedback.kind) {
    case "empty":
      return (
        <p className="muted">
          Nothing has been looked at yet. When it has, you’ll find here what can be heard in your
          words, and one thing to try. There are no marks.
        </p>
      );
    case "cannot-tell":
      return (
        <Notice title="We can’t tell" level={3}>
          <p>
            We can only read English, and not all of it. That says nothing about your words. You can
            keep them as they are.
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
      {notes.length > 0 ? <Notes notes={notes} /> : <FirstToTry first={first} />}
      <details className="coach-panel__all" open>
        <summary>All seven, one by one</summary>
        <ElementList elements={elements} mended={mended} />
      </details>
    </div>
  );
}

function Notes({ notes }: { notes: readonly FlagNote[] }) {
  return (
    <div className="flow">
      <h3 className="title-s">What may be hard to hear</h3>
      {notes.map(({ flag, title, why, edit }) => (
        <div key={flag} className="coach-note">
          <h4 className="coach-note__title">{title}</h4>
          <p>{why}</p>
          {edit ? <SuggestedEdit name={flag} edit={edit} /> : null}
        </div>
      ))}
    </div>
  );
}

function FirstToTry({ first }: { first: CoachedProps["feedback"]["first"] }) {
  if (!first) {
    return (
      <p>
        There’s nothing you need to add. Read it aloud once, and take out anything you wouldn’t say
        to a friend.
      </p>
    );
  }
  const { element, title, why, edit } = first;
  return (
    <div className="coach-note">
      <h3 className="coach-note__title">If you change one thing: {title.toLowerCase()}</h3>
      <p>{why}</p>
      {edit ? <SuggestedEdit name={element} edit={edit} /> : null}
    </div>
  );
}
