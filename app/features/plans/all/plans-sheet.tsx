import { membershipPath, planPath, plansPath } from "~/http/paths";
import { Contents, ContentsItem } from "~/ui/contents";
import { ButtonLink, CoverButton } from "~/ui/forms/button";
import { NotebookTabs } from "~/ui/frame/notebook-tabs";
import { Private } from "~/ui/tag";
import type { ListedPlan } from "./load-plans.server";
import "~/features/observations/observations.css";

interface Props {
  plans: ListedPlan[];
  mayWrite: boolean;
}

/** The list of all plans. */
export function PlansSheet({ plans, mayWrite }: Props) {
  return (
    <div className="wrap pb">
      <header className="page-head nb-head nb-head--veil">
        <div className="row row--apart">
          <h1>Plans</h1>
          <CoverButton />
        </div>
        <Private>Only you can see these.</Private>
      </header>
      <NotebookTabs current={plansPath} />
      <div className="cover-area" data-cover-area="">
        <Contents>
          {plans.map(({ kind, title, note, state }) => (
            <ContentsItem
              key={kind}
              href={planPath(kind)}
              title={title}
              note={note}
              state={<span>{state}</span>}
            />
          ))}
        </Contents>
      </div>
      {mayWrite ? null : (
        <p className="mt-5">
          <ButtonLink href={membershipPath}>See membership</ButtonLink>
        </p>
      )}
    </div>
  );
}
