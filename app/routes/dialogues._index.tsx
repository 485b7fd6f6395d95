import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { db } from "~/db.server";
import { requireAccount } from "~/features/accounts/session.server";
import { listAttempts, practiceStates } from "~/features/dialogues/attempt-history.server";
import { listDialogues } from "~/features/dialogues/dialogues.server";
import { PracticeHistory } from "~/features/dialogues/practice-history";
import { PracticeList } from "~/features/dialogues/practice-list";
import { accessTo } from "~/features/membership/access";
import { standingOf } from "~/features/membership/gate.server";
import { Go } from "~/ui/go";
import { Page } from "~/ui/page";
import { PageHead } from "~/ui/page-head";

export async function loader({ request }: LoaderFunctionArgs) {
  const account = await requireAccount(db, request);
  const all = await listDialogues();
  const offered = all.filter(({ tracks }) => tracks.includes(account.track));
  const [standing, states, history] = await Promise.all([
    standingOf(db, request, account.id),
    practiceStates(
      db,
      account.id,
      offered.map(({ id }) => id),
    ),
    listAttempts(db, account.id, pageBefore(request)),
  ]);
  const entries = offered.map((dialogue) => {
    const { id, title, summary, theme } = dialogue;
    const access = accessTo(dialogue, standing, standing.safety, Date.now());
    const closed = access.open ? null : access.reason;
    return { id, title, summary, theme, closed, state: states.get(id) ?? null };
  });
  const titles = new Map(all.map(({ id, title }) => [id, title]));
  const attempts = history.attempts.map((attempt) => ({
    ...attempt,
    title: titles.get(attempt.dialogueId) ?? "A conversation we no longer have",
  }));
  return { entries, history: { attempts, next: history.next } };
}

function pageBefore(request: Request) {
  const before = Number(new URL(request.url).searchParams.get("before"));
  return Number.isSafeInteger(before) && before > 0 ? before : null;
}

export const meta: MetaFunction = () => [{ title: "Practice – Notes" }];

export default function PracticeRoute() {
  const { entries, history } = useLoaderData<typeof loader>();
  return (
    <Page>
      <div className="wrap wrap--mid pb">
        <PageHead
          title="Practice"
          lead="Try a hard conversation here first. You choose the lines, and nothing you choose is ever a mark against you."
        >
          <p>
            <Go href="/statements">Write a line of your own, and have it looked at</Go>
          </p>
        </PageHead>
        <PracticeList entries={entries} />
        <PracticeHistory {...history} />
      </div>
    </Page>
  );
}
