import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { db } from "~/db.server";
import { clockOf } from "~/features/accounts/time-zone.server";
import { journalContent } from "~/features/journal/journal-prompts";
import { JournalSheet } from "~/features/journal/journal-sheet";
import { loadJournal } from "~/features/journal/load-journal.server";
import { requireAccount } from "~/features/membership/viewer.server";
import { Paywall } from "~/features/membership/paywall";
import { mayWrite, requireWriting } from "~/features/membership/require-writer.server";
import { todayOf } from "~/time";
import { Page } from "~/ui/frame/page";

export async function loader({ request }: LoaderFunctionArgs) {
  const account = await requireAccount(db, request);
  const clock = clockOf(account);
  const journal = await loadJournal(db, account.id, todayOf(clock));
  // Someone whose membership has ended may still read what they wrote.
  if (journal.entries.length === 0) await requireWriting(db, account, journalContent);
  return { ...journal, mayWrite: mayWrite(account, journalContent, clock.now) };
}

export const meta: MetaFunction = () => [
  { title: "Journal – Notes" },
  { name: "robots", content: "noindex" },
];

export default function JournalRoute() {
  return (
    <Page>
      <JournalSheet {...useLoaderData<typeof loader>()} />
    </Page>
  );
}

export function ErrorBoundary() {
  return <Paywall />;
}
