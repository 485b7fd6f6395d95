import { checkInsPath, newCheckInPath, plansPath, remindersPath } from "~/http/paths";
import { Button } from "~/ui/forms/button";
import { Tick } from "~/ui/forms/choices";
import { Go } from "~/ui/go";
import type { WeekData } from "./load-week.server";

const askTitles = {
  planned: "Your next ask",
  again: "Think about asking again",
  yes: "They said yes",
} as const;

/** What is due this week: the next ask, and what the plans hold, with boxes to tick. */
export function WeekSection({ week }: { week: WeekData }) {
  const { items, done, more, ask, isCheckInDue } = week;
  const isEmpty = items.length === 0 && !ask && !isCheckInDue;
  return (
    <section className="sheet flow" aria-labelledby="week">
      <h2 id="week" className="title-s">
        Your week
      </h2>
      {ask ? (
        <p>
          <a href={ask.href}>{askTitles[ask.kind]}</a>
          <br />
          {ask.words}
        </p>
      ) : null}
      {isCheckInDue ? (
        <p>
          <a href={newCheckInPath}>Two minutes on how you’ve been</a>
          <br />
          Only you see your answers. You can skip it.
        </p>
      ) : null}
      {items.length > 0 ? <WeekForm {...week} /> : null}
      {isEmpty ? (
        <p className="muted">
          {done > 0
            ? "Everything your plans hold for this week is done."
            : "What you put in a plan shows up here in its week."}
        </p>
      ) : null}
      <p>
        <Go href={plansPath}>
          {more > 0 ? `All your plans, with ${more} more for this week` : "Your plans"}
        </Go>
      </p>
      <p>
        <Go href={checkInsPath}>Your check-ins</Go>
      </p>
      <p>
        <Go href={remindersPath}>A reminder in your own words</Go>
      </p>
    </section>
  );
}

/** The boxes go to the plans, which lead back here. */
function WeekForm({ items, today }: Pick<WeekData, "items" | "today">) {
  return (
    <form method="post" action={`${plansPath}?index`} data-day="today" aria-label="Your week">
      <input type="hidden" name="day" value={today} />
      <input type="hidden" name="back" value="today" />
      {items.map(({ id, text, hint }) => (
        <Tick key={id} name="do" value={id} hint={hint}>
          <span className="own-line">{text}</span>
        </Tick>
      ))}
      <p className="mt-3">
        <Button variant="quiet" size="small">
          Save the ticks
        </Button>
      </p>
    </form>
  );
}
