import { planEntryPath, planPath } from "~/http/paths";
import { Button } from "~/ui/forms/button";
import { careOutcomes } from "../self-care-prompts";
import type { ListedAct } from "./care-list";

/** One small act: when it is due, what happened so far, and the buttons for today. */
export function ActRow({ listed, today }: { listed: ListedAct; today: string }) {
  const { id, act, area, when, backup, help, record } = listed;
  return (
    <li id={`act-${id}`}>
      <span className="rewards__kind">{area}</span>
      <div>
        <h3 className="title-s own-line">
          <a href={planEntryPath("self-care", id)}>{act}</a>
        </h3>
        {when ? <p className="rewards__line own-line">{when}</p> : null}
        {backup ? <p className="mt-3 own-line">In a bad week: {backup}</p> : null}
        {help ? <p className="small muted mt-3 own-line">{help}</p> : null}
      </div>
      <div className="rewards__do">
        <span className="small muted">{record}</span>
        <TodayForm listed={listed} today={today} />
      </div>
    </li>
  );
}

function TodayForm({ listed, today }: { listed: ListedAct; today: string }) {
  const name = <span className="visually-hidden">: {listed.act}</span>;
  return (
    <form
      method="post"
      action={planPath("self-care")}
      className="screen-only row"
      data-day="today"
      aria-label={`Today: ${listed.act}`}
    >
      <input type="hidden" name="id" value={listed.id} />
      <input type="hidden" name="day" value={today} />
      {listed.today ? (
        <Button variant="plain" size="small" name="note" value="none">
          Today: {careOutcomes[listed.today].toLowerCase()}. Take it back{name}
        </Button>
      ) : (
        Object.entries(careOutcomes).map(([outcome, label]) => (
          <Button key={outcome} variant="quiet" size="small" name="note" value={outcome}>
            {label}
            {name}
          </Button>
        ))
      )}
    </form>
  );
}
