import { Filters } from "~/ui/filters";
import { Go } from "~/ui/go";
import { StateTag, type TagKind } from "~/ui/tag";
import { deskFilters, deskState, waitingWords, type DeskFilter, type DeskState } from "./desk";
import type { QueuedQuestion } from "./desk-queue.server";
import { Queue, QueueRow } from "./queue-table";
import { firstWords, shortTopic } from "~/features/questions/question";
import { deskPath } from "~/http/paths";

const columns = ["Question", "Topic", "Waiting", "State", "With"];

const states: Record<DeskState, { kind: TagKind; words: string }> = {
  safety: { kind: "risk", words: "Safety check" },
  answered: { kind: "good", words: "Answered" },
  "wrote-back": { kind: "info", words: "Wrote back" },
  "in-hand": { kind: "wait", words: "In hand" },
  new: { kind: "plain", words: "New" },
};

interface DeskQueueProps {
  filter: DeskFilter;
  counts: Partial<Record<DeskFilter, number>>;
  questions: QueuedQuestion[];
  hasMore: boolean;
  after: string | null;
  selectedId: string | null;
  now: number;
}

/** What waits, the most pressing first, with the chosen question marked. */
export function DeskQueue(props: DeskQueueProps) {
  const { filter, counts, questions, hasMore, after, selectedId, now } = props;
  const last = questions.at(-1);
  return (
    <section className="desk__list" aria-labelledby="queue">
      <h1 className="desk__head" id="queue">
        {filter === "answered" ? "Questions answered" : "Questions waiting"}
      </h1>
      <Filters
        label="Filter questions"
        filters={deskFilters.map(({ id, text }) => ({
          href: deskPath(id),
          text,
          count: counts[id],
          isCurrent: id === filter,
        }))}
      />
      {last ? (
        <Queue caption="Questions, the most pressing first" columns={columns}>
          {questions.map((question) => (
            <Row
              key={question.id}
              question={question}
              href={deskPath(filter, { id: question.id, after: after ?? undefined })}
              isSelected={question.id === selectedId}
              now={now}
            />
          ))}
        </Queue>
      ) : (
        <p className="muted">Nothing here.</p>
      )}
      {after || hasMore ? (
        <p className="row row--apart mt-4">
          {after ? (
            <Go href={deskPath(filter)} back>
              First page
            </Go>
          ) : (
            <span />
          )}
          {hasMore && last ? <Go href={deskPath(filter, { after: last.id })}>Next page</Go> : null}
        </p>
      ) : null}
    </section>
  );
}

interface RowProps {
  question: QueuedQuestion;
  href: string;
  isSelected: boolean;
  now: number;
}

function Row({ question, href, isSelected, now }: RowProps) {
  const { answered_at, last_word_at, asked_at, due_at, holder } = question;
  const isLate = answered_at === null && due_at < now;
  const waiting = waitingWords(
    (answered_at ?? now) - (answered_at ? asked_at : (last_word_at ?? asked_at)),
  );
  const { kind, words } =
    states[
      deskState({ ...question, isClaimed: holder !== null, hasReplies: last_word_at !== null })
    ];
  return (
    <QueueRow
      href={href}
      title={question.title}
      sub={firstWords(question.excerpt, 100)}
      isSelected={isSelected}
      cells={[
        { name: "Topic", content: shortTopic(question.topic) },
        { name: "Waiting", content: isLate ? `${waiting}, late` : waiting, isLate },
        {
          name: "State",
          content: (
            <StateTag kind={kind} icon={kind === "risk" ? "alert" : undefined}>
              {words}
            </StateTag>
          ),
        },
        { name: "With", content: question.isMine ? "You" : (holder ?? "Nobody") },
      ]}
    />
  );
}
