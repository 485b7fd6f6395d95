import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { db } from "~/db.server";
import { requireAccount } from "~/features/membership/viewer.server";
import { UnsavedForm } from "~/features/membership/unsaved-form";
import { NewWords } from "~/features/statements/draft/new-words";
import { CrisisCards } from "~/features/safety/crisis-card";
import { CueNotes } from "~/features/safety/cue-notes";
import { crisisHelp } from "~/features/safety/country.server";
import { findStatement } from "~/features/statements/statements.server";
import { statementTitle } from "~/features/statements/statement-title";
import { Page } from "~/ui/frame/page";
import { coachClosedTo } from "~/features/statements/coach/coach-access.server";
import { answerStatement } from "~/features/statements/page/answer-statement.server";
import { loadStatement } from "~/features/statements/page/load-statement.server";
import { ClosedStatement, StatementSheet } from "~/features/statements/page/statement-sheet";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const account = await requireAccount(db, request);
  const statement = await findStatement(db, account.id, params.id!);
  if (!statement) throw data(null, { status: 404 });
  const closed = coachClosedTo(account, Date.now());
  // A member may read their own statements even after the membership has ended.
  if (closed) {
    const { id, body } = statement;
    return { closed, id, title: statementTitle(statement), body };
  }
  const { contacts } = crisisHelp(request, account);
  const page = await loadStatement(db, request, account, statement);
  return { closed, id: statement.id, contacts, ...page };
}

export async function action({ request, params }: ActionFunctionArgs) {
  return answerStatement(db, request, params.id!);
}

export const meta: MetaFunction = () => [
  { title: "Your words – Notes" },
  { name: "robots", content: "noindex" },
];

export default function StatementRoute() {
  const loaded = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  if (loaded.closed) {
    return (
      <Page>
        <ClosedStatement {...loaded} />
      </Page>
    );
  }
  const page = sent && "page" in sent ? sent.page : undefined;
  const kinds = page?.cards ?? loaded.cues.hard;
  return (
    <Page>
      <StatementSheet
        {...loaded}
        draft={page ?? loaded.draft}
        hour={sent && "hour" in sent ? sent.hour : undefined}
        moment={sent && "moment" in sent ? sent.moment : loaded.moment}
        shown={kinds.join(" ")}
        cards={
          kinds.length > 0 ? <CrisisCards kinds={kinds} contacts={loaded.contacts} /> : undefined
        }
        notes={
          loaded.draft.now.feedback.kind === "safety" ? null : <CueNotes kinds={loaded.cues.soft} />
        }
      />
    </Page>
  );
}

export function ErrorBoundary() {
  return <UnsavedForm of={NewWords} />;
}
