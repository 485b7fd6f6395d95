import { plansPath } from "~/http/paths";
import { Button } from "~/ui/forms/button";
import { Tick } from "~/ui/forms/choices";
import { Icon } from "~/ui/pictures/icon";
import type { WeekItem } from "./week-list";

/** What all plans hold for this week: boxes to tick, and what is done already. */
export function WeekPanel({ week, today }: { week: readonly WeekItem[]; today: string }) {
  const open = week.filter(({ isDone }) => !isDone);
  const done = week.filter(({ isDone }) => isDone);
  if (week.length === 0) return null;
  return (
    <aside className="stack" aria-label="This week">
      <section className="sheet" aria-labelledby="week">
        <h2 id="week" className="title-s">
          This week, from all your plans
        </h2>
        {open.length > 0 ? (
          <form
            method="post"
            action={plansPath}
            className="mt-3"
            data-day="today"
            aria-label="This week"
          >
            <input type="hidden" name="day" value={today} />
            {open.map(({ id, text, hint }) => (
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
        ) : null}
        {done.length > 0 ? (
          <ul className="ticks mt-4">
            {done.map(({ id, text }) => (
              <li key={id}>
                <Icon name="check" />
                <span className="own-line">
                  <span className="visually-hidden">Done: </span>
                  {text}
                </span>
              </li>
            ))}
          </ul>
        ) : null}
        <p className="small muted mt-3">
          We don’t count anything here. What didn’t happen can wait until next week.
        </p>
      </section>
    </aside>
  );
}
