import { firstWords, shortTopic } from "~/features/questions/question";
import { StateTag, type TagKind } from "~/ui/tag";
import { cardsShown, deskState, waitingWords, type DeskState } from "./desk";
import type { QueuedQuestion } from "./desk-queue.server";
import { QueueRow } from "./queue-table";

const states: Record<DeskState, { kind: TagKind; words: string }> = {
  safety: { kind: "risk", words: "Safety check" },
  answered: { kind: "good", words: "Answered" },
  "wrote-back": { kind: "info", words: "Wrote back" },
  "in-hand": { kind: "wait", words: "In hand" },
  new: { kind: "plain", words: "New" },
};

interface DeskRowProps {
  question: QueuedQuestion;
  href: string;
  isSelected: boolean;
  now: number;
}

/** A question in the queue: how long it has waited, its state and who has claimed it. */
export function DeskRow({ question, href, isSelected, now }: DeskRowProps) {
  const { answered_at, last_word_at, asked_at, due_at, holder } = question;
  const isLate = answered_at === null && due_at < now;
  const waiting = waitingWords(
    (answered_at ?? now) - (answered_at ? asked_at : (last_word_at ?? asked_at)),
  );
  const words = firstWords(question.excerpt, 100);
  const { kind, words: state } =
    states[
      deskState({ ...question, isClaimed: holder !== null, hasReplies: last_word_at !== null })
    ];
  return (
    <QueueRow
      href={href}
      title={question.title}
      sub={question.cue ? `${cardsShown(question.cue)}: ${words}` : words}
      isSelected={isSelected}
      cells={[
        { name: "Topic", content: shortTopic(question.topic) },
        { name: "Waiting", content: isLate ? `${waiting}, late` : waiting, isLate },
        {
          name: "State",
          content: (
            <StateTag kind={kind} icon={kind === "risk" ? "alert" : undefined}>
              {state}
            </StateTag>
          ),
        },
        { name: "With", content: question.isMine ? "You" : (holder ?? "Nobody") },
      ]}
    />
  );
}
