import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { db } from "~/db.server";
import { clockOf } from "~/features/accounts/time-zone.server";
import { answerCircle } from "~/features/circles/answer-circle.server";
import { CircleSheet } from "~/features/circles/circle-sheet";
import { loadCircle } from "~/features/circles/load-circle.server";
import { UnsavedForm } from "~/features/membership/unsaved-form";
import { requireAccount } from "~/features/membership/viewer.server";
import { todayOf } from "~/time";
import { Page } from "~/ui/frame/page";

// Open to every account: a relative joins without a membership, and anyone may leave.
export async function loader({ request }: LoaderFunctionArgs) {
  const account = await requireAccount(db, request);
  const clock = clockOf(account);
  const { safety } = account.standing;
  return { page: await loadCircle(db, account.id, { clock, safety }), today: todayOf(clock) };
}

export function action({ request }: ActionFunctionArgs) {
  return answerCircle(db, request);
}

export const meta: MetaFunction = () => [
  { title: "Circle – Notes" },
  { name: "robots", content: "noindex" },
];

export default function CircleRoute() {
  const state = useActionData<typeof action>() ?? null;
  return (
    <Page>
      <CircleSheet {...useLoaderData<typeof loader>()} state={state} />
    </Page>
  );
}

export function ErrorBoundary() {
  return <UnsavedForm of={CircleSheet} />;
}
