import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { db } from "~/db.server";
import { saveVisitorTalk } from "~/features/dialogues/visitor/save-visitor-talk.server";
import { requireAccount } from "~/features/membership/viewer.server";
import { readSafety } from "~/features/safety/safety-check.server";
import { Page } from "~/ui/frame/page";
import { loadToday } from "~/features/today/load-today.server";
import { TodaySheet } from "~/features/today/today-sheet";

export async function loader({ request }: LoaderFunctionArgs) {
  const account = await requireAccount(db, request);
  // The page after signing up: what they tried before comes along.
  await saveVisitorTalk(db, request, account.id, Date.now());
  const safety = await readSafety(request, account);
  return loadToday(db, account, safety, Date.now());
}

export const meta: MetaFunction = () => [
  { title: "Today – Notes" },
  { name: "robots", content: "noindex" },
];

export default function TodayRoute() {
  return (
    <Page>
      <TodaySheet data={useLoaderData<typeof loader>()} />
    </Page>
  );
}
