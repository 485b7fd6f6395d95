import { membershipPath, planPath, plansPath } from "~/http/paths";
import { Contents, ContentsItem } from "~/ui/contents";
import { ButtonLink } from "~/ui/forms/button";
import { NotebookHead } from "~/ui/frame/notebook-head";
import { Windows } from "~/ui/pictures/windows";
import type { ListedPlan } from "./load-plans.server";
import type { WeekItem } from "./week-list";
import { WeekPanel } from "./week-panel";
import "~/features/observations/observations.css";

interface Props {
  plans: ListedPlan[];
  week: WeekItem[];
  today: string;
  mayWrite: boolean;
}

/** The list of all plans, beside what they hold for this week. */
export function PlansSheet({ plans, week, today, mayWrite }: Props) {
  return (
    <div className="wrap pb">
      <NotebookHead
        title="Plans"
        note="Only you can see these, unless you show one in your circle."
        current={plansPath}
        hasVeil
      />
      <div className="cover-area" data-cover-area="">
        <div className={week.length > 0 ? "cols cols--main-side" : undefined}>
          <Contents>
            {plans.map(({ kind, title, note, state, windows }) => (
              <ContentsItem
                key={kind}
                href={planPath(kind)}
                title={title}
                note={note}
                state={
                  <>
                    {windows ? <Windows states={windows} /> : null} <span>{state}</span>
                  </>
                }
              />
            ))}
          </Contents>
          <WeekPanel week={week} today={today} />
        </div>
      </div>
      {mayWrite ? null : (
        <p className="mt-5">
          <ButtonLink href={membershipPath}>See membership</ButtonLink>
        </p>
      )}
    </div>
  );
}
