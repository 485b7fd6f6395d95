import { planEntryPath, planPath } from "~/http/paths";
import { Button } from "~/ui/forms/button";
import { Windows } from "~/ui/pictures/windows";
import { rewardKinds } from "../reward-prompts";
import type { ListedReward } from "./reward-mix";

const mostWindows = 7;

/** One reward: its kind, its line, how often it was given, and a button for today. */
export function RewardRow({ reward, today }: { reward: ListedReward; today: string }) {
  const { id, what, type, line, note, thisWeek, given, isComfortable } = reward;
  return (
    <li id={`reward-${id}`}>
      <span className="rewards__kind">{type ? rewardKinds[type].split(",", 1)[0] : ""}</span>
      <div>
        <h3 className="title-s own-line">
          <a href={planEntryPath("rewards", id)}>{what}</a>
        </h3>
        {line ? <p className="rewards__line own-line">{inQuotes(line)}</p> : null}
        {note ? <p className="small muted mt-3 own-line">{note}</p> : null}
        {isComfortable ? null : (
          <p className="small muted mt-3">
            You haven’t said yet that it’s comfortable for you. Leave off what you’d resent.
          </p>
        )}
      </div>
      <div className="rewards__do">
        {thisWeek > 0 ? (
          <Windows states={Array.from({ length: Math.min(thisWeek, mostWindows) }, () => "lit")} />
        ) : null}
        <span className="small muted">{given}</span>
        <GivenForm reward={reward} today={today} />
      </div>
    </li>
  );
}

function GivenForm({
  reward: { id, what, isGivenToday },
  today,
}: {
  reward: ListedReward;
  today: string;
}) {
  return (
    <form method="post" action={planPath("rewards")} className="screen-only" data-day="today">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="day" value={today} />
      {isGivenToday ? (
        <Button variant="plain" size="small" name="intent" value="not-given">
          Take today’s back<span className="visually-hidden">: {what}</span>
        </Button>
      ) : (
        <Button variant="quiet" size="small" name="intent" value="given">
          Gave it today<span className="visually-hidden">: {what}</span>
        </Button>
      )}
    </form>
  );
}

/** Puts a line in quotation marks, unless the member did. */
function inQuotes(line: string) {
  return /^["“]/.test(line) ? line : `“${line}”`;
}
