import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { db } from "~/db.server";
import { JournalLines } from "~/features/journal/journal-lines";
import { loadTwoWeeks } from "~/features/journal/load-journal.server";
import { clockOf } from "~/features/accounts/time-zone.server";
import { requireAccount } from "~/features/membership/viewer.server";
import { loadPatterns } from "~/features/observations/patterns/load-patterns.server";
import { PatternsSheet } from "~/features/observations/patterns/patterns-sheet";
import { todayOf } from "~/time";
import { Page } from "~/ui/frame/page";

// Someone whose membership has ended may still see what their maps show.
export async function loader({ request }: LoaderFunctionArgs) {
  const account = await requireAccount(db, request);
  const today = todayOf(clockOf(account));
  const [patterns, days] = await Promise.all([
    loadPatterns(db, account, today),
    loadTwoWeeks(db, account.id, today),
  ]);
  return { ...patterns, days };
}

export const meta: MetaFunction = () => [
  { title: "Patterns – Notes" },
  { name: "robots", content: "noindex" },
];

export default function PatternsRoute() {
  const { days, ...patterns } = useLoaderData<typeof loader>();
  return (
    <Page>
      <PatternsSheet {...patterns}>
        <JournalLines days={days} />
      </PatternsSheet>
    </Page>
  );
}
