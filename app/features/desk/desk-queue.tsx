import { Filters } from "~/ui/filters";
import { Go } from "~/ui/go";
import { deskFilters, type DeskFilter } from "./desk";
import type { QueuedQuestion } from "./desk-queue.server";
import { DeskRow } from "./desk-row";
import { Queue } from "./queue-table";
import { deskPath } from "~/http/paths";

const columns = ["Question", "Topic", "Waiting", "State", "With"];

const headings: Partial<Record<DeskFilter, string>> = {
  answered: "Questions answered",
  library: "Answers that can help others",
};

interface DeskQueueProps {
  filter: DeskFilter;
  counts: Partial<Record<DeskFilter, number>>;
  questions: QueuedQuestion[];
  /** The id of the last question where there is another page. */
  next: string | null;
  after: string | null;
  selectedId: string | null;
  now: number;
}

/** The queue, the most urgent first, with the chosen question marked. */
export function DeskQueue(props: DeskQueueProps) {
  const { filter, counts, questions, next, after, selectedId, now } = props;
  return (
    <section className="desk__list" aria-labelledby="queue">
      <h1 className="desk__head" id="queue">
        {headings[filter] ?? "Questions waiting"}
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
      {questions.length > 0 ? (
        <Queue caption="Questions, the most pressing first" columns={columns}>
          {questions.map((question) => (
            <DeskRow
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
      {after || next ? (
        <p className="row row--apart mt-4">
          {after ? (
            <Go href={deskPath(filter)} back>
              First page
            </Go>
          ) : (
            <span />
          )}
          {next ? <Go href={deskPath(filter, { after: next })}>Next page</Go> : null}
        </p>
      ) : null}
    </section>
  );
}
