import { data, redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { db } from "~/db.server";
import { requireAccount } from "~/features/membership/viewer.server";
import { readCues } from "~/features/safety/read-cues.server";
import { cardFor } from "~/features/coach/coach.server";
import { ScriptCard } from "~/features/statements/script-card";
import { mayCarry } from "~/features/statements/statement";
import { findStatement } from "~/features/statements/statements.server";
import { statementNotePath, statementPath } from "~/http/paths";
import { Button, ButtonLink } from "~/ui/forms/button";
import { ErrorPage } from "~/ui/frame/error-page";
import { Icon } from "~/ui/pictures/icon";
import { Page } from "~/ui/frame/page";
import { PageHead } from "~/ui/frame/page-head";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const account = await requireAccount(db, request);
  const statement = await findStatement(db, account.id, params.id!);
  if (!statement) throw data(null, { status: 404 });
  const isCrisis = readCues(statement.body).hard.length > 0;
  const { safety } = account.standing;
  const isClosed = safety === "pause" || !mayCarry(statement);
  const lines = isClosed ? null : await cardFor(statement.body, isCrisis);
  // A statement that may do harm, or at a bad moment, gets no card.
  if (!lines) throw redirect(statementPath(statement.id), 303);
  return { id: statement.id, title: statement.name || statement.occasion || "Notes", lines };
}

export const meta: MetaFunction = () => [
  { title: "Card – Notes" },
  { name: "robots", content: "noindex" },
];

export default function CardRoute() {
  const { id, title, lines } = useLoaderData<typeof loader>();
  return (
    <Page>
      <div className="wrap wrap--mid card-page">
        <div className="screen-only">
          <PageHead
            title="Your script card"
            lead="The card is half a sheet of paper (half letter or A5). Fold it at the line: the outside shows empty note lines, and your words are inside."
          >
            <div className="row">
              <Button type="button" className="needs-script" data-print="">
                <Icon name="print" small /> Print the card
              </Button>
              <ButtonLink variant="quiet" href={statementPath(id)}>
                <Icon name="pencil" small /> Change the words
              </ButtonLink>
            </div>
          </PageHead>
        </div>
        <ScriptCard title={title} lines={lines} />
        <p className="small muted screen-only card-tip">
          On paper, leave out names, medicines and addresses. If you have no printer, or your phone
          is safer: <a href={statementNotePath(id)}>Download the words as a text file</a>.
        </p>
      </div>
    </Page>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
