import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { db } from "~/db.server";
import { readAccount } from "~/features/membership/viewer.server";
import { ConfidenceChange } from "~/features/dialogues/confidence/confidence-change";
import { PracticeHistory } from "~/features/dialogues/practice/practice-history";
import { OwnInvite } from "~/features/dialogues/practice/own-invite";
import { PracticeList } from "~/features/dialogues/practice/practice-list";
import { saveVisitorTalk } from "~/features/dialogues/visitor/save-visitor-talk.server";
import { Go } from "~/ui/go";
import { Page } from "~/ui/frame/page";
import { PageHead } from "~/ui/frame/page-head";
import {
  loadPractice,
  loadVisitorPractice,
} from "~/features/dialogues/practice/load-practice.server";
import { visitorTalkId } from "~/features/dialogues/visitor/visitor-talk-id";
import { dialoguePath, freshLinesPath, statementsPath } from "~/http/paths";

export async function loader({ request }: LoaderFunctionArgs) {
  const account = await readAccount(db, request);
  if (!account) return { isVisitor: true, ...(await loadVisitorPractice()) };
  await saveVisitorTalk(db, request, account.id, Date.now());
  return { isVisitor: false, ...(await loadPractice(db, request, account)) };
}

export const meta: MetaFunction = () => [{ title: "Practice – Notes" }];

export default function PracticeRoute() {
  const page = useLoaderData<typeof loader>();
  const { isVisitor, entries, ownClosed, history, answers } = page;
  return (
    <Page>
      <div className="wrap wrap--mid pb">
        <PageHead
          title="Practice"
          lead="Try a hard conversation here first. You choose what to say. There are no grades, and nobody sees what you choose."
        >
          <p>
            {isVisitor ? (
              <Go href={dialoguePath(visitorTalkId)}>Try one now, without an account</Go>
            ) : (
              <Go href={statementsPath}>Write your own sentence and get tips on it</Go>
            )}
          </p>
          {isVisitor ? null : (
            <p>
              <Go href={freshLinesPath}>
                {page.isFreshDue
                  ? "One minute first: what would you say?"
                  : "Your own lines over time"}
              </Go>
            </p>
          )}
        </PageHead>
        <PracticeList entries={entries} />
        <OwnInvite closed={ownClosed} />
        <ConfidenceChange attempts={answers} />
        <PracticeHistory {...history} />
      </div>
    </Page>
  );
}
