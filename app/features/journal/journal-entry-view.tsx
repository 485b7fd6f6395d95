import { AnswerList } from "~/features/observations/saved/answer-list";
import { journalEntryPath } from "~/http/paths";
import { weekdayDate } from "~/time";
import { answersInWords, type AnswerInWords } from "~/ui/forms/answers-in-words";
import { journalPrompts, type JournalEntry } from "./journal-prompts";

/** A journal entry as a list shows it. */
export interface ListedEntry {
  day: string;
  /** "Friday, November 20" */
  title: string;
  answers: AnswerInWords[];
}

const shortNames: Record<string, string> = {
  mood: "Mood",
  sleep: "Sleep",
  stress: "The day",
  triggers: "Hard",
  triggerWords: "Hard, in words",
  skills: "What I did",
  helped: "What helped",
  contact: "Contact",
  proud: "Glad or proud",
};

export function listedEntry({ answers }: JournalEntry, today: string): ListedEntry {
  return {
    day: answers.day,
    title: weekdayDate(answers.day, today),
    answers: answersInWords(journalPrompts, answers).flatMap((answer) => {
      const ask = shortNames[answer.name];
      return ask ? [{ ...answer, ask }] : [];
    }),
  };
}

/** One day of the journal, with a link to change it. */
export function EntryView({ entry: { day, title, answers } }: { entry: ListedEntry }) {
  return (
    <article className="entry">
      <p className="entry__when">
        <time dateTime={day}>
          <a href={journalEntryPath(day)}>{title}</a>
        </time>
      </p>
      <AnswerList answers={answers} isClose />
    </article>
  );
}
