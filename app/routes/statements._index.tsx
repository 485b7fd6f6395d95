import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { db } from "~/db.server";
import { clockOf } from "~/features/accounts/time-zone.server";
import { requireAccount } from "~/features/membership/viewer.server";
import { Paywall } from "~/features/membership/paywall";
import { dayWords } from "~/time";
import { listedStatement } from "~/features/statements/statement-title";
import { StatementList } from "~/features/statements/statement-list";
import { listStatements } from "~/features/statements/statements.server";
import { ButtonLink, CoverButton } from "~/ui/forms/button";
import { Page } from "~/ui/frame/page";
import { PageHead } from "~/ui/frame/page-head";
import { Private } from "~/ui/tag";
import { coachClosedTo, requireCoach } from "~/features/statements/coach/coach-access.server";
import { membershipPath, newStatementPath, safetyPath } from "~/http/paths";

export async function loader({ request }: LoaderFunctionArgs) {
  const account = await requireAccount(db, request);
  const saved = await listStatements(db, account.id);
  // A member may read their own statements even after the membership has ended.
  if (saved.length === 0) await requireCoach(db, account);
  const clock = clockOf(account);
  const statements = saved.map((statement) =>
    listedStatement(statement, dayWords(statement.updated_at, clock)),
  );
  return { statements, closed: coachClosedTo(account, clock.now) };
}

export const meta: MetaFunction = () => [
  { title: "Your words – Notes" },
  { name: "robots", content: "noindex" },
];

export default function StatementsRoute() {
  const { statements, closed } = useLoaderData<typeof loader>();
  return (
    <Page>
      <div className="wrap wrap--mid pb">
        <PageHead
          title="Your words"
          lead="Write down what you’d like to say, and see how it may be heard, before anyone hears it."
        >
          <div className="row">
            {closed === "safety-pause" ? (
              <ButtonLink href={safetyPath}>Talk to someone about safety</ButtonLink>
            ) : closed ? (
              <ButtonLink href={membershipPath}>See membership</ButtonLink>
            ) : (
              <ButtonLink href={newStatementPath()}>Write a line</ButtonLink>
            )}
            {statements.length > 0 ? <CoverButton /> : null}
          </div>
        </PageHead>
        <Private>
          Only you can see this. An expert sees a line only if you attach it to a question.
        </Private>
        <div className="cover-area mt-4" data-cover-area="">
          <StatementList statements={statements} />
        </div>
      </div>
    </Page>
  );
}

export function ErrorBoundary() {
  return <Paywall />;
}
