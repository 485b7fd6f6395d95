import type { ReactNode } from "react";
import { Go } from "~/ui/go";
import { Notice } from "~/ui/notice";
import type { Feedback } from "~/features/coach/feedback";
import type { RedFlag } from "~/features/coach/flags/flags";
import { crisisPath, safetyPath, safetyPlanPath, taperRulePath } from "~/http/paths";

interface SafetyWords {
  title: string;
  text: ReactNode;
  links: { href: string; text: string }[];
}

const oneRule = { href: taperRulePath, text: "Never stop suddenly" };

const notes: Record<RedFlag, SafetyWords> = {
  CRISIS: {
    title: "This may not be able to wait",
    text: "Some of these words may mean that someone is in danger. Your text is still here, and you can come back to it another day. Please look first at who to call.",
    links: [{ href: crisisPath, text: "Who to call where you live" }],
  },
  THREAT: {
    title: "These words may make things less safe",
    text: "They may be heard as a threat, and a threat is hard to take back. If fear is behind them, a safety plan will do more for you than a sentence. What you decide to do yourself can be said on a calm day, as a limit of your own.",
    links: [
      { href: safetyPlanPath, text: "Your safety plan" },
      { href: safetyPath, text: "If you do not feel safe at home" },
    ],
  },
  STOP_SUDDEN: {
    title: "Please don’t ask for a sudden stop",
    text: "After regular use, stopping some medicines all at once can cause seizures and can be life-threatening. So can stopping alcohol after heavy daily drinking. Any change is slow, and planned with a prescriber.",
    links: [oneRule],
  },
  MED_CONTROL: {
    title: "Please leave the medicine in their hands",
    text: "Holding, hiding, counting or cutting someone’s medicine can be dangerous, and it costs trust. Only the person and their prescriber change it. If you’re worried about how it’s taken, you can tell the prescriber what you see: “I don’t need an answer. I’d like you to know what I’ve noticed this week.”",
    links: [oneRule],
  },
  DOSE_ADVICE: {
    title: "Amounts belong to the prescriber",
    text: "How much to take, and when, is for the person and their prescriber or pharmacist. A sentence from family can do harm here, even when it is kindly meant. You can offer company for the call.",
    links: [oneRule],
  },
};

type SafetyFeedback = Extract<Feedback, { kind: "safety" }>;

interface SafetyNotesProps {
  text: string;
  feedback: SafetyFeedback;
}

/** The notes that replace all advice if the words could do harm. */
export function SafetyNotes({ text, feedback }: SafetyNotesProps) {
  return (
    <div className="flow">
      <p className="visually-hidden" data-announce="at-once">
        Please read the note about safety first.
      </p>
      {feedback.notes.map((note) => (
        <SafetyNote key={note.flag} text={text} {...note} />
      ))}
    </div>
  );
}

type SafetyNoteProps = SafetyFeedback["notes"][number] & { text: string };

function SafetyNote({ text, flag, marks }: SafetyNoteProps) {
  const { title, text: words, links } = notes[flag];
  const quoted = marks.map(({ start, end }) => `“${text.slice(start, end)}”`).slice(0, 3);
  return (
    <Notice kind="risk" title={title} level={3}>
      {quoted.length > 0 ? <p>This is about {quoted.join(" and ")}.</p> : null}
      <p>{words}</p>
      <p>
        {links.map(({ href, text: label }) => (
          <Go key={href} href={href}>
            {label}
          </Go>
        ))}
      </p>
    </Notice>
  );
}
