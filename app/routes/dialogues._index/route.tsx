import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { db } from "~/db.server";
import { requireAccount } from "~/features/membership/viewer.server";
import { ConfidenceChange } from "~/features/dialogues/confidence/confidence-change";
import { PracticeHistory } from "~/features/dialogues/practice/practice-history";
import { PracticeList } from "~/features/dialogues/practice/practice-list";
import { Go } from "~/ui/go";
import { Page } from "~/ui/frame/page";
import { PageHead } from "~/ui/frame/page-head";
import { loadPractice } from "~/features/dialogues/practice/load-practice.server";
import { statementsPath } from "~/http/paths";

export async function loader({ request }: LoaderFunctionArgs) {
  return loadPractice(db, request, await requireAccount(db, request));
}

export const meta: MetaFunction = () => [{ title: "Practice – Notes" }];

export default function PracticeRoute() {
  const { entries, history, answers } = useLoaderData<typeof loader>();
  return (
    <Page>
      <div className="wrap wrap--mid pb">
        <PageHead
          title="Practice"
          lead="Try a hard conversation here first. You choose the lines, and nothing you choose is ever a mark against you."
        >
          <p>
            <Go href={statementsPath}>Write a line of your own, and have it looked at</Go>
          </p>
        </PageHead>
        <PracticeList entries={entries} />
        <ConfidenceChange attempts={answers} />
        <PracticeHistory {...history} />
      </div>
    </Page>
  );
}
