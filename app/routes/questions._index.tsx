import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { db } from "~/db.server";
import { clockOf } from "~/features/accounts/time-zone.server";
import { requireAccount } from "~/features/membership/viewer.server";
import { renewLapsed, requireAccess } from "~/features/membership/require-access.server";
import { Paywall } from "~/features/membership/paywall";
import { askContent } from "~/features/questions/question";
import { QuestionList } from "~/features/questions/question-list";
import { listQuestions } from "~/features/questions/questions.server";
import { answersPath, newQuestionPath } from "~/http/paths";
import { ButtonLink } from "~/ui/forms/button";
import { Go } from "~/ui/go";
import { Page } from "~/ui/frame/page";
import { PageHead } from "~/ui/frame/page-head";

export async function loader({ request }: LoaderFunctionArgs) {
  const account = await requireAccount(db, request);
  const after = new URL(request.url).searchParams.get("after");
  const page = await listQuestions(db, account.id, after);
  // A member may read their own questions even after the membership has ended.
  if (page.questions.length === 0) {
    requireAccess(await renewLapsed(db, { account, content: askContent }));
  }
  return { ...page, clock: clockOf(account) };
}

export const meta: MetaFunction = () => [
  { title: "Questions – Notes" },
  { name: "robots", content: "noindex" },
];

export default function QuestionsRoute() {
  const page = useLoaderData<typeof loader>();
  return (
    <Page>
      <div className="wrap wrap--mid pb">
        <PageHead title="Your questions" lead="What you asked, and what an expert answered.">
          {page.questions.length > 0 ? (
            <p className="mt-4">
              <ButtonLink href={newQuestionPath()}>Ask a question</ButtonLink>{" "}
              <Go href={answersPath}>Answers for other families</Go>
            </p>
          ) : null}
        </PageHead>
        <QuestionList {...page} />
      </div>
    </Page>
  );
}

export function ErrorBoundary() {
  return <Paywall />;
}
