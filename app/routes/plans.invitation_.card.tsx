import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { db } from "~/db.server";
import { requireAccount } from "~/features/membership/viewer.server";
import { pocketLines } from "~/features/plans/invitation/pocket-lines.server";
import { listPlans } from "~/features/plans/plans.server";
import { ScriptCard } from "~/features/statements/script-card";
import { planPath } from "~/http/paths";
import { Button, ButtonLink } from "~/ui/forms/button";
import { ErrorPage } from "~/ui/frame/error-page";
import { Icon } from "~/ui/pictures/icon";
import { Page } from "~/ui/frame/page";
import { PageHead } from "~/ui/frame/page-head";

export async function loader({ request }: LoaderFunctionArgs) {
  const account = await requireAccount(db, request);
  const [plan] = await listPlans(db, account.id, ["invitation"]);
  if (!plan || account.standing.safety === "pause") throw redirect(planPath("invitation"), 303);
  return { lines: await pocketLines(plan.answers) };
}

export const meta: MetaFunction = () => [
  { title: "Card – Notes" },
  { name: "robots", content: "noindex" },
];

export default function PocketCardRoute() {
  const { lines } = useLoaderData<typeof loader>();
  return (
    <Page>
      <div className="wrap wrap--mid card-page">
        <div className="screen-only">
          <PageHead
            title="Your pocket card"
            lead={
              lines
                ? "The card is half a sheet of paper (half letter or A5). Fold it at the line: the outside shows empty note lines, and your words are inside."
                : "There is no card yet. Write what you’ll say first. We don’t make a card from words that could do harm."
            }
          >
            <div className="row">
              {lines ? (
                <Button type="button" className="needs-script" data-print="">
                  <Icon name="print" small /> Print the card
                </Button>
              ) : null}
              <ButtonLink variant="quiet" href={planPath("invitation")}>
                Back to the plan
              </ButtonLink>
            </div>
          </PageHead>
        </div>
        {lines ? <ScriptCard title="Notes" lines={lines} /> : null}
        <p className="small muted screen-only card-tip">
          On paper, leave out names, medicines and addresses.
        </p>
      </div>
    </Page>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
