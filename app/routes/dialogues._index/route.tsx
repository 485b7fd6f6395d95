import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { db } from "~/db.server";
import { requireAccount } from "~/features/membership/viewer.server";
import { ConfidenceChange } from "~/features/dialogues/confidence/confidence-change";
import { PracticeHistory } from "~/features/dialogues/practice/practice-history";
import { OwnInvite } from "~/features/dialogues/practice/own-invite";
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
  const { entries, ownClosed, history, answers } = useLoaderData<typeof loader>();
  return (
    <Page>
      <div className="wrap wrap--mid pb">
        <PageHead
          title="Practice"
          lead="Try a hard conversation here first. You choose what to say. There are no grades, and nobody sees what you choose."
        >
          <p>
            <Go href={statementsPath}>Write your own sentence and get tips on it</Go>
          </p>
        </PageHead>
        <PracticeList entries={entries} />
        <OwnInvite closed={ownClosed} />
        <ConfidenceChange attempts={answers} />
        <PracticeHistory {...history} />
      </div>
    </Page>
  );
}
